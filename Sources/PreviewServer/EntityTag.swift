extension Response {
    /// With a name for exactly these bytes, and word that parts of them can be had.
    var withEntityTag: Response {
        guard case .bytes(let bytes) = body else { return self }
        var response = self
        response.more += [.init("ETag", Self.entityTag(bytes)), .init("Accept-Ranges", "bytes")]
        return response
    }

    /// The same for the same bytes, in every run: a preview that is started again sends nothing that the browser has.
    private static func entityTag(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        // Eight bytes at once: a film has millions, and is asked for part by part.
        let rest = bytes.count - bytes.count % 8
        bytes.withUnsafeBytes { bytes in
            for place in stride(from: 0, to: rest, by: 8) {
                mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
            }
        }
        for byte in bytes[rest...] { mix(UInt64(byte)) }
        return "\"\(String(hash, radix: 16))-\(String(bytes.count, radix: 16))\""
    }

    private var entityTag: String? { more.first { $0.name == "ETag" }?.value }

    /// No bytes at all for a browser that has them already.
    func unchanged(for request: Request) -> Response {
        guard status == .ok, let tag = entityTag else { return self }
        let known = request.values(of: "if-none-match").flatMap { $0.split(separator: ",") }.map { $0.trimmed }
        // A weak name is as good here: it is about whole bodies that look the same.
        guard known.contains(where: { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }) else { return self }
        var response = self
        response.status = .notModified
        response.body = .none(length: nil)
        return response
    }

    /// No more than was asked for.
    func narrowed(by request: Request) -> Response {
        let response = unchanged(for: request)
        guard response.status == .ok, let tag = entityTag, case .bytes(let bytes) = response.body,
            // For the rest of a file that is another one by now, all of it is sent.
            request.values(of: "if-range").allSatisfy({ $0 == tag })
        else { return response }
        switch AskedPart(request.value(of: "range"), of: bytes.count) {
        case .whole: return response
        case .part(let part):
            var narrow = response
            narrow.status = .part
            narrow.body = .bytes(Array(bytes[part]))
            narrow.more.append(
                .init("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"))
            return narrow
        case .outside:
            var refusal = Response.text(.noSuchPart, "The file has \(bytes.count) bytes.\n")
            refusal.more = [.init("Content-Range", "bytes */\(bytes.count)")]
            return refusal
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = self
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
