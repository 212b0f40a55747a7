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
        bytes.withUnsafeBufferPointer { bytes in
            /// Behind what was looked at.
            var done = 0
            for equals in bytes.indices.dropFirst(3).dropLast()
            where bytes[equals] == UInt8(ascii: "=") && equals - 3 >= done {
                let quote = bytes[equals + 1]
                guard bytes[equals - 1] == UInt8(ascii: "d"), bytes[equals - 2] == UInt8(ascii: "i"),
                    bytes[equals - 3].isXMLSpace, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
                else { continue }
                // No id is longer, be it of a file that nobody can read.
                let rest = UnsafeBufferPointer(rebasing: bytes[(equals + 2)...].prefix(200))
                done = equals + 2
                guard let length = rest.firstIndex(of: quote) else { continue }
                found.insert(String(decoding: rest[..<length], as: UTF8.self))
                done += length
            }
        }
        return found
    }

    /// Every word that stands in quotation marks behind an equals sign, whether or not it is part of a whole tag; what an
    /// `id` says is not among them.
    public func quotedWords() -> Set<String> {
        var found: Set<String> = []
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 1 < bytes.count {
                let equals = index
                index += 1
                let quote = bytes[index]
                guard bytes[equals] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                    let end = bytes[(index + 1)...].firstIndex(of: quote)
                else { continue }
                let value = UnsafeBufferPointer(rebasing: bytes[(index + 1)..<end])
                if !bytes[..<equals].suffix(3).elementsEqual(" id".utf8) {
                    for word in value.split(whereSeparator: \.isXMLSpace) where word.count < 200 {
                        found.insert(String(decoding: word, as: UTF8.self))
                    }
                }
                // Behind a missing quotation mark everything would be taken the wrong way round.
                if !value.contains(UInt8(ascii: "<")) { index = end }
            }
        }
        return found
    }
}
