public import Diagnostics

/// What a file gave: its elements as far as they could be read, and what went wrong.
public struct ParsedFile: Sendable {
    /// `nil` when nothing could be read. Complete only if `isReadToTheEnd`.
    public let tree: ElementTree?
    /// Faults of the writing, each by itself: what only follows from another one is left out.
    public let findings: [Diagnostic]
    public var isWhole: Bool { findings.isEmpty }
    /// Whether the tree holds the whole file, be it after mending a copy.
    public let isReadToTheEnd: Bool
    /// Whether the file ends before its elements do, or is empty: then nobody knows what else it held.
    public let isCutOff: Bool
    /// Stretches of which a mend could only guess what they hold: nothing more is said about what touches them.
    public let doubts: [SourceRange]
    /// Ids that a damaged file seems to declare. References to them are not called unknown, because
    /// the fault to mend is in the damaged file. Empty for a whole file.
    public let salvagedIDs: Set<String>

    /// Words to the tool, in the order of the file; empty for a file that could not be read to the end.
    public let instructions: [Instruction]

    init(
        tree: ElementTree?, findings: [Diagnostic] = [], isReadToTheEnd: Bool, isCutOff: Bool = false,
        doubts: [SourceRange] = [],
        salvagedIDs: Set<String> = [], instructions: [Instruction] = []
    ) {
        self.instructions = instructions
        self.tree = tree
        self.findings = findings
        self.isReadToTheEnd = isReadToTheEnd
        self.isCutOff = isCutOff
        self.doubts = doubts
        self.salvagedIDs = salvagedIDs
    }

    /// Findings that no doubt touches.
    public func certain(_ findings: [Diagnostic]) -> [Diagnostic] {
        if doubts.isEmpty { return findings }
        let doubtful = Stretches(doubts)
        return findings.filter { !doubtful.touch($0.range) }
    }
}

extension SourceFile {
    /// The file's own name, which is its id, and the values of everything that looks like an `id` attribute.
    public func salvageIDs() -> Set<String> {
        let name = path.split(separator: "/").last ?? ""
        var found: Set<String> = [String(name.hasSuffix(".xml") ? name.dropLast(4) : name)]
        var index = 0
        let marker = Array(" id=".utf8)
        while index + marker.count < bytes.count {
            let precededBySpace = bytes[index].isXMLSpace
            guard precededBySpace, bytes[index + 1..<index + marker.count].elementsEqual(marker.dropFirst()) else {
                index += 1
                continue
            }
            let quote = bytes[index + marker.count]
            let start = index + marker.count + 1
            index = start
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), start < bytes.count else { continue }
            if let end = bytes[start...].firstIndex(of: quote), end - start < 200 {
                found.insert(String(decoding: bytes[start..<end], as: UTF8.self))
                index = end
            }
        }
        return found
    }

    /// Every word that stands in quotation marks behind an equals sign, whether or not it is part of a whole tag; what an
    /// `id` says is not among them.
    public func quotedWords() -> Set<String> {
        var found: Set<String> = []
        var index = 0
        while let equals = bytes[index...].firstIndex(of: UInt8(ascii: "=")), equals + 1 < bytes.count {
            index = equals + 1
            let quote = bytes[index]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = bytes[(index + 1)...].firstIndex(of: quote)
            else { continue }
            if !bytes[..<equals].suffix(3).elementsEqual(" id".utf8) {
                for word in bytes[(index + 1)..<end].split(whereSeparator: \.isXMLSpace) where word.count < 200 {
                    found.insert(String(decoding: word, as: UTF8.self))
                }
            }
            // Behind a missing quotation mark everything would be taken the wrong way round.
            if bytes[(index + 1)..<end].contains(UInt8(ascii: "<")) { continue }
            index = end
        }
        return found
    }
}
