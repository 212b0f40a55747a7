import Knowledge
import LessonSyntax

extension ElementRule {
    static let condition = entity(
        .condition, "A condition of the spine or its nerves, with its red flags.",
        [
            .sites,
            .optional(
                .urgency, .choice([RedFlag.Urgency.emergency.rawValue]),
                "Set where the condition itself is an emergency."),
        ],
        with: [
            .one(.definition), .one(.redFlags, whenMissing: .redFlags), .one(.seekHelp, whenMissing: .seekHelp),
            .optional(.symptoms), .optional(.riskFactors), .optional(.howCommon), .optional(.naturalHistory),
            .optional(.selfCare), .optional(.treatmentOverview),
        ])

    static let redFlags = ElementRule(
        .redFlags, "Signs that must not wait.", .children([.oneOrMore(.flag, whenMissing: .flag)]))

}

extension Element {
    func condition() -> Condition {
        Condition(
            // A misspelt urgency is a finding; until it is mended the graver meaning holds.
            profile: profile(), isEmergency: attribute(.urgency) != nil, sites: mentions(.at),
            definition: prose(of: .definition), redFlags: flagMentions(in: .redFlags), seekHelp: prose(of: .seekHelp),
            symptoms: items(of: .symptoms), riskFactors: items(of: .riskFactors), howCommon: prose(of: .howCommon),
            naturalHistory: prose(of: .naturalHistory), selfCare: items(of: .selfCare),
            treatmentOverview: prose(of: .treatmentOverview))
    }
}
