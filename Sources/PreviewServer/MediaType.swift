/// What a file is, in the words a browser understands.
enum MediaType {
    /// The `Content-Type` of a file, by the end of its name; letters may be large or small.
    ///
    /// - Returns: `application/octet-stream`, which a browser saves and does not show, for an end that no site of ours has.
    static func of(_ route: String) -> String {
        let name = route.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return unknown }
        return types[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    static let page = "text/html; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let style = "text/css; charset=utf-8"
    static let drawing = "image/svg+xml; charset=utf-8"
    private static let unknown = "application/octet-stream"

    /// By ending. Texts name their encoding, or a browser guesses one.
    private static let types = [
        "css": style,
        "gif": "image/gif",
        "html": page,
        "ico": "image/x-icon",
        "jpeg": "image/jpeg",
        "jpg": "image/jpeg",
        "js": script,
        "json": "application/json; charset=utf-8",
        "mp3": "audio/mpeg",
        "mp4": "video/mp4",
        "pdf": "application/pdf",
        "png": "image/png",
        "svg": drawing,
        "txt": "text/plain; charset=utf-8",
        "vtt": "text/vtt; charset=utf-8",
        "webm": "video/webm",
        "webp": "image/webp",
        "woff2": "font/woff2",
        "xml": "application/xml; charset=utf-8",
    ]
}
