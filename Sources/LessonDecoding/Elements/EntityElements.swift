import Diagnostics
import Knowledge
import LessonSyntax

extension ElementRule {
    static let name = ElementRule(
        .name, "The name, in sentence case.",
        attributes: [.optional(.number, .choice(["plural"]), "Set where a sentence needs a plural verb.")], .text)

    static let review = ElementRule(
        .review, "Who reviewed the text, and when it is due again.",
        attributes: [
            .required(.status, .choice(["unreviewed", "reviewed"]), "Whether a clinician reviewed it."),
            .required(.written, .date, "The day the text was written."),
            .required(.due, .date, "The day of the next review."),
            .optional(.by, .text, "Who reviewed it."),
            .optional(.role, .text, "What qualifies the reviewer."),
            .optional(.on, .date, "The day of the review."),
            .optional(.of, .digest, "The facts that were reviewed, as `spinewise review` prints them."),
        ], .empty)

    static let structure = entity(
        .structure, "A part of the body that links act on.",
        [.optional(.partOf, .reference(to: "a structure", .kind(.structure)), "The structure it belongs to.")],
        hasLinks: false)

    static let mechanism = entity(.mechanism, "Something that happens in the body between cause and effect.", [.sites])

    static let factor = entity(.factor, "Something about the whole person: ageing, heredity, work load.")

    static let treatment = entity(.treatment, "Something done against a condition.")

    static let state = entity(
        .state, "How muscles can be (tight, weak, tired), where that is several muscles' or no single one's.", [.of])

    static let symptom = entity(
        .symptom, "Something a person notices.", with: [.optional(.seekHelp), .optional(.redFlags)])

    /// The rule of a file about one entity: what all entities share, and what only this kind has.
    static func entity(
        _ name: ElementName, _ about: String, _ attributes: [AttributeRule] = [], with children: [ChildRule] = [],
        hasLinks: Bool = true
    ) -> ElementRule {
        ElementRule(
            name, about, attributes: [.entityID] + attributes,
            .children(
                [.one(.name), .any(.alias), .one(.summary)] + children + (hasLinks ? [.any(.effect)] : [])
                    + [.any(.section), .optional(.quiz), .one(.review, whenMissing: .review)]))
    }
}

extension AttributeRule {
    static let of = AttributeRule.optional(
        .of, .references(to: "muscles", .kind(.muscle)), "The muscles whose state it is, beside the one it stands in.")
    static let entityID = AttributeRule.required(
        .id, .id, "The id, which is also the file's name; unique on the whole site and never reused.")
    static let sites = AttributeRule.optional(
        .at, .references(to: "structures", .kind(.structure)), "The structures where it acts.")
}

extension Element {
    /// What every entity has, from its element.
    func profile() -> Profile {
        let id = attribute(.id)
        let entity = Entity.ID(id?.value ?? "")
        let name = child(.name)
        return Profile(
            id: entity, range: id?.valueRange ?? nameRange,
            name: Name(name?.text() ?? entity.value, isPlural: name?.attribute(.number) != nil),
            aliases: children(.alias).map { $0.text() }, summary: prose(of: .summary),
            links: children(.effect).compactMap { $0.link(from: entity) }, sections: sections(), quiz: quizChild(),
            review: review())
    }

    func review() -> Review? {
        guard let review = child(.review), let written = review.attribute(.written), let due = review.attribute(.due)
        else { return nil }
        var status = Review.Status.unreviewed
        if review.attribute(.status)?.value == "reviewed" {
            let signature: [AttributeName] = [.by, .role, .on, .of]
            let lacking = signature.filter { review.attribute($0) == nil }
            let values = signature.compactMap { review.attribute($0)?.value }
            status =
                values.count == signature.count
                ? .reviewed(by: values[0], role: values[1], on: values[2], of: values[3])
                : .unsigned(lacking: lacking.map(\.rawValue))
        }
        return Review(status: status, written: written.value, due: due.value, range: review.nameRange)
    }

    func structure() -> Structure { Structure(profile: profile(), partOf: mention(.partOf)) }
    func mechanism() -> Mechanism { Mechanism(profile: profile(), sites: mentions(.at)) }
    func factor() -> Factor { Factor(profile: profile()) }
    func treatment() -> Treatment { Treatment(profile: profile()) }
    func state(in home: Muscle.ID? = nil) -> MuscleState {
        MuscleState(profile: profile(), home: home, of: mentions(.of))
    }

    func symptom() -> Symptom {
        Symptom(profile: profile(), seekHelp: prose(of: .seekHelp), redFlags: flagMentions(in: .redFlags))
    }
}
