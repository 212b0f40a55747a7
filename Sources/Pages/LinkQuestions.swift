import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    /// A question made from the links, for pages about what hurts; `nil` where the links do not yield one.
    func linkQuestion(about entity: Entity) -> SectionView? {
        guard entity.kind == .condition || entity.kind == .symptom else { return nil }
        let said = SaidElsewhere(of: entity, site)
        guard let question = site.graph.question(about: entity.id, isForeign: said.isForeign) else { return nil }
        let view = QuestionView(
            id: anchor("question-from-the-links"), number: 1, difficulty: "made from the links",
            stem: [.text(site.teller.text(.question(about: entity.id)))],
            options: question.offered.map { option($0, question) }, sources: [])
        return part("what-leads-there", "What leads there, and what does not", [.quiz([view])])
    }

    private func option(_ node: Entity.ID, _ question: LinkQuestion) -> OptionView {
        let teller = site.teller
        let isCorrect = node == question.link.cause
        let told =
            isCorrect
            ? teller.text(.link(Statement.LinkClause(question.link))) : teller.text(.unconnected(node, question.about))
        let href = link(to: node).href
        let pointer = RichInline.link(href, [.text("More on \(teller.noun(node))")])
        return OptionView(
            label: [.text(site.graph.name(of: node).text)], feedback: [.text("\(told) "), pointer, .text(".")],
            isCorrect: isCorrect, node: node.value)
    }
}

/// What the site says of an entity outside its links, so that no question contradicts it.
private struct SaidElsewhere {
    private let entity: Entity
    private let site: SiteContext
    private let pointers: Set<String>
    private let text: String

    init(of entity: Entity, _ site: SiteContext) {
        self.entity = entity
        self.site = site
        pointers = Set(site.atlas.pointers(of: entity.id.value).map(\.id))
        let flags = site.atlas.redFlags(entity.redFlags).flatMap(\.flags).flatMap { [$0.sign, $0.pointsTo] }
        text = (entity.ownWords + flags).map(\.plainText.folded).joined(separator: "\n")
    }

    /// Neither page points at the other one, and what this one says of itself does not name the other.
    func isForeign(_ id: Entity.ID) -> Bool {
        guard let other = site.atlas[id], !pointers.contains(id.value) else { return false }
        if site.atlas.pointers(of: id.value).contains(where: { $0.id == entity.id.value }) { return false }
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
                + [
                    condition.definition, condition.seekHelp, condition.howCommon, condition.naturalHistory,
                    condition.treatmentOverview,
                ]
        case .symptom(let symptom): return summary + [symptom.seekHelp]
        default: return summary
        }
    }
}
