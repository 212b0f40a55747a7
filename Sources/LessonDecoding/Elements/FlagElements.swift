import Knowledge
import LessonSyntax

extension ElementRule {
    static let flags = ElementRule(
        .flags, "Every red flag there is, described once; the order is that within an urgency.",
        .children([.oneOrMore(.libraryFlag)]))

    static let libraryFlag = ElementRule(
        .flag, "One red flag: a sign, how little it may wait, and who says so.",
        attributes: [
            .required(.id, .id, "Unique on the whole site and never reused."),
            .required(
                .urgency, .choice(of: RedFlag.Urgency.self), "How little it may wait.", former: [.urgent]),
        ],
        .children([.one(.sign), .optional(.pointsTo), .oneOrMore(.plainCite), .optional(.flagNote)]))

    /// Where a red flag stands, it is only named.
    static let flag = ElementRule(
        .flag, "Names a red flag of flags.xml.",
        attributes: [
            .required(.to, .reference(to: "a red flag", .flag), "The flag's id.", whenMissing: .flagID)
        ], .empty)
}

extension FormerWord {
    /// The second of once three urgencies; it did not say how long a person may wait.
    static let urgent = FormerWord(
        "urgent", now: "it does not say how long a person may wait",
        fixes: [
            "write urgency=\"same-day\", where somebody must see it today",
            "write urgency=\"within-days\", where a few days do no harm",
        ])
}

extension MissingPart {
    static let flagID = MissingPart(
        StructureGuides.missingAttribute, "this red flag does not say which one of flags.xml it is")
}

extension Element {
    /// Whether it is a red flag as it was once written, with its words and its urgency where it stands.
    var isFormerFlag: Bool {
        guard attribute(.to) == nil else { return false }
        if attribute(.urgency) != nil { return true }
        return children.contains { if case .text(let text) = $0 { !text.isBlank } else { false } }
    }

    func flagLibrary() -> [RedFlag] {
        children(.flag).map { flag in
            let id = flag.attribute(.id)
            return RedFlag(
                id: RedFlag.ID(id?.value ?? ""), range: id?.valueRange ?? flag.nameRange,
                // A misspelt urgency is a finding; until it is mended the gravest one is meant.
                urgency: flag.choice(.urgency) ?? .emergency, sign: flag.prose(of: .sign),
                pointsTo: flag.prose(of: .pointsTo), note: flag.prose(of: .note), sources: flag.citedSources())
        }
    }

    /// The red flags that the first child of that name names.
    func flagMentions(in name: ElementName) -> [Mention<RedFlag>] {
        child(name)?.children(.flag).compactMap { $0.mention(.to) } ?? []
    }
}
