extension String {
    /// As a JSON string that may also stand in a script: no `<` is left that could end a `script` element, and no line
    /// separator that an old browser would take for the end of a line.
    var quotedForJSON: String {
        // Most texts hold nothing that must be written otherwise.
        if !utf8.contains(where: { $0 < 0x20 || $0 >= 0xE2 || [0x22, 0x26, 0x3C, 0x3E, 0x5C].contains($0) }) {
            return "\"\(self)\""
        }
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

enum JSON {
    /// - Parameter after: What follows the comma between two parts.
    static func list(_ parts: [String], _ after: String = "") -> String {
        "[\(parts.joined(separator: "," + after))]"
    }
}
