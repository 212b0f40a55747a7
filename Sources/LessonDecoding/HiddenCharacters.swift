import Diagnostics
import LessonSyntax

extension SourceFile {
    /// Characters that nobody sees, wherever they stand in the file, as themselves or as a reference such as `&#8203;`:
    /// one finding for each cluster, in the order of the file.
    ///
    /// Joiners pass where a script or an emoji needs them, and so does a byte order mark at the start of the file. What XML
    /// forbids is told with the file's other faults.
    func hiddenCharacters(index: Int32) -> [Diagnostic] {
        if !mayHide { return [] }
        let clusters = hiddenClusters()
        func range(_ cluster: Cluster) -> SourceRange {
            SourceRange(file: index, start: Int32(cluster.start), end: Int32(cluster.end))
        }
        func finding(
            _ headline: String, identity: String? = nil, _ clusters: [Cluster], _ title: String
        ) -> Diagnostic {
            var fix = Fix(title, edits: clusters.map { Fix.Edit(range($0), holding: text(in: range($0)), "") })
            fix.isSafe = clusters.allSatisfy { $0.scalars.allSatisfy(\.goesWithoutLoss) }
            return SyntaxGuides.invisibleCharacter.finding(
                headline, identity: identity, at: range(clusters[0]), fixes: [fix])
        }
        if clusters.count > Self.manyClusters {
            return [
                finding(
                    "invisible characters stand at \(clusters.count) places of this file",
                    identity: "invisible characters stand in this file", clusters, "delete them")
            ]
        }
        return clusters.map {
            finding($0.scalars.told("here"), [$0], $0.scalars.count == 1 ? "delete it" : "delete them")
        }
    }

    /// More clusters than this came into the file in one go, and are one finding.
    private static let manyClusters = 1000

    /// One quick look, eight bytes at a time: nearly every file has dashes and curly quotation marks, and nothing else beyond
    /// ASCII.
    private var mayHide: Bool {
        bytes.withUnsafeBytes { bytes in
            let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
            // The high bit of the lowest byte that is zero, and none below it.
            func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
            var index = 0
            while index < bytes.count {
                if index + 8 <= bytes.count {
                    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    let (deletes, ampersands) = (word ^ ones &* 0x7F, word ^ ones &* UInt64(UInt8(ascii: "&")))
                    let odd = word & highs | zeros(deletes) | zeros(ampersands)
                    if odd == 0 {
                        index += 8
                        continue
                    }
                    index += odd.trailingZeroBitCount / 8
                }
                if Self.mayHide(bytes, at: index) { return true }
                index += 1
            }
            return false
        }
    }

    private static func mayHide(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "&"): return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "#")
        case 0xC2: return index + 1 < bytes.count && (bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD)
        case 0xE2:
            guard index + 2 < bytes.count else { return true }
            let last = bytes[index + 2]
            return bytes[index + 1] == 0x80
                ? 0x8B...0x8F ~= last || 0xA8...0xAE ~= last : bytes[index + 1] == 0x81
        case 0x7F, 0xCD, 0xD8, 0xE1, 0xE3, 0xEE...: return true
        default: return false
        }
    }

    private struct Cluster {
        var start: Int
        var end: Int
        var scalars: [Unicode.Scalar]
    }

    private func hiddenClusters() -> [Cluster] {
        var clusters: [Cluster] = []
        func add(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
            if clusters.last?.end == range.lowerBound {
                clusters[clusters.count - 1].end = range.upperBound
                clusters[clusters.count - 1].scalars.append(scalar)
            } else {
                clusters.append(Cluster(start: range.lowerBound, end: range.upperBound, scalars: [scalar]))
            }
        }
        var index = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
        /// Up to here stands a comment, an instruction or CDATA, in which a reference is none.
        var verbatimEnd = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<") where index >= verbatimEnd: verbatimEnd = endOfVerbatim(at: index) ?? 0
            case UInt8(ascii: "&") where index >= verbatimEnd:
                if let (scalar, length) = reference(at: index) {
                    // Whoever writes a joiner or a soft hyphen by its number sees it there.
                    if scalar.value >= 0x7F, scalar.isHidden, !["\u{AD}", "\u{200C}", "\u{200D}"].contains(scalar) {
                        add(scalar, index..<index + length)
                    }
                    index += length
                    continue
                }
            case 0x7F...:
                let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
                let end = min(index + length, bytes.count)
                if let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first,
                    scalar.isHidden, !isNeeded(scalar, at: index, end)
                {
                    add(scalar, index..<end)
                }
                index = end
                continue
            default: break
            }
            index += 1
        }
        return clusters
    }

    private func endOfVerbatim(at start: Int) -> Int? {
        let rest = bytes[start...]
        for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] where rest.starts(with: open.utf8) {
            var end = start + open.utf8.count
            while end < bytes.count, !bytes[end...].starts(with: close.utf8) { end += 1 }
            return end
        }
        return nil
    }

    private func reference(at start: Int) -> (Unicode.Scalar, length: Int)? {
        guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "#"),
            let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let isHex = bytes[start + 2] == UInt8(ascii: "x")
        let digits = String(decoding: bytes[(start + (isHex ? 3 : 2))..<end], as: UTF8.self)
        guard let value = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, end + 1 - start)
    }

    /// Joiners between the letters that need them, and the tags that make a flag of the black flag before them.
    private func isNeeded(_ scalar: Unicode.Scalar, at start: Int, _ end: Int) -> Bool {
        if 0xE0020...0xE007F ~= scalar.value {
            // At most six tags follow the flag; every one takes four bytes.
            var place = start - 4
            while place >= max(start - 28, 0), bytes[place..<place + 2].elementsEqual([0xF3, 0xA0]) {
                if bytes[place..<place + 4].elementsEqual("\u{E007F}".utf8) { return false }
                place -= 4
            }
            return place >= 0 && bytes[place..<place + 4].elementsEqual("\u{1F3F4}".utf8)
        }
        guard scalar == "\u{200C}" || scalar == "\u{200D}" else { return false }
        let before = String(decoding: bytes[max(start - 8, 0)..<start], as: UTF8.self).unicodeScalars.suffix(1)
        let behind = String(decoding: bytes[end..<min(end + 4, bytes.count)], as: UTF8.self).unicodeScalars.prefix(1)
        return (Array(before) + [scalar] + Array(behind)).needsJoiner(at: before.count)
    }
}

extension Unicode.Scalar {
    /// Whether a text reads the same without it, whatever was meant: zero-width characters, soft hyphens, tags. Marks of direction
    /// may be meant, and a control character may stand for one that was lost.
    var goesWithoutLoss: Bool {
        switch value {
        case 0xAD, 0x34F, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F: true
        default: false
        }
    }

    /// "zero width space (U+200B)".
    var named: String {
        let digits = String(value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
        let name: String =
            switch properties.generalCategory {
            case .privateUse: "private use character"
            case .control: "control character"
            default: properties.isNoncharacterCodePoint ? "noncharacter" : properties.name ?? "character"
            }
        let words = name.lowercased()
        // Names of scripts are proper names.
        let scripts = ["arabic ", "cyrillic ", "greek ", "hangul ", "khmer ", "latin ", "mongolian "]
        return "\(scripts.contains(where: words.hasPrefix) ? "\(name.prefix(1))\(words.dropFirst())" : words) (\(code))"
    }
}

extension [Unicode.Scalar] {
    /// What to say of a cluster: "an invisible character stands here: zero width space (U+200B)".
    func told(_ place: String) -> String {
        var kinds: [Unicode.Scalar] = []
        for scalar in self where !kinds.contains(scalar) {
            kinds.append(scalar)
            if kinds.count == 4 { break }
        }
        let names = kinds.map(\.named)
        let listed = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
        return count == 1
            ? "an invisible character stands \(place): \(listed)"
            : "\(count) invisible characters stand \(place): \(listed)"
    }
}
