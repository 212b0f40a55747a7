import Platform

/// The site's folder as a browser may see it: plain files inside it, and nothing else on the disk.
struct ServedFolder: Sendable {
    let path: String

    /// A file for an address.
    struct File: Equatable {
        /// Relative to the folder.
        let route: String
        let bytes: [UInt8]
    }

    /// What an address leads to.
    enum Answer: Equatable {
        case file(File)
        /// The address of a folder without its last slash: its page's own links would lead astray.
        case folder(address: String)
        /// Nothing; with the site's own page for that, if it has one.
        case missing(File?)
    }

    /// - Parameter address: As it stands in the request: `/a/b%20c.html?d`. What follows a question mark would ask a
    ///   program, and there are only files.
    func answer(to address: String) -> Answer {
        let plain = address.prefix { $0 != "?" && $0 != "#" }
        guard let parts = Self.parts(of: plain) else { return .missing(page(["404.html"])) }
        switch find(parts) {
        case .file(let file) where !plain.hasSuffix("/"): return .file(file)
        case .folder:
            guard let index = page(parts + ["index.html"]) else { return .missing(page(["404.html"])) }
            if plain.hasSuffix("/") { return .file(index) }
            // Made from the parts, because a browser takes an address that begins with two slashes for another host.
            return .folder(address: "/" + parts.map { Self.encoded($0) + "/" }.joined())
        default: return .missing(page(["404.html"]))
        }
    }

    private func page(_ parts: [String]) -> File? {
        if case .file(let file) = find(parts) { file } else { nil }
    }

    // MARK: Addresses

    /// The names on the way to a file, decoded once; `nil` for an address that could leave the folder.
    ///
    /// Refused are `..` in every spelling, slashes that come out only when decoded, NUL, what is no UTF-8, and names
    /// that begin with a dot: those are the publisher's own.
    static func parts(of address: Substring) -> [String]? {
        guard address.hasPrefix("/") else { return nil }
        var parts: [String] = []
        for raw in address.split(separator: "/") {
            guard let part = decoded(raw), !part.hasPrefix("."),
                !part.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 < 0x20 })
            else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// `%20` becomes a space; `nil` when a percent sign lacks its two digits, or the bytes are no UTF-8.
    private static func decoded(_ raw: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = raw.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func encoded(_ part: String) -> String {
        part.utf8.map { byte in
            switch Character(Unicode.Scalar(byte)) {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": String(Unicode.Scalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    // MARK: Files

    private enum Found {
        case file(File)
        case folder
    }

    private func find(_ parts: [String]) -> Found? {
        // The folder itself may lie behind links; the system's temporary folder often does.
        guard let site = try? Folder(CalledPath(path)) else { return nil }
        if parts.isEmpty { return .folder }
        guard let route = RelativePath(parts.joined(separator: "/")) else { return nil }
        do throws(Refusal) {
            switch try site.kind(of: route) {
            case .folder: return .folder
            case .file: return .file(File(route: route.text, bytes: try site.bytes(of: route)))
            case .link, .other, nil: return nil
            }
        } catch { return nil }
    }
}

extension UInt8 {
    /// The value of an ASCII hexadecimal digit.
    fileprivate var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
