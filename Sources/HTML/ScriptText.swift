extension String {
    /// As a JSON string that may also stand in a script: no `<` is left that could end a `script` element, and no line
    /// separator that an old browser would take for the end of a line.
    package var quotedForJSON: String {
        // Most texts hold nothing that must be written otherwise.
        if !utf8.contains(where: \.isSpecialInJSON) { return "\"\(self)\"" }
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

extension UInt8 {
    /// Whether the byte must be written otherwise, or begins something that may have to be.
    fileprivate var isSpecialInJSON: Bool {
        switch self {
        case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\\"),
            0xE2...:
            true
        default: false
        }
    }
}
