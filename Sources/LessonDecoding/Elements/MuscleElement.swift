import Knowledge
import LessonSyntax

extension ElementRule {
    static let muscle = entity(
        .muscle, "A muscle or muscle group, with the states it can be in.",
        [
            .required(.region, .choice(of: Muscle.Region.self), "Where in the body it is."),
            .optional(
                .partOf, .reference(to: "a muscle group", .kind(.muscle)),
                "The group it belongs to, where that has a file."),
            .optional(.group, .id, "The group it belongs to, where that has no file."),
        ],
        with: [.optional(.anatomy), .any(.muscleState)])

    static let muscleState = ElementRule(
        .state, "How the muscle can be: tight, weak, wasted.",
        attributes: [.required(.id, .id, "Unique on the whole site and never reused."), .of],
        .children([.one(.name), .any(.alias), .one(.summary), .any(.effect), .any(.section)]))

    static let anatomy = ElementRule(
        .anatomy, "Where the muscle is and what it does.",
        .children([
            .optional(.origin), .optional(.insertion), .any(.action), .optional(.nerve), .optional(.bloodSupply),
            .oneOrMore(.plainCite),
        ]))

    static let nerve = ElementRule(
        .nerve, "The nerve that drives it.",
        attributes: [.unverified, .optional(.roots, .roots, "The spinal nerve roots behind it.")], .text)

    /// A statement of anatomy.
    static func fact(_ name: ElementName, _ about: String) -> ElementRule {
        ElementRule(name, about, attributes: [.unverified], .text)
    }
}

extension AttributeRule {
    static let unverified = AttributeRule.optional(
        .status, .choice(["unverified"]), "Set where it was not checked against a source.")
}

extension Element {
    func muscle() -> Muscle {
        let profile = profile()
        let id = Muscle.ID(profile.id.value)
        return Muscle(
            profile: profile, region: choice(.region) ?? .back, partOf: mention(.partOf),
            group: attribute(.group)?.value, anatomy: child(.anatomy)?.anatomy(),
            states: children(.state).map { $0.state(in: id) })
    }

    private func anatomy() -> Anatomy {
        let nerve = child(.nerve)
        return Anatomy(
            origin: child(.origin)?.fact(), insertion: child(.insertion)?.fact(),
            actions: children(.action).map { $0.fact() }, nerve: nerve?.fact(),
            roots: nerve?.words(.roots) ?? [],
            bloodSupply: child(.bloodSupply)?.fact(), sources: citedSources())
    }

    private func fact() -> Anatomy.Fact { Anatomy.Fact(text(), isVerified: attribute(.status) == nil) }
}
