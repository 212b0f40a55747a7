import Knowledge
import LessonSyntax

extension ElementRule {
    static let effect = ElementRule(
        .effect, "A cause-effect link: what the enclosing thing does to another, how, and how sure we are.",
        attributes: [
            .required(.on, .reference(to: "what it acts on", .node), "The effect."),
            .required(
                .relation, .choice(of: Relation.self), "What the cause does to the effect.",
                former: [.partOfRelation]),
            .required(.grade, .choice(of: EvidenceGrade.self), "How well the link is supported."),
            .optional(.seenIn, .choice(of: SeenIn.self), "In what it was seen."),
            .optional(.id, .linkID, "Its id, if not CAUSE--RELATION--EFFECT."),
        ],
        .children([
            .one(.because), .optional(.rationale), .optional(.commonClaim),
            .oneOrMore(.effectCite, whenMissing: .linkCitation),
        ]))
}

extension FormerWord {
    /// Membership was once written as a link with a grade.
    static let partOfRelation = FormerWord(
        "part-of", now: "what belongs together by definition is no link",
        fixes: [
            "name the muscle in the state's own 'of', where it is a muscle and its state",
            "write part-of=\"…\" on the element of the part, where it is a part and its whole",
            "write relation=\"can-progress-to\", where one process goes on to the next",
        ])
}

extension Element {
    /// - Returns: `nil` when the effect, the relation or the grade is missing or misspelt; a finding says so.
    func link(from cause: Entity.ID) -> Link? {
        guard let effect = mention(.on, as: Entity.self), let relation = choice(.relation, as: Relation.self),
            let grade = attribute(.grade), let value = EvidenceGrade(rawValue: grade.value)
        else { return nil }
        let id = attribute(.id).map { Link.ID($0.value) }
        return Link(
            id: id ?? Link.id(cause: cause, relation: relation, effect: effect.id), range: nameRange, cause: cause,
            effect: effect, relation: relation, grade: value, gradeRange: grade.valueRange,
            seenIn: choice(.seenIn), because: prose(of: .because), rationale: prose(of: .rationale),
            commonClaim: prose(of: .commonClaim), citations: citations())
    }

    /// The element's own `cite` children with their stances.
    func citations() -> [Citation] {
        children(.cite).compactMap { cite in
            cite.mention(.source).map { Citation(source: $0, stance: cite.choice(.stance)) }
        }
    }
}
