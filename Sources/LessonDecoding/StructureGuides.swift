public import Diagnostics

/// The rules about which elements and attributes stand where, and what their values may be.
public enum StructureGuides {
    public static let badAllowance = guide(
        "bad-allowance", "An allowance lacks its rule or its reason.",
        why: "whoever meets the exception later must learn from it why it is right",
        replacing: "<alias>", with: "<?spinewise allow empty-text?><alias>", family: .settings)

    public static let unknownElement = guide(
        "unknown-element", "An element is not part of the vocabulary.",
        why: "what stands in an unknown element would not be shown anywhere",
        replacing: "<alias>age</alias>", with: "<alais>age</alais>")

    public static let misplacedElement = guide(
        "misplaced-element", "An element stands where it has no meaning.",
        why: "the vocabulary knows the element, but not in this place, so it would not be shown",
        replacing: "<alias>age</alias>", with: "<heading>Age</heading>")

    public static let missingChild = guide(
        "missing-child", "An element lacks something it must hold.",
        why: "the page would have a hole where readers expect it",
        replacing: "<name>Ageing</name>", with: "")

    public static let repeatedChild = guide(
        "repeated-child", "An element that may stand only once stands again.",
        why: "only the first would be shown, and a reader would never see the other",
        replacing: "<name>Ageing</name>", with: "<name>Ageing</name><name>Age</name>")

    public static let repeatedFragment = guide(
        "repeated-fragment", "Two sections or objectives of one file share an id.",
        why: "an address with that fragment could lead to only one of them",
        replacing: "<review",
        with: """
            <section id="more"><heading>More</heading><p>A.</p></section>
              <section id="more"><heading>Again</heading><p>B.</p></section>
              <review
            """)

    public static let unexpectedText = guide(
        "unexpected-text", "Text stands between elements where none belongs.",
        why: "loose text has no place on the page and would be lost",
        replacing: "<name>Ageing</name>", with: "Ageing <name>Ageing</name>")

    public static let emptyText = guide(
        "empty-text", "An element that must say something is empty.",
        why: "the page would have a heading or a label with nothing behind it",
        replacing: "<name>Ageing</name>", with: "<name> </name>")

    public static let unknownAttribute = guide(
        "unknown-attribute", "An attribute is not part of the vocabulary.",
        why: "what an unknown attribute says would be ignored",
        replacing: "<alias>", with: "<alias lang=\"en\">")

    public static let missingAttribute = guide(
        "missing-attribute", "An element lacks an attribute it must have.",
        why: "without it the element does not say what it is about",
        replacing: " due=\"2027-11-23\"", with: "")

    public static let badValue = guide(
        "bad-value", "An attribute's value is not one it can have.",
        why: "the value would be ignored, and the page would say something else than was meant",
        replacing: "written=\"2026-11-23\"", with: "written=\"23.11.2026\"")

    public static let lookalikeLetter = guide(
        "lookalike-letter", "A value is written with a letter that only looks like the one it should be.",
        why: "for a reader the two are the same, and for a link they are not",
        replacing: "status=\"unreviewed\"", with: "status=\"unreviewеd\"")

    public static let fileNameMismatch = RuleGuide(
        id: "file-name-mismatch", family: .structure, severity: .error, leeway: .none,
        summary: "A file does not lie where its id says.",
        why: "who looks for an id looks for the file of that name in the folder of its kind",
        flagged: .init("factors/age.xml", factor), accepted: .init("factors/ageing.xml", factor))

    public static let uncitedGrade = guide(
        "uncited-grade", "A graded link cites no source.",
        why: "a grade is a judgement of evidence; without a source nobody can check it",
        replacing: "<alias>age</alias>", with: link(cite: ""),
        accepted: link(cite: "<cite source=\"twins-2009\" stance=\"supports\"/>"), beside: neighbours,
        family: .evidence, leeway: .free)

    public static let unstancedCitation = guide(
        "unstanced-citation", "A citation does not say what the source does for the link.",
        why: "where sources disagree, a bare list of them looks as if all of them agreed",
        replacing: "<alias>age</alias>", with: link(cite: "<cite source=\"twins-2009\"/>", grade: "limited"),
        accepted: link(cite: "<cite source=\"twins-2009\" stance=\"supports\"/>", grade: "limited"),
        beside: neighbours, family: .evidence, leeway: .free)

    public static let malformedIdentifier = RuleGuide(
        id: "malformed-identifier", family: .structure, severity: .error,
        summary: "A DOI or PubMed number is not written as one.",
        why: "the page makes an address of it, and that address would lead nowhere",
        flagged: sources(doi: "https://doi.org/10.1000/182"), accepted: sources(doi: "10.1000/182"),
        beside: [
            .init(
                "factors/ageing.xml",
                factor.replacing("years.", with: "years.<cite source=\"twins-2009\"/>"))
        ])

    private static func sources(doi: String) -> RuleGuide.Sample {
        .init(
            "sources.xml",
            """
            <sources>
              <source id="twins-2009" type="cohort" year="2009" doi="\(doi)">
                <title>Twins</title>
                <author>Doe J</author>
                <finding>Discs dry out.</finding>
              </source>
            </sources>

            """)
    }

    private static let neighbours: [RuleGuide.Sample] = [
        .init(
            "mechanisms/drying.xml",
            """
            <mechanism id="drying"><name>Drying</name><summary>Discs dry out.<cite source="twins-2009"/></summary>\
            <review status="unreviewed" written="2026-11-23" due="2027-11-23"/></mechanism>
            """),
        .init(
            "sources.xml",
            """
            <sources><source id="twins-2009" type="cohort" year="2009" pmid="12345"><title>Twins</title>\
            <author>Doe J</author><finding>Discs dry out.</finding></source></sources>
            """),
    ]

    private static func link(cite: String, grade: String = "strong") -> String {
        """
        <effect on="drying" relation="contributes-to" grade="\(grade)"><because>Discs dry out.</because>\(cite)</effect>
        """
    }

    /// A guide whose samples are one small factor file, wrong and right.
    private static func guide(
        _ id: String, _ summary: String, why: String, replacing right: String, with wrong: String,
        accepted: String? = nil, beside: [RuleGuide.Sample] = [],
        family: RuleFamily = .structure, leeway: RuleGuide.Leeway = .none
    ) -> RuleGuide {
        let acceptedText = accepted.map { factor.replacing(right, with: $0) } ?? factor
        return RuleGuide(
            id: id, family: family, severity: .error, leeway: leeway, summary: summary, why: why,
            flagged: .init("factors/ageing.xml", factor.replacing(right, with: wrong)),
            accepted: .init("factors/ageing.xml", acceptedText), beside: beside)
    }

    private static let factor = """
        <factor id="ageing">
          <name>Ageing</name>
          <alias>age</alias>
          <summary>The passing of years.</summary>
          <review status="unreviewed" written="2026-11-23" due="2027-11-23"/>
        </factor>

        """
}
