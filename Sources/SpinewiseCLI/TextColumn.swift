extension String {
    /// With blanks behind it, at least `width` characters long.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// Breaks running text into lines of at most `width` characters, each line after the first indented.
    func wrapped(to width: Int = Terminal.width, indent: String = "", first: String? = nil) -> String {
        var lines: [String] = []
        var line = first ?? indent
        var length = line.count
        var isFresh = true
        for word in split(separator: " ") {
            let more = word.count
            if !isFresh, length + 1 + more > width {
                lines.append(line)
                (line, length) = (indent, indent.count)
                isFresh = true
            }
            line += isFresh ? String(word) : " \(word)"
            length += isFresh ? more : more + 1
            isFresh = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }
}
