import Diagnostics
import HTML
import Knowledge
import PageModels

extension PageContext {
    /// A source cited by more pages than this names the first so many.
    private static let citingLimit = 40

    func sourcesPage() -> SourcesPage {
        let description =
            "Every publication the site cites: what kind of study it is, what it found, and what cites it."
        let sources = site.atlas.sources.enumerated().map { index, source in
            self.source(source, number: index + 1)
        }
        return SourcesPage(
            frame: frame("Sources", description: description, schema: "CollectionPage"),
            sources: sources)
    }

    private func source(_ source: Source, number: Int) -> SourceView {
        let citing = site.citing[source.id] ?? []
        return SourceView(
            id: source.id.value, reference: reference(BibliographyEntry(source), number: number),
            allAuthors: source.authors.joined(separator: ", "), finding: rich(source.finding.withoutCitations),
            unread: source.unread, places: source.places,
            citedBy: (isFlagSource(source.id) ? [link("Red flags", to: Fixed.redFlags)] : [])
                + citing.prefix(Self.citingLimit).compactMap { link(to: $0) },
            moreCiting: max(0, citing.count - Self.citingLimit))
    }

    private func isFlagSource(_ id: Source.ID) -> Bool {
        site.atlas.flags.contains { flag in flag.sources.contains { $0.id == id } }
    }
}

extension Source {
    /// Where it can be read, most lasting address first.
    fileprivate var places: [PageLink] {
        var places: [PageLink] = []
        func add(_ title: String, _ address: String?) {
            guard let href = address.flatMap(Href.init(external:)), !places.contains(where: { $0.href == href }) else {
                return
            }
            places.append(PageLink(title: title, href: href))
        }
        add("DOI \(doi ?? "")", doi.map { "https://doi.org/\($0.addressEncoded)" })
        add("PubMed \(pmid ?? "")", pmid.map { "https://pubmed.ncbi.nlm.nih.gov/\($0)/" })
        add("Read it", url)
        return places
    }
}

extension String {
    /// Characters that a DOI may hold and an address may not.
    fileprivate var addressEncoded: String {
        escaping { ["%": "%25", "<": "%3C", ">": "%3E", "#": "%23", "\"": "%22", "?": "%3F"][$0] }
    }
}
