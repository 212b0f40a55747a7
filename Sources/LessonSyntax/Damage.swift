public import Diagnostics

/// What is wrong with a file as a whole. Before anything is called missing, unknown or unused, this is asked what it leaves open.
public enum Damage: Sendable {
    case none
    /// Well-formed, and something in it is not what it should be: what seems to be missing may only be misspelt.
    case faulty(Remains)
    /// Not well-formed, but a mended copy of it was read to the end. The `doubts` are stretches of which a mend could only
    /// guess what they hold: nothing more is said about what touches them.
    case mended(Remains, doubts: [SourceRange])
    /// What was read of it is not all, or nothing.
    case partlyRead(Remains)

    /// What may be in a damaged file, for all that anybody can tell.
    public struct Remains: Sendable {
        /// Ids that it seems to declare: references to them are not called unknown, because the fault to mend is here.
        public var ids: Set<String>
        /// Words that may be ids of what it meant to name, some of which could not be read as the pointers they are. Looked
        /// for when they are asked for, which is seldom.
        public var words: Set<String> { file.quotedWords() }
        private let file: SourceFile
        /// Whether some of it is lost, and nobody knows what it held.
        public var isCutOff: Bool

        init(of file: SourceFile, isCutOff: Bool = false) {
            (self.file, ids) = (file, file.salvageIDs())
            self.isCutOff = isCutOff
        }
    }

    /// Whether everything in the file was seen, be it in a mended copy.
    public var isReadToTheEnd: Bool { if case .partlyRead = self { false } else { true } }

    public var isWellFormed: Bool {
        switch self {
        case .none, .faulty: true
        case .mended, .partlyRead: false
        }
    }

    /// `nil` for a file that is as it should be.
    public var remains: Remains? {
        switch self {
        case .none: nil
        case .faulty(let remains), .mended(let remains, _), .partlyRead(let remains): remains
        }
    }

    /// Stretches of the file about which nothing more is said.
    ///
    /// - Parameter file: Its index in the run.
    public func doubts(in file: Int32) -> [SourceRange] {
        switch self {
        case .none, .faulty: []
        case .mended(_, let doubts): doubts
        case .partlyRead: [SourceRange(file: file, start: 0, end: .max)]
        }
    }

    /// The damage of the same file after more was found to be wrong with it.
    public func worsened(in file: SourceFile, _ change: (inout Remains) -> Void) -> Damage {
        var remains = remains ?? Remains(of: file)
        change(&remains)
        return switch self {
        case .none, .faulty: .faulty(remains)
        case .mended(_, let doubts): .mended(remains, doubts: doubts)
        case .partlyRead: .partlyRead(remains)
        }
    }
}

extension SourceFile {
    /// The file's own name, which is its id, and the values of everything that looks like an `id` attribute.
    fileprivate func salvageIDs() -> Set<String> {
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
    fileprivate func quotedWords() -> Set<String> {
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
