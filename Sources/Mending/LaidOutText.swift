/// The new text of a file, as it grows.
struct LaidOutText {
    private(set) var bytes: [UInt8] = []
    /// Unicode scalars on the last line.
    private(set) var column = 0
    /// Blanks that are due before the next byte, so that no line ends in them.
    private var indent = 0

    mutating func newLine(level: Int) {
        bytes.append(UInt8(ascii: "\n"))
        (column, indent) = (2 * level, 2 * level)
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(_ text: ArraySlice<UInt8>) { append(contentsOf: text) }

    /// The same with LF for every line end, as an XML reader takes them.
    mutating func verbatim(_ text: ArraySlice<UInt8>) { append(contentsOf: text.unixLines) }

    private mutating func append(contentsOf text: some Collection<UInt8>) {
        if text.isEmpty { return }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        indent = 0
        bytes.append(contentsOf: text)
        column = text.column(from: column)
    }
}

extension ArraySlice<UInt8> {
    /// CRLF and a lone CR become LF.
    var unixLines: ArraySlice<UInt8> {
        guard contains(UInt8(ascii: "\r")) else { return self }
        var lines: [UInt8] = []
        lines.reserveCapacity(count)
        for index in indices {
            if self[index] != UInt8(ascii: "\r") {
                lines.append(self[index])
            } else if index + 1 == endIndex || self[index + 1] != UInt8(ascii: "\n") {
                lines.append(UInt8(ascii: "\n"))
            }
        }
        return lines[...]
    }
}

extension Collection<UInt8> {
    /// The column behind this text when it begins at `start`, in Unicode scalars.
    func column(from start: Int) -> Int {
        reduce(start) { $1 == UInt8(ascii: "\n") ? 0 : $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}
