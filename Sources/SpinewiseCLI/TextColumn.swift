extension String {
    /// With blanks behind it, at least `width` characters long.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// Breaks running text into lines of at most `width` characters, each line after the first indented.
    func wrapped(to width: Int = Terminal.width, indent: String = "", first: String? = nil) -> String {
        var lines: [String] = []
        var line = first ?? indent
        var isFresh = true
        for word in split(separator: " ") {
            if !isFresh, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
                isFresh = true
            }
            line += isFresh ? String(word) : " \(word)"
            isFresh = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }
}
