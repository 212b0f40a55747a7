// Text from lesson files, file names, the command line, git or a graph file may hold characters that steer a terminal,
// turn the order of a line round or cannot be seen. Wherever text leaves for a person to read it goes through here, and
// such a character is shown as Rust's tools show it in their messages and as Swift would write it: `\u{1B}`. That is
// plain ASCII, so it survives every log, and it names the character for whoever has to find it.

extension String {
    /// Fit for one line of a terminal, a log or a report: every character is seen, and none does anything.
    ///
    /// Line feed, carriage return and tab become `\n`, `\r`, `\t`, other hidden characters their number. Letters of all scripts,
    /// accents, and joiners where a script or an emoji needs them, stay as they are. `##[`, which begins a command in some
    /// services' logs wherever it stands, is broken.
    public var printable: String { printable(keepingLines: false) }

    /// The same for text of several lines, which keeps its line feeds and tabs; no line begins with `::`, as commands to
    /// GitHub's log do.
    public var printableLines: String { printable(keepingLines: true) }

    private func printable(keepingLines: Bool) -> String {
        if isPlain(keepingLines) { return self }
        var shown = String.UnicodeScalarView()
        let scalars = Array(unicodeScalars)
        var lineIsBlank = true
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case "\n" where keepingLines:
                shown.append(scalar)
                lineIsBlank = true
                continue
            case "\t" where keepingLines, " ":
                shown.append(scalar)
                continue
            case "\n": shown.append(contentsOf: "\\n".unicodeScalars)
            case "\r": shown.append(contentsOf: "\\r".unicodeScalars)
            case "\t": shown.append(contentsOf: "\\t".unicodeScalars)
            case "#" where next == "[" && index > 0 && scalars[index - 1] == "#",
                ":" where keepingLines && lineIsBlank && next == ":":
                shown.append(contentsOf: scalar.escaped.unicodeScalars)
            case _ where scalar.isHidden && !scalars.needsJoiner(at: index):
                shown.append(contentsOf: scalar.escaped.unicodeScalars)
            default: shown.append(scalar)
            }
            lineIsBlank = false
        }
        return String(shown)
    }

    /// Nearly all text is, and is left as it is after one look at its bytes.
    private func isPlain(_ keepingLines: Bool) -> Bool {
        ordinaryLetters { byte in
            byte >= 0x20
                ? byte != UInt8(ascii: "#") && (!keepingLines || byte != UInt8(ascii: ":"))
                : keepingLines && byte == 0x0A
        } != nil
    }

    /// How many letters it has, if all of them are seen, take a column each, and are what they are whatever stands beside them:
    /// ASCII, Latin letters with and without marks, dashes, quotation marks and the ellipsis. `nil` when others are among them.
    ///
    /// One look at each byte, where taking the text apart into `Character`s costs hundreds of instructions for each.
    ///
    /// - Parameter permits: Which bytes of ASCII may be among them; it is not asked about 0x7F.
    @inline(__always)
    public func ordinaryLetters(where permits: (UInt8) -> Bool = { $0 >= 0x20 }) -> Int? {
        var text = self
        return text.withUTF8 { bytes in
            var (index, count) = (0, 0)
            while index < bytes.count {
                switch bytes[index] {
                case ..<0x7F where permits(bytes[index]): index += 1
                // U+00C0 to U+02FF.
                case 0xC3...0xCB: index += 2
                // U+2010 to U+2027.
                case 0xE2 where bytes[index + 1] == 0x80 && 0x90...0xA7 ~= bytes[index + 2]: index += 3
                default: return nil
                }
                count += 1
            }
            return count
        }
    }
}

extension String {
    /// Every scalar on its own, others in place of some.
    ///
    /// Escaping by `Character` would miss a quotation mark that carries an accent, and readers take such a mark for what it is.
    public func escaping(_ replacement: (Unicode.Scalar) -> String?) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let other = replacement(scalar) {
                escaped.append(contentsOf: other.unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension Unicode.Scalar {
    /// `\u{1B}`.
    public var escaped: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }

    /// Whether nobody sees it, or it changes how what stands around it is shown: controls, line and paragraph separators,
    /// marks of direction, zero-width characters, soft hyphens, tags, private use, noncharacters.
    ///
    /// Variation selectors are not: they only choose between forms of the sign before them.
    public var isHidden: Bool {
        if value < 0x7F { return value < 0x20 }
        if value < 0xAD { return value < 0xA0 }
        let properties = properties
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
        // Signs such as the Arabic number sign are seen.
        case .format:
            return properties.isDefaultIgnorableCodePoint || properties.isBidiControl || 0xFFF9...0xFFFB ~= value
        default:
            return properties.isNoncharacterCodePoint
                || (properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector)
        }
    }

    /// Columns on a terminal: 0 for marks that stand on the sign before, 2 for East Asian wide signs and emoji, else 1.
    public var columns: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        // Vowels and final consonants of Korean syllables written letter by letter.
        case 0x1160...0x11FF: return 0
        // Skin tones change the emoji before them.
        case 0x1F3FB...0x1F3FF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,
            0x20000...0x3FFFD:
            return 2
        default: return properties.isEmojiPresentation ? 2 : 1
        }
    }
}

extension Character {
    /// Columns on a terminal. An emoji that is put together of several counts once.
    public var columns: Int {
        let parts = unicodeScalars
        if parts.contains(where: { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }) { return 2 }
        return parts.reduce(0) { $0 + $1.columns }
    }
}

extension [Unicode.Scalar] {
    /// Whether the zero-width joiner or non-joiner at `index` stands where a script or an emoji needs one.
    public func needsJoiner(at index: Int) -> Bool {
        guard self[index] == "\u{200C}" || self[index] == "\u{200D}", index > 0, index + 1 < count else { return false }
        let (before, behind) = (self[index - 1], self[index + 1])
        if self[index] == "\u{200D}", behind.properties.isEmoji, !behind.isASCII {
            return before.properties.isEmoji || before.properties.isEmojiModifier || before == "\u{FE0F}"
        }
        return before.joins && (behind.joins || self[index] == "\u{200D}")
    }
}

extension Unicode.Scalar {
    /// Letters and marks of scripts whose letters change with their neighbours: Arabic to N'Ko, the Indic scripts, Khmer,
    /// Mongolian.
    fileprivate var joins: Bool {
        switch value {
        case 0x0600...0x08FF, 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF, 0xA8E0...0xA8FF, 0xFB50...0xFDFF,
            0xFE70...0xFEFC, 0x10A00...0x10A5F, 0x11000...0x11FFF:
            return !isHidden
        default: return false
        }
    }
}
