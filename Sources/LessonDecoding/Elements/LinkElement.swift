import Knowledge
import LessonSyntax

extension ElementRule {
    static let effect = ElementRule(
        .effect, "A cause-effect link: what the enclosing thing does to another, how, and how sure we are.",
        attributes: [
            .required(.on, .reference(to: "what it acts on"), "The effect."),
            .required(.relation, .choice(of: Relation.self), "What the cause does to the effect."),
            .required(.grade, .choice(of: EvidenceGrade.self), "How well the link is supported."),
            .optional(.id, .reference(to: "the link"), "Its id, if not CAUSE--RELATION--EFFECT."),
        ],
        .children([
            .one(.because), .optional(.rationale), .optional(.commonClaim),
            .oneOrMore(.effectCite, whenMissing: .linkCitation),
        ]))
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
            because: prose(of: .because), rationale: prose(of: .rationale), commonClaim: prose(of: .commonClaim),
            citations: citations())
    }

    /// The element's own `cite` children with their stances.
    func citations() -> [Citation] {
        children(.cite).compactMap { cite in
            cite.mention(.source).map { Citation(source: $0, stance: cite.choice(.stance)) }
        }
    }
}
