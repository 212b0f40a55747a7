/// Names for what is not finished yet: `.psoas.xml.spinewise-1f0c22ab9d3e4567`.
///
/// Random, so that nobody can put a link or a file there beforehand; hidden, so that no reader takes it for content; and of one
/// form, so that a later run finds what a killed one left.
public enum TemporaryName {
    private static let mark = ".spinewise-"
    private static let digits = 16

    /// A new name for what will bear `name`.
    public static func random(for name: String) -> RelativePath {
        let number = String(UInt64.random(in: .min ... .max), radix: 16)
        let padded = String(repeating: "0", count: digits - number.count) + number
        return RelativePath(".\(stem(of: name))\(mark)\(padded)")!
    }

    /// Whether it is such a name, for whatever it was meant to bear.
    public static func isOne(_ name: String) -> Bool {
        guard name.hasPrefix("."), let start = name.range(of: mark, before: digits) else { return false }
        return name[start...].utf8.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 }
    }

    /// Whether it is such a name for what bears `name`.
    public static func isOne(_ candidate: String, for name: String) -> Bool {
        isOne(candidate) && candidate.dropLast(digits) == ".\(stem(of: name))\(mark)"
    }

    /// File systems take names of up to 255 bytes.
    private static let longest = 200

    private static func stem(of name: String) -> String {
        var stem = name[...]
        while stem.utf8.count > longest { stem.removeLast() }
        return String(stem)
    }
}

extension String {
    /// Where the last `count` bytes begin, if `mark` stands right before them.
    fileprivate func range(of mark: String, before count: Int) -> Index? {
        guard let start = utf8.index(utf8.endIndex, offsetBy: -count, limitedBy: utf8.startIndex),
            self[..<start].hasSuffix(mark)
        else { return nil }
        return start
    }
}
