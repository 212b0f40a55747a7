import Diagnostics

/// Faults of a whole file that are found before libxml2 sees it, because its own words for them help nobody.
enum FileFaults {
    static func finding(in file: SourceFile, index: Int32) -> Diagnostic? {
        let whole = SourceRange.wholeFile(index)
        if let unread = file.unread { return notRead(unread, file.path, at: whole) }
        let bytes = file.bytes
        if bytes.count > LessonParser.sizeLimit {
            return SyntaxGuides.oversizedFile.finding(
                "this file is larger than 1 MiB", at: whole, fixes: [Fix("split it into several files")])
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return notUTF8("this file is written in UTF-16", at: whole)
        }
        let start = bytes.starts(with: SourceFile.byteOrderMark) ? 3 : 0
        if bytes[start...].allSatisfy(\.isXMLSpace) {
            return SyntaxGuides.emptyFile.finding(
                "this file is empty", at: whole,
                fixes: [Fix("delete it, or start it with 'spinewise new'")])
        }
        if !bytes.isPlainASCII {
            if let zero = bytes.firstIndex(of: 0) {
                return notUTF8("a zero byte stands in the text", at: at(zero, index))
            }
            if let bad = firstInvalidUTF8(bytes) {
                let hex = String(bytes[bad], radix: 16, uppercase: true)
                return notUTF8("the byte 0x\(hex) is not UTF-8", at: at(bad, index))
            }
        }
        if let conflict = ConflictMarkers.first(in: bytes) {
            return SyntaxGuides.mergeConflict.finding(
                "a merge left both versions here",
                at: SourceRange(
                    file: index, start: Int32(conflict.lowerBound), end: Int32(conflict.upperBound)),
                fixes: [Fix("keep one version or join the two, and delete the lines with the markers")])
        }
        if let crowded = ReadingEffort(of: bytes).crowdedTag {
            return SyntaxGuides.oversizedFile.finding(
                "the tags from here on hold too many attributes", at: at(crowded, index),
                fixes: [Fix("take out attributes that no element has")])
        }
        return declaredEncoding(bytes, start: start, index: index)
    }

    private static func notRead(_ why: SourceFile.Unread, _ path: String, at whole: SourceRange) -> Diagnostic {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        switch why {
        case .outside:
            return SyntaxGuides.outsideContent.finding(
                "'\(name)' is a link that leads out of the content folder", at: whole,
                fixes: [Fix("put a copy of what it leads to in its place, or delete it")])
        case .unreadable(let reason):
            return SyntaxGuides.unreadableFile.finding("'\(name)' cannot be read: \(reason)", at: whole)
        case .misnamed(let meant):
            return SyntaxGuides.misnamedFile.finding(
                "'\(name)' is not read, because of its name; did you mean '\(meant)'?", at: whole,
                fixes: [Fix("rename the file to '\(meant)'")])
        }
    }

    private static func notUTF8(_ headline: String, at range: SourceRange) -> Diagnostic {
        SyntaxGuides.encoding.finding(headline, at: range, fixes: [Fix("save the file as UTF-8")])
    }

    private static func at(_ offset: Int, _ index: Int32) -> SourceRange {
        SourceRange(file: index, start: Int32(offset), end: Int32(offset + 1))
    }

    /// `<?xml … encoding="latin1"?>` over bytes that are UTF-8.
    private static func declaredEncoding(_ bytes: [UInt8], start: Int, index: Int32) -> Diagnostic? {
        guard bytes[start...].starts(with: "<?xml ".utf8), let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let scanned = StartTagScanner(Array(bytes[..<end]), tagStart: start).attributes
        for attribute in scanned where bytes[attribute.name].elementsEqual("encoding".utf8) {
            let name = String(decoding: bytes[attribute.value], as: UTF8.self)
            guard name.lowercased() != "utf-8" else { return nil }
            let range = SourceRange(
                file: index, start: Int32(attribute.value.lowerBound), end: Int32(attribute.value.upperBound))
            return SyntaxGuides.encoding.finding(
                "the file says it is written in '\(name)'", at: range,
                fixes: [Fix.safe("replace with 'UTF-8'", replacing: range, holding: name, with: "UTF-8")])
        }
        return nil
    }

    /// Offset of the first byte that does not belong to a valid UTF-8 sequence.
    private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var index = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): index += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return index
            }
        }
    }
}

extension [UInt8] {
    /// Whether no byte is zero or lies beyond ASCII, so that nobody need look at the bytes one by one.
    fileprivate var isPlainASCII: Bool {
        withUnsafeBytes { raw in
            var index = 0
            let every: UInt64 = 0x0101_0101_0101_0101
            while index + 8 <= raw.count {
                let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // The high bit of a byte beyond ASCII is set; subtracting one sets that of a zero.
                if (bytes | (bytes &- every)) & (every << 7) != 0 { return false }
                index += 8
            }
            return raw[index...].allSatisfy { 1..<0x80 ~= $0 }
        }
    }
}
