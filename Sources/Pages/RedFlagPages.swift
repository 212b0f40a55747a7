import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    func redFlagsPage() -> RedFlagsPage {
        let introduction = """
            Every red flag on this site, by how soon to get help. Each says what it may point to, on which pages it stands, and \
            whose advice it is.
            """
        let language = site.teller.language
        let groups = site.atlas.redFlags(site.atlas.flags.map { Mention($0.id) }).map {
            urgency, flags -> RedFlagGroup in
            (
                anchor(urgency.rawValue), urgency.rawValue, language.label(urgency), language.action(urgency),
                flags.map(view)
            )
        }
        return RedFlagsPage(
            frame: frame("Red flags", description: introduction, schema: "MedicalWebPage"),
            introduction: introduction, groups: groups)
    }

    private func view(_ flag: RedFlag) -> RedFlagView {
        RedFlagView(
            id: anchor(flag.id.value), sign: rich(flag.sign), pointsTo: rich(flag.pointsTo), note: rich(flag.note),
            pages: (site.flagged[flag.id] ?? []).map { link(to: $0) },
            citations: flag.sources.map { citation(Citation(source: $0, stance: nil)) })
    }
}
