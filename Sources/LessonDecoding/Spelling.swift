import Diagnostics
import LessonSyntax

extension AttributeRule {
    /// The finding about a value that would be right but for characters that nobody sees, or that look like others.
    ///
    /// - Parameter value: One that the rule does not accept.
    /// - Returns: And what was meant; `nil` when something else is wrong too.
    func misspelling(in value: String, at range: SourceRange) -> (finding: Diagnostic, meant: String)? {
        let hidden = Array(value.unicodeScalars.filter(\.isHidden))
        let visible = value.escaping { $0.isHidden ? "" : nil }
        let meant = visible.escaping { Self.lookalikes[$0] }
        guard meant != value, self.value.accepts(meant) else { return nil }
        var fix = Fix("replace with '\(meant)'", replacing: range, holding: value, with: meant)
        // The file of an id may have to be renamed with it; anything else can only mean the one.
        if case .id = self.value {} else { fix.isSafe = true }
        if !hidden.isEmpty {
            var finding = SyntaxGuides.invisibleCharacter.finding(
                hidden.told("in '\(meant)'"), at: range, fixes: [fix])
            // Here it is no matter of taste: the value leads nowhere.
            finding.severity = .error
            return (finding, meant)
        }
        let odd = value.unicodeScalars.first { Self.lookalikes[$0] != nil }!
        return (
            StructureGuides.lookalikeLetter.finding(
                "'\(value)' has a \(odd.named) where '\(Self.lookalikes[odd]!)' belongs", at: range, fixes: [fix]),
            meant
        )
    }

    /// What people and machines write for letters, digits and hyphens of ASCII.
    private static let lookalikes: [Unicode.Scalar: String] = {
        let pairs: [(String, String)] = [
            ("асеорхуіјѕһԁԛԝкмт", "aceopxyijshdqwkmt"), ("ανοικρτυχ", "avoikptux"), ("ıɑɡ", "iag"),
            ("‐‑‒–—−－", "-------"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (odd, plain) in pairs {
            for (letter, meant) in zip(odd.unicodeScalars, plain) { table[letter] = String(meant) }
        }
        let fullwidth = Array(0xFF10...0xFF19) + Array(0xFF41...0xFF5A)
        for value in fullwidth {
            table[Unicode.Scalar(UInt32(value))!] = String(Character(Unicode.Scalar(UInt8(value - 0xFEE0))))
        }
        return table
    }()
}

extension ValueRule {
    /// Names that Windows keeps for devices, in any folder and with any ending.
    static let deviceNames =
        ["con", "prn", "aux", "nul"] + (1...9).map { "com\($0)" } + (1...9).map { "lpt\($0)" }

    /// The longest id, in letters, digits and hyphens: it becomes the name of a file and of a folder.
    static let longestID = 80

    /// Why a value that may look like an id is none; a clause. `nil` where its letters say enough.
    public static func reason(againstID value: String) -> String? {
        if deviceNames.contains(value.lowercased()) { return "because Windows keeps that name for a device" }
        if value.count > longestID { return "because it has \(value.count) characters, and \(longestID) are the most" }
        if value.hasPrefix(".") { return "because files whose names begin with a dot are hidden" }
        return nil
    }
}
