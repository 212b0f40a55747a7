import Platform

extension Encodable {
    /// The value as indented JSON with sorted keys, so that equal answers are equal bytes. Hidden characters are escaped, so
    /// that it may be shown as it is.
    public var asJSON: String { JSON.text(of: self).withHiddenEscaped }
}

extension String {
    /// JSON that says the same and may be shown on a terminal or in a log: see ``Swift/String/printable``.
    var withHiddenEscaped: String {
        if utf8.allSatisfy({ $0 < 0x7F && $0 != UInt8(ascii: "#") }) { return self }
        var hashes = 0
        return escaping { scalar in
            defer { hashes = scalar == "#" ? hashes + 1 : 0 }
            // What begins a command in some logs; inside a JSON text every sign may be written by its number.
            if scalar == "[", hashes >= 2 { return "\\u005b" }
            guard scalar.isHidden, scalar != "\n", let units = UTF16.encode(scalar) else { return nil }
            return units.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }
    }
}
