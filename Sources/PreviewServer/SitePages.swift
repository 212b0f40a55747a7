import Templates

/// Answers requests from a site's folder, and makes its pages follow the author's edits.
struct SitePages: Sendable {
    let folder: ServedFolder
    let editions: Editions
    let names: OwnNames
    /// Where the author finds the preview, for those who ask elsewhere.
    let address: String
    /// How long a page that waits for news hears nothing at most.
    let silence: Duration

    init(folder: ServedFolder, editions: Editions, port: UInt16, silence: Duration = .seconds(10)) {
        (self.folder, self.editions, self.silence, names) = (folder, editions, silence, OwnNames(port: port))
        address = "http://127.0.0.1:\(port)/"
    }

    /// - Parameter request: `nil` for one that could not be understood.
    func response(to request: Request?) -> Response {
        guard let request, request.values(of: "host").count == 1 else {
            return .text(.badRequest, "This is no request that a browser sends.\n")
        }
        guard names.admit(request) else {
            return .text(.forbidden, "This preview answers at \(address) and nowhere else.\n")
        }
        switch request.method {
        case "GET": return whole(request.address).narrowed(by: request)
        case "HEAD": return whole(request.address).unchanged(for: request).withoutBody
        default:
            var refusal = Response.text(.methodNotAllowed, "Only GET and HEAD are answered.\n")
            refusal.more = [.init("Allow", "GET, HEAD")]
            return refusal
        }
    }

    private func whole(_ address: String) -> Response {
        if address == PreviewScript.newsAddress { return Response(status: .ok, type: "text/event-stream", body: .news) }
        if let file = PreviewScript.files[address] {
            return Response(status: .ok, type: file.type, body: .bytes(file.bytes)).withEntityTag
        }
        // Asked for before the file is read: a page newer than its edition loads once too often, never once too seldom.
        let edition = editions.current
        switch folder.answer(to: address) {
        case .file(let file): return file.response(.ok, edition).withEntityTag
        case .folder(let address):
            var response = Response.text(.found, "\(address)\n")
            response.more = [.init("Location", address)]
            return response
        case .missing(let page?): return page.response(.missing, edition)
        case .missing(nil):
            let page = PreviewScript.added(to: Array(Self.waiting.utf8), edition: edition)
            return Response(status: .unavailable, type: MediaType.page, body: .bytes(page))
        }
    }

    /// What a page shows before the first site is there.
    private static let waiting = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(PagePolicy.previewed.text)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>No site yet</title>
        </head>
        <body>
        <h1>No site yet</h1>
        <p>It is being built, or the content has errors. This page becomes the site by itself.</p>
        </body>
        </html>

        """
}

extension ServedFolder.File {
    fileprivate func response(_ status: Response.Status, _ edition: String) -> Response {
        let type = MediaType.of(route)
        let body = type == MediaType.page ? PreviewScript.added(to: bytes, edition: edition) : bytes
        return Response(status: status, type: type, body: .bytes(body))
    }
}
