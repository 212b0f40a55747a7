public import Diagnostics

/// What a file gave: its elements as far as they could be read, and what went wrong.
public struct ParsedFile: Sendable {
    /// `nil` when nothing could be read. Complete only if `isWhole`.
    public let tree: ElementTree?
    /// At most one: after the first fault in the writing, everything that follows is guesswork.
    public let finding: Diagnostic?
    public var isWhole: Bool { finding == nil }
    /// Ids that a damaged file seems to declare. References to them are not called unknown, because
    /// the fault to mend is in the damaged file. Empty for a whole file.
    public let salvagedIDs: Set<String>

    /// Words to the tool, in the order of the file; empty for a damaged file.
    public let instructions: [Instruction]

    init(
        tree: ElementTree?, finding: Diagnostic?, salvagedIDs: Set<String> = [], instructions: [Instruction] = []
    ) {
        self.instructions = instructions
        self.tree = tree
        self.finding = finding
        self.salvagedIDs = salvagedIDs
    }
}

extension SourceFile {
    /// The file's own name, which is its id, and the values of everything that looks like an `id` attribute.
    func salvageIDs() -> Set<String> {
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
}
