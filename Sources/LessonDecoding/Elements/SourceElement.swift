import Knowledge
import LessonSyntax

extension ElementRule {
    static let sources = ElementRule(
        .sources, "Every publication the content cites.", .children([.oneOrMore(.source)]))

    static let source = ElementRule(
        .source, "One publication.",
        attributes: [
            .required(.id, .id, "Unique on the whole site: \"reis-2015-hamstring-bending\"."),
            .required(.type, .choice(of: Source.Design.self), "What kind of study or text it is."),
            .optional(.year, .number(1800...2200), "The year of publication, where it names one."),
            .optional(.doi, .doi, "Digital object identifier."),
            .optional(.pmid, .pmid, "PubMed number."),
            .optional(.url, .address, "Where it can be read."),
        ],
        .children([
            .one(.title), .oneOrMore(.author), .optional(.journal), .optional(.publisher), .one(.finding),
            .optional(.unread),
        ]))
}

extension Element {
    func sourceList() -> [Source] {
        children(.source).map { source in
            let id = source.attribute(.id)
            return Source(
                id: Source.ID(id?.value ?? ""), range: id?.valueRange ?? source.nameRange,
                design: source.choice(.type) ?? .textbook,
                year: source.count(.year), title: source.text(of: .title) ?? "",
                authors: source.children(.author).map { $0.text() }, journal: source.text(of: .journal),
                publisher: source.text(of: .publisher), doi: source.attribute(.doi)?.value,
                pmid: source.attribute(.pmid)?.value, url: source.attribute(.url)?.value,
                finding: source.prose(of: .finding), unread: source.text(of: .unread))
        }
    }
}
