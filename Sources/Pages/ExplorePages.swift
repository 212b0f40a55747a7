import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    /// The page that is filled in the reader's browser, and what stands there for those without scripts.
    func explorePage() -> ExplorePage {
        let description = """
            Choose where to begin and where to end: see the chains between the two, ask for better evidence, take \
            something out and see what falls away.
            """
        return ExplorePage(
            frame: frame(
                "Explore", description: description, crumbs: [link("Chains", to: Fixed.chains)], schema: "WebPage"),
            introduction: description,
            examples: exampleQuestions.map { pair in
                PageLink(
                    title: "From \(site.teller.noun(pair.from)) to \(site.teller.noun(pair.to))",
                    href: explorerAddress(from: pair.from.value, to: pair.to.value))
            },
            elsewhere: [link("Chains", to: Fixed.chains), link("A–Z of names and words", to: Fixed.index)],
            scripts: [href(Fixed.exploreData), href(Fixed.explorer)])
    }

    /// The best supported chains with something on the way, longest first, no two with an end in common.
    private var exampleQuestions: ArraySlice<ChainPlan.Pair> {
        var ends: Set<Entity.ID> = []
        return site.chains.pairs
            .filter { $0.links > 1 && $0.verdict == .claim }
            .sorted { a, b in
                if a.support != b.support { return (a.support?.rank ?? 0) < (b.support?.rank ?? 0) }
                return (b.links, a.from, a.to) < (a.links, b.from, b.to)
            }
            .filter { pair in
                guard !ends.contains(pair.from), !ends.contains(pair.to) else { return false }
                ends.formUnion([pair.from, pair.to])
                return true
            }
            .prefix(4)
    }

    /// The explorer, asked about two things.
    func explorerAddress(from: String, to: String) -> Href {
        Href(Fixed.explore.at("from=\(from)&to=\(to)"), from: route)
    }
}
