import Knowledge
import LessonSyntax

extension ElementRule {
    static let claim = ElementRule(
        .claim, "Something people say, and what the evidence says to it.",
        attributes: [.entityID, .required(.verdict, .choice(of: Claim.Verdict.self), "Our verdict.")],
        .children([
            .one(.statement), .one(.answer), .any(.concerns), .oneOrMore(.claimCite), .any(.section),
            .one(.review, whenMissing: .review),
        ]))

    static let concerns = ElementRule(
        .concerns, "A link the claim is about.",
        attributes: [.required(.link, .reference(to: "a link", .link), "CAUSE--RELATION--EFFECT.")], .empty)
}

extension Element {
    func claim() -> Claim {
        let id = attribute(.id)
        return Claim(
            id: Claim.ID(id?.value ?? ""), range: id?.valueRange ?? nameRange,
            verdict: choice(.verdict) ?? .contested, statement: prose(of: .statement), answer: prose(of: .answer),
            concerns: children(.concerns).compactMap { $0.mention(.link) }, citations: citations(),
            sections: sections(), review: review())
    }
}
