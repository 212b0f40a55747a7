public import Diagnostics

/// The rules about how a file is written, before any element has a meaning.
public enum SyntaxGuides {
    public static let doctype = RuleGuide(
        id: "doctype", family: .writing, severity: .error, leeway: .none,
        summary: "A file declares a document type.",
        why: "lesson files have no document type; reading one could pull in files and expand text from elsewhere",
        flagged: .init("factors/ageing.xml", "<!DOCTYPE factor>\n" + ageing),
        accepted: .init("factors/ageing.xml", ageing))

    public static let emptyFile = RuleGuide(
        id: "empty-file", family: .writing, severity: .error, leeway: .none,
        summary: "A file holds nothing.",
        why: "an empty file makes no page, and is more often an accident than a plan",
        flagged: .init("factors/ageing.xml", "\n"),
        accepted: .init("factors/ageing.xml", ageing))

    public static let encoding = RuleGuide(
        id: "encoding", family: .writing, severity: .error, leeway: .none,
        summary: "A file is not written in UTF-8.",
        why: "bytes in another encoding turn into wrong letters on the page",
        flagged: .init(
            "factors/ageing.xml",
            bytes: Array(ageing.utf8).flatMap { $0 == UInt8(ascii: "A") ? [$0, 0xE9] : [$0] }),
        accepted: .init("factors/ageing.xml", ageing))

    public static let invisibleCharacter = RuleGuide(
        id: "invisible-character", family: .writing, severity: .warning,
        summary: "A character stands in a file that nobody sees.",
        why:
            "what looks like one word is another for a search, a link or a check, and the order of a line can be turned round",
        flagged: .init("factors/ageing.xml", ageing.replacing("passing", with: "pass\u{200B}ing")),
        accepted: .init("factors/ageing.xml", ageing))

    public static let malformedXML = RuleGuide(
        id: "malformed-xml", family: .writing, severity: .error, leeway: .none,
        summary: "A file is not well-formed XML.",
        why: "no page is made of such a file, and behind this place only guesses say what it means",
        flagged: .init("factors/ageing.xml", ageing.replacing("</summary>", with: "</sumary>")),
        accepted: .init("factors/ageing.xml", ageing))

    public static let mergeConflict = RuleGuide(
        id: "merge-conflict", family: .writing, severity: .error, leeway: .none,
        summary: "A file holds both versions of a place where a merge could not decide.",
        why: "only a person can say which version is right; until then nothing else in the file is read or changed",
        flagged: .init(
            "factors/ageing.xml",
            ageing.replacing(
                "The passing of years.",
                with: "\n<<<<<<< HEAD\nThe passing of years.\n=======\nGrowing older.\n>>>>>>> wording\n")),
        accepted: .init("factors/ageing.xml", ageing))

    public static let oversizedFile = RuleGuide(
        id: "oversized-file", family: .writing, severity: .error, leeway: .none,
        summary: "A file is larger than 1 MiB, or holds thousands of faults or of attributes in a tag.",
        why: "no lesson is that long; such a file would slow down every reading",
        flagged: .init(
            "factors/ageing.xml", bytes: Array(ageing.utf8) + [UInt8](repeating: 0x20, count: LessonParser.sizeLimit)),
        accepted: .init("factors/ageing.xml", ageing))

    public static let misnamedFile = RuleGuide(
        id: "misnamed-file", family: .writing, severity: .error, leeway: .none,
        summary: "A file that seems to be a lesson file is not read because of its name.",
        why: "lesson files end in '.xml', in small letters; what is written in another file is on no page",
        flagged: .init(
            "factors/ageing.XML", unread: .misnamed(meant: "ageing.xml"), "(a file whose name ends in .XML)"),
        accepted: .init("factors/ageing.xml", ageing))

    public static let outsideContent = RuleGuide(
        id: "outside-content", family: .writing, severity: .error, leeway: .none,
        summary: "A link leads out of the content folder.",
        why:
            "what lies outside is not read, quoted or published, since anybody who may change the content could point at it",
        flagged: .init("factors/ageing.xml", unread: .outside, "(a link to ../../elsewhere/ageing.xml)"),
        accepted: .init("factors/ageing.xml", ageing))

    public static let unreadableFile = RuleGuide(
        id: "unreadable-file", family: .writing, severity: .error, leeway: .none,
        summary: "A file cannot be read.",
        why: "what is in it is on no page, and what points at it leads nowhere",
        flagged: .init(
            "factors/ageing.xml", unread: .unreadable(reason: "Permission denied"), "(a file that may not be read)"),
        accepted: .init("factors/ageing.xml", ageing))

    private static let ageing = """
        <factor id="ageing">
          <name>Ageing</name>
          <summary>The passing of years.</summary>
          <review status="unreviewed" written="2026-11-23" due="2027-11-23"/>
        </factor>

        """
}
