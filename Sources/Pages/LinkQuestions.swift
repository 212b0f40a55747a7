import Causality
import HTML
import Knowledge
import Wording

extension PageContext {
    /// A question made from the links, for pages about what hurts; `nil` where the links do not yield one.
    func linkQuestion(about entity: Entity) -> SectionView? {
        guard entity.kind == .condition || entity.kind == .symptom else { return nil }
        let said = SaidElsewhere(of: entity, almanac)
        guard let question = almanac.graph.question(about: entity.id, isForeign: said.isForeign) else { return nil }
        let view = QuestionView(
            id: anchor("question-from-the-links"), number: 1, difficulty: "made from the links",
            stem: [.text(almanac.teller.text(.question(about: entity.id)))],
            options: question.offered.map { option($0, question) }, sources: [])
        return SectionView(
            id: anchor("what-leads-there"), heading: "What leads there, and what does not",
            blocks: [.quiz(QuizView(questions: [view]))])
    }

    private func option(_ node: Entity.ID, _ question: LinkQuestion) -> OptionView {
        let teller = almanac.teller
        let isCorrect = node == question.link.cause
        let told =
            isCorrect
            ? teller.text(.link(Statement.LinkClause(question.link))) : teller.text(.unconnected(node, question.about))
        let href = almanac.link(to: node, from: route).href
        let pointer = RichInline.link(href, [.text("More on \(teller.noun(node))")])
        return OptionView(
            label: [.text(almanac.graph.name(of: node).text)], feedback: [.text("\(told) "), pointer, .text(".")],
            isCorrect: isCorrect, node: node.value)
    }
}

/// What the site says of an entity outside its links, so that no question contradicts it.
private struct SaidElsewhere {
    private let entity: Entity
    private let almanac: Almanac
    private let pointers: Set<String>
    private let text: String

    init(of entity: Entity, _ almanac: Almanac) {
        self.entity = entity
        self.almanac = almanac
        pointers = Set(almanac.atlas.pointers(of: entity.id.value).map(\.id))
        text = entity.ownWords.map(\.plainText.folded).joined(separator: "\n")
    }

    /// Neither page points at the other one, and what this one says of itself does not name the other.
    func isForeign(_ id: Entity.ID) -> Bool {
        guard let other = almanac.atlas[id], !pointers.contains(id.value) else { return false }
        if almanac.atlas.pointers(of: id.value).contains(where: { $0.id == entity.id.value }) { return false }
        let names = [other.profile.name.text] + other.profile.aliases
        return !names.contains { text.contains($0.folded) }
    }
}

extension Entity {
    /// What its page tells before its links.
    fileprivate var ownWords: [Prose] {
        let summary = [profile.summary]
        switch self {
        case .condition(let condition):
            return summary + condition.symptoms + condition.riskFactors + condition.selfCare
                + condition.redFlags.map(\.text)
                + [
                    condition.definition, condition.seekHelp, condition.howCommon, condition.naturalHistory,
                    condition.treatmentOverview,
                ]
        case .symptom(let symptom): return summary + symptom.redFlags.map(\.text) + [symptom.seekHelp]
        default: return summary
        }
    }
}
