import Knowledge
import LessonSyntax

extension ElementRule {
    static let exercise = entity(
        .exercise, "An exercise: how it is done, who should not, and when to stop.",
        [
            .required(.kind, .choice(of: Exercise.Kind.self), "What kind of exercise."),
            .optional(.targets, .references(to: "muscles", .kind(.muscle)), "The muscles it aims at."),
        ],
        with: [
            .one(.startPosition), .one(.steps), .one(.dose), .optional(.feel), .optional(.mistakes),
            .optional(.easier), .optional(.harder), .one(.contraindications, whenMissing: .contraindications),
            .one(.stopRules, whenMissing: .stopRules), .optional(.claimed), .optional(.evidenceNote),
        ])

    static let contraindications = ElementRule(
        .contraindications, "Who should not do it, or not yet: in words, and by the red flags that forbid it.",
        .children([.oneOrMore(.item, whenMissing: .contraindications), .any(.flag)]))

    static let dose = ElementRule(
        .dose, "How much and how often.",
        .children([.optional(.hold), .optional(.repetitions), .optional(.frequency)]))

    static let claimed = ElementRule(
        .claimed, "What the exercise is said to do.",
        attributes: [.required(.grade, .choice(of: EvidenceGrade.self), "How well that is supported.")], .prose)
}

extension Element {
    func exercise() -> Exercise {
        let dose = child(.dose)
        let claimed = child(.claimed)
        return Exercise(
            profile: profile(), kind: choice(.kind) ?? .stretch, targets: mentions(.targets),
            startPosition: prose(of: .startPosition), steps: items(of: .steps),
            dose: Exercise.Dose(
                hold: dose?.text(of: .hold), repetitions: dose?.text(of: .repetitions),
                frequency: dose?.text(of: .frequency)),
            feel: prose(of: .feel), mistakes: items(of: .mistakes), easier: prose(of: .easier),
            harder: prose(of: .harder), contraindications: items(of: .contraindications),
            redFlags: flagMentions(in: .contraindications), stopRules: items(of: .stopRules),
            claimed: claimed.flatMap { element in
                element.choice(.grade).map { Exercise.Claimed(grade: $0, text: element.prose()) }
            },
            evidenceNote: prose(of: .evidenceNote))
    }
}
