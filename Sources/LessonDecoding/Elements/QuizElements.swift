import Knowledge
import LessonSyntax

extension ElementRule {
    static let quiz = ElementRule(
        .quiz, "Questions to check what was understood.", .children([.any(.question), .any(.use)]))

    static let question = ElementRule(
        .question, "A question with its answers.",
        attributes: [
            .required(.id, .id, "Unique on the whole site."),
            .required(.difficulty, .choice(of: Question.Difficulty.self), "How hard it is."),
            .optional(.objective, .id, "The lesson objective it tests."),
        ],
        .children([.one(.stem), .oneOrMore(.option), .oneOrMore(.plainCite)]))

    static let option = ElementRule(
        .option, "One answer that is offered, and what to say to who chooses it.",
        attributes: [.optional(.correct, .choice(["yes"]), "Marks the right answer.")],
        .children([.one(.label), .one(.feedback, whenMissing: .feedback)]))

    static let use = ElementRule(
        .use, "Shows a question that lives in another file.",
        attributes: [
            .required(.question, .reference(to: "a question", .question), "The question's id."),
            .optional(.objective, .id, "The lesson objective it tests."),
        ], .empty)
}

extension Element {
    func quizChild() -> Quiz? { child(.quiz)?.quiz() }

    func quiz() -> Quiz {
        var items: [Quiz.Item] = []
        for case .element(let child) in children {
            switch child.name {
            case .question: items.append(.question(child.question()))
            case .use:
                if let question = child.mention(.question, as: Question.self) {
                    items.append(.use(question, objective: child.attribute(.objective)?.value))
                }
            default: break
            }
        }
        return Quiz(items: items)
    }

    private func question() -> Question {
        let id = attribute(.id)
        return Question(
            id: Question.ID(id?.value ?? ""), range: id?.valueRange ?? nameRange,
            difficulty: choice(.difficulty) ?? .medium, objective: attribute(.objective)?.value,
            stem: prose(of: .stem),
            options: children(.option).map { option in
                Question.Option(
                    label: option.prose(of: .label), feedback: option.prose(of: .feedback),
                    isCorrect: option.attribute(.correct) != nil)
            },
            sources: citedSources())
    }

    /// The sources of the element's own `cite` children.
    func citedSources() -> [Mention<Source>] { children(.cite).compactMap { $0.mention(.source) } }
}
