import Knowledge
import PageModels

extension BibliographyEntry {
    convenience init(_ source: Source) {
        let names = source.authors.count > 3 ? source.authors.prefix(3) + ["et al."] : source.authors[...]
        self.init(
            short: source.shortCitation, title: source.title, authors: names.joined(separator: ", "),
            year: source.year.map(String.init) ?? "undated", published: source.journal ?? source.publisher ?? "",
            design: source.design.label, route: source.id.route)
    }

    /// A source that is cited and that nobody describes: all there is to say is its id.
    convenience init(undescribed id: Source.ID) {
        self.init(short: id.value, title: id.value, route: Fixed.sources)
    }
}
