import Causality
import HTML
import Knowledge

extension PageContext {
    /// The page that is filled in the reader's browser, and what stands there for those without scripts.
    func explorePage() -> ExplorePage {
        let description = """
            Choose where to begin and where to end: see every chain between the two, turn up the evidence asked for, \
            take something out and see what falls away.
            """
        return ExplorePage(
            frame: frame(
                "Explore", description: description, crumbs: [PageLink(title: "Chains", href: href(Fixed.chains))],
                data: StructuredData(type: "WebPage", name: "Explore", description: description)),
            introduction: description,
            examples: exampleQuestions.map { pair in
                PageLink(
                    title: "From \(almanac.telling.noun(pair.from)) to \(almanac.telling.noun(pair.to))",
                    href: explorerAddress(from: pair.from.value, to: pair.to.value))
            },
            elsewhere: [
                PageLink(title: "Chains", href: href(Fixed.chains)),
                PageLink(title: "A–Z of names and words", href: href(Fixed.index)),
            ],
            scripts: [href(Fixed.exploreData), href(Fixed.explorer)])
    }

    /// The longest of the best chains, each from another place: what a drawing tells better than a sentence.
    private var exampleQuestions: ArraySlice<ChainPlan.Pair> {
        var starts: Set<Entity.ID> = []
        return almanac.chains.pairs
            .sorted { ($1.best.links.count, $0.from, $0.to) < ($0.best.links.count, $1.from, $1.to) }
            .filter { starts.insert($0.from).inserted }
            .prefix(4)
    }

    /// The explorer, asked about two things.
    func explorerAddress(from: String, to: String) -> Href {
        Href(Fixed.explore.at("from=\(from)&to=\(to)"), from: route)
    }
}
