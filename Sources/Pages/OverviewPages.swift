import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    /// Every muscle that is no member of another against every condition: what is known of each pair, at a glance.
    func overviewPage() -> OverviewPage {
        let introduction = """
            What is known between each muscle and each condition. A muscle stands for its members and their states. Most \
            of what people say of muscles and the spine is a story; where something is known, the cell says so.
            """
        let conditions = site.byKind[.condition] ?? []
        let muscles = (site.byKind[.muscle] ?? []).filter { site.chains.overview[$0.id] != nil }
        let verdicts = Verdict.allCases.map { VerdictView($0, site.teller) }
        let regions = Muscle.Region.allCases.compactMap { region -> OverviewRegion? in
            let rows = muscles.filter { $0.region == region }.map { row($0, conditions) }
            return rows.isEmpty ? nil : (title: region.rawValue.capitalizedFirst, rows: rows)
        }
        return OverviewPage(
            frame: frame(
                "Muscles and conditions", description: introduction,
                crumbs: [link("Chains", to: Fixed.chains)], schema: "CollectionPage"),
            introduction: introduction, verdicts: verdicts,
            conditions: conditions.map { link(to: $0.id) }, regions: regions)
    }

    private func row(_ muscle: Entity, _ conditions: [Entity]) -> OverviewRow {
        let cells = conditions.compactMap { condition -> OverviewCell? in
            guard let pair = site.chains.overview[muscle.id]?[condition.id] else { return nil }
            let verdict = VerdictView(pair.verdict, site.teller)
            let words =
                "\(muscle.profile.name.text) and \(site.teller.noun(condition.id)): \(verdict.label.lowercased())"
            return OverviewCell(
                condition: condition.profile.name.text, verdict: verdict, isKnown: pair.verdict != .nothing,
                detail: pair.support.map { site.teller.language.label($0) } ?? "", label: words,
                href: site.chains.hasPage(muscle.id, condition.id)
                    ? href(pair.route) : explorerAddress(from: muscle.id.value, to: condition.id.value))
        }
        return (anchor(muscle.id.value), link(to: muscle.id), cells)
    }
}
