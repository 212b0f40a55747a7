import CLibXML2
import Diagnostics

extension SyntaxFault {
    /// Says in an author's words what libxml2 stumbled over, at the place to look at.
    func finding(in file: SourceFile, index: Int32) -> Diagnostic {
        let text = FaultyText(bytes: file.bytes, offset: offset, file: index)
        if code == SyntaxFault.doctype {
            return SyntaxGuides.doctype.finding(
                "a lesson file has no DOCTYPE", at: text.backward(to: "<!DOCTYPE"),
                fixes: [Fix("delete the DOCTYPE")])
        }
        let told = wording(text, file)
        return SyntaxGuides.malformedXML.finding(
            told.headline, at: told.range, notes: told.notes, fixes: told.fixes)
    }

    private typealias Told = (headline: String, range: SourceRange, notes: [Diagnostic.Note], fixes: [Fix])

    private func wording(_ text: FaultyText, _ file: SourceFile) -> Told {
        if text.endsInsideTag {
            let tag = text.enclosingTag
            return ("the file ends in the middle of the tag '\(text.string(tag))'", tag, [], [])
        }
        switch xmlParserErrors(code) {
        case XML_ERR_TAG_NAME_MISMATCH: return mismatch(text, file)
        case XML_ERR_TAG_NOT_FINISHED: return neverClosed(text, file)
        case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
            return text.isInsideTag ? unfinishedTag(text) : ampersand(text)
        case XML_ERR_GT_REQUIRED, XML_ERR_SPACE_REQUIRED: return unfinishedTag(text)
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            let range = text.reference ?? text.here()
            let plain = Self.plainCharacters[name]
            return (
                "XML knows no '&\(name);'" + (plain.map { "; write '\($0)'" } ?? ""), range, [],
                plain.map { [Fix.safe("replace with '\($0)'", replacing: range, holding: "&\(name);", with: $0)] } ?? []
            )
        case XML_ERR_LT_IN_ATTRIBUTE:
            return (
                "'<' cannot stand in an attribute's value", text.here(), [],
                [Fix("write '&lt;', or close the value with a quotation mark")]
            )
        case XML_ERR_ATTRIBUTE_NOT_STARTED: return ("an attribute's value needs quotation marks", text.here(), [], [])
        case XML_ERR_ATTRIBUTE_NOT_FINISHED:
            return ("an attribute's value is not closed with its quotation mark", text.unclosedValue, [], [])
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE where text.forgottenBracket != nil: return unclosedTag(text)
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return ("an attribute needs '=' and a value", text.here(), [], [])
        case XML_ERR_ATTRIBUTE_REDEFINED:
            return (
                "the attribute '\(name)' is written twice on one element", text.word(name), [],
                [Fix("delete one of the two")]
            )
        case XML_ERR_COMMENT_NOT_FINISHED:
            return ("a comment is not closed with '-->'", text.unclosed(), [], [])
        case XML_ERR_HYPHEN_IN_COMMENT:
            if let comment = text.commentAroundAnother {
                return ("a comment is not closed with '-->'", comment, [], [])
            }
            return ("'--' cannot stand inside a comment", text.here(), [], [])
        case XML_ERR_CDATA_NOT_FINISHED:
            return ("a CDATA section is not closed with ']]>'", text.unclosed(), [], [])
        case XML_ERR_PI_NOT_FINISHED, XML_ERR_PI_NOT_STARTED:
            return ("a processing instruction is not closed with '?>'", text.unclosed(), [], [])
        case XML_ERR_MISPLACED_CDATA_END:
            return ("']]>' cannot stand in text", text.here(), [], [Fix("write ']]&gt;'")])
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
            return ("this character is not allowed in XML", text.here(), [], [Fix("delete it")])
        case XML_ERR_DOCUMENT_EMPTY: return ("text stands where the first '<' should", text.here(), [], [])
        case XML_ERR_DOCUMENT_END:
            return (
                "something follows after the last closing tag", text.here(), [],
                [Fix("delete it, or move it inside the root element")]
            )
        case XML_ERR_RESERVED_XML_NAME:
            return ("'<?xml …?>' may stand only at the very beginning of a file", text.backward(to: "<?"), [], [])
        case XML_ERR_LTSLASH_REQUIRED: return neverClosed(text, file)
        case XML_ERR_INTERNAL_ERROR where openTags.count > 200:
            return ("elements stand inside one another too deep", text.enclosingTag, [], [])
        default: return ("this is not well-formed XML", text.here(), [], [])
        }
    }

    /// Characters that people write by the names HTML gives them.
    private static let plainCharacters = [
        "nbsp": "\u{A0}", "ndash": "–", "mdash": "—", "hellip": "…", "deg": "°", "rsquo": "’", "lsquo": "‘",
        "rdquo": "”",
        "ldquo": "“", "eacute": "é", "times": "×", "micro": "µ",
    ]

    private func mismatch(_ text: FaultyText, _ file: SourceFile) -> Told {
        let closing = text.backward(to: "</")
        let written = file.text(in: closing)
        guard written.hasPrefix("</") else { return ("this is not well-formed XML", text.here(), [], []) }
        guard let tag = openTags.last else { return ("'\(written)>' closes nothing", closing, [], []) }
        let opened = FaultyText.tagName(file.bytes, at: tag, file: closing.file)
        let name = file.text(in: opened)
        let meant = String(written.dropFirst(2))
        if ElementName.isMisspelt(name, for: meant) {
            return (
                "'<\(name)>' is closed by '\(written)>'; did you mean '<\(meant)>'?", opened,
                [.init("it is closed here", at: closing)],
                [Fix("replace with '\(meant)'", replacing: opened, holding: name, with: meant)]
            )
        }
        let line = file.position(of: opened.start).line
        var fixes: [Fix] = []
        if [name].nearest(to: meant) != nil {
            let inner = SourceRange(file: closing.file, start: closing.start + 2, end: closing.end)
            fixes = [Fix("replace with '\(name)'", replacing: inner, holding: meant, with: name)]
        } else {
            fixes = [
                Fix("close '<\(name)>' first", replacing: closing, holding: written, with: "</\(name)>\(written)")
            ]
        }
        return (
            "'\(written)>' comes before '<\(name)>' of line \(line) is closed", closing,
            [.init("'<\(name)>' is opened here", at: opened)], fixes
        )
    }

    private func neverClosed(_ text: FaultyText, _ file: SourceFile) -> Told {
        guard let tag = openTags.last else { return ("the file ends too early", text.here(), [], []) }
        let opened = FaultyText.tagName(file.bytes, at: tag, file: text.file)
        let name = file.text(in: opened)
        let line = file.position(of: opened.start).line
        return (
            "'<\(name)>', opened on line \(line), is never closed", opened, [],
            [Fix("write '</\(name)>' where it ends")]
        )
    }

    private func unclosedTag(_ text: FaultyText) -> Told {
        var tag = text.enclosingTag
        if let bracket = text.forgottenBracket { tag.end = min(tag.end, Int32(bracket)) }
        return ("the tag '\(text.string(tag))' is not closed with '>'", tag, [], [Fix("write '>' at its end")])
    }

    private func unfinishedTag(_ text: FaultyText) -> Told {
        let name = text.string(text.enclosingTag)
        if name == "</" { return ("a name has to stand right behind '</'", text.enclosingTag, [], []) }
        let meets = text.character
        if meets == "<" || meets.isEmpty { return unclosedTag(text) }
        return ("'\(meets)' cannot stand here in the tag '\(name)'", text.here(), [], [])
    }

    /// A bare `<` or `&`; libxml2 gives both the same code.
    private func ampersand(_ text: FaultyText) -> Told {
        if text.character(before: 0) == "<" {
            let range = SourceRange(file: text.file, start: Int32(offset - 1), end: Int32(offset))
            return (
                "'<' does not begin a tag here", range, [],
                [Fix.safe("replace with '&lt;'", replacing: range, holding: "<", with: "&lt;")]
            )
        }
        guard var range = text.reference else { return ("this is not well-formed XML", text.here(), [], []) }
        range.end = range.start + 1
        return (
            "'&' begins a character reference that is not finished", range, [],
            [Fix.safe("replace with '&amp;'", replacing: range, holding: "&", with: "&amp;")]
        )
    }
}
