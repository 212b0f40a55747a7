import Knowledge
import LessonSyntax

extension ElementRule {
    static let nerveRoot = entity(
        .nerveRoot, "A nerve root: how trouble of it shows. Its muscles name it themselves.",
        [
            .required(.level, .level, "Its level."),
            .optional(
                .partOf, .reference(to: "a structure", .kind(.structure)),
                "The structure that tells of nerve roots in general."),
        ],
        with: [.optional(.movement), .optional(.reflex), .optional(.skin), .optional(.disc)])

    /// A statement about a root, in running text with its citations.
    static func sign(_ name: ElementName, _ about: String) -> ElementRule {
        ElementRule(name, about, attributes: [.unverified], .prose)
    }

    static let test = entity(
        .test, "A test that a clinician makes by hand: how, what counts, and how far to trust it.",
        [.required(.roots, .references(to: "nerve roots", .kind(.nerveRoot)), "The nerve roots it loads.")],
        with: [.one(.how), .one(.reading), .optional(.accuracy), .optional(.caution)], hasLinks: false)
}

extension Element {
    func nerveRoot() -> NerveRoot {
        func sign(_ name: ElementName) -> NerveRoot.Sign? {
            child(name).map { NerveRoot.Sign($0.prose(), isVerified: $0.attribute(.status) == nil) }
        }
        return NerveRoot(
            profile: profile(), level: attribute(.level).flatMap { SpinalLevel($0.value) }, partOf: mention(.partOf),
            movement: sign(.movement), reflex: sign(.reflex), skin: sign(.skin), disc: sign(.disc))
    }

    func clinicalTest() -> ClinicalTest {
        ClinicalTest(
            profile: profile(), roots: mentions(.roots), how: prose(of: .how), reading: prose(of: .reading),
            accuracy: prose(of: .accuracy), caution: prose(of: .caution))
    }
}
