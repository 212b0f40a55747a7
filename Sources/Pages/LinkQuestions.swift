import Causality
import HTML
import Knowledge

extension PageContext {
    /// A question made from the links, for pages about what hurts; `nil` where the links do not yield one.
    func linkQuestion(about entity: Entity) -> SectionView? {
        guard entity.kind == .condition || entity.kind == .symptom,
            let question = almanac.graph.question(about: entity.id)
        else { return nil }
        let noun = almanac.telling.noun(entity.id)
        let view = QuestionView(
            id: anchor("question-from-the-links"), number: 1, difficulty: "made from the links",
            stem: [.text("From which of these does no chain of links on this site lead to \(noun)?")],
            options: question.offered.map { option($0, question) }, sources: [])
        return SectionView(
            id: anchor("what-leads-there"), heading: "What leads there, and what does not",
            blocks: [.quiz(QuizView(questions: [view]))])
    }

    private func option(_ node: Entity.ID, _ question: LinkQuestion) -> OptionView {
        let name = almanac.graph.name(of: node).text
        let pointer = RichInline.link(
            almanac.link(to: node, from: route).href, [.text("More on \(almanac.telling.noun(node))")])
        if let way = question.leading.first(where: { $0.node == node }) {
            let told = "A chain does lead there. \(almanac.telling.headline(for: way.chain)) "
            return OptionView(
                label: [.text(name)], feedback: [.text(told), pointer, .text(".")], isCorrect: false, node: node.value)
        }
        let noun = almanac.telling.noun(question.about)
        let back = almanac.graph.connects(question.about, node)
        let told =
            back
            ? "The links go the other way: from \(noun) to \(almanac.telling.noun(node)). "
            : "No links on this site lead from \(almanac.telling.noun(node)) to \(noun). "
        return OptionView(
            label: [.text(name)], feedback: [.text(told), pointer, .text(".")], isCorrect: true, node: node.value)
    }
}
