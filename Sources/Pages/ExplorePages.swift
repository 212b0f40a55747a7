import HTML

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
            elsewhere: [
                PageLink(title: "Chains", href: href(Fixed.chains)),
                PageLink(title: "A–Z of names and words", href: href(Fixed.index)),
            ],
            scripts: [href(Fixed.exploreData), href(Fixed.explorer)])
    }

    /// The explorer, asked about two things.
    func explorerAddress(from: String, to: String) -> Href {
        Href(Fixed.explore.at("from=\(from)&to=\(to)"), from: route)
    }
}
