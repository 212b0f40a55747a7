#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

enum Folders {
    /// Whether one folder is the other, or lies in it.
    static func tangled(_ a: String, _ b: String) -> Bool {
        let (a, b) = (real(a) + "/", real(b) + "/")
        return a.hasPrefix(b) || b.hasPrefix(a)
    }

    /// The absolute path without links; of a folder that does not exist yet, by the nearest one above that does.
    private static func real(_ path: String) -> String {
        var head = path.isEmpty ? "." : path
        var tail = ""
        while true {
            if let resolved = realpath(head, nil) {
                defer { free(resolved) }
                let found = String(cString: resolved)
                return (found == "/" ? "" : found) + tail
            }
            while head.hasSuffix("/") { head.removeLast() }
            guard let slash = head.lastIndex(of: "/") else { return real(".") + "/" + head + tail }
            tail = head[slash...] + tail
            head = slash == head.startIndex ? "/" : String(head[..<slash])
        }
    }
}
