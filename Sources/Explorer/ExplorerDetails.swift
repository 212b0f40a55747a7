import Causality
import HTML
import Knowledge

/// Mechanisms, reasons and citations of the links, for the explorer: in files of ``linksPerFile`` links each, so that a
/// reader loads what they look at.
struct ExplorerDetails {
    private let atlas: Atlas
    private let graph: CauseGraph
    /// "Reis et al. 2015"; of a source that no file describes, its id says it.
    private let citations: [Source.ID: String]

    init(_ atlas: Atlas, _ graph: CauseGraph) {
        (self.atlas, self.graph) = (atlas, graph)
        citations = Dictionary(atlas.sources.map { ($0.id, $0.shortCitation) }, uniquingKeysWith: { first, _ in first })
    }

    static let linksPerFile = 400

    var fileCount: Int { (graph.links.count + Self.linksPerFile - 1) / Self.linksPerFile }

    /// `spinewise.tell(2, [["because","rationale",["Reis et al. 2015","reis-2015","supports"],…],…]);`
    func script(_ file: Int) -> String {
        let links = graph.links.dropFirst(file * Self.linksPerFile).prefix(Self.linksPerFile)
        let details = links.map { link in
            JSON.list(
                [plain(link.because), plain(link.rationale)].map(\.quotedForJSON)
                    + link.citations.map { citation in
                        let source = citation.source.id
                        let parts = [citations[source] ?? source.value, source.value, citation.stance?.rawValue ?? ""]
                        return JSON.list(parts.map(\.quotedForJSON))
                    })
        }
        return "spinewise.tell(\(file), \(JSON.list(details, "\n")));\n"
    }

    /// Pointers without a text of their own are read as the name of what they point at.
    private func plain(_ prose: Prose) -> String {
        prose.map { inline in
            switch inline {
            case .reference(let target, let text) where text.isEmpty:
                name(of: target.id.value)
            case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner),
                .link(_, let inner), .reference(_, let inner):
                plain(inner)
            case .text(let text): text
            case .cite: ""
            case .number(let quotation): quotation.words
            }
        }.joined()
    }
    /// As it stands in a sentence.
    private func name(of id: String) -> String {
        atlas[Entity.ID(id)]?.profile.name.midSentence ?? atlas[Lesson.ID(id)]?.title
            ?? atlas[Claim.ID(id)]?.statement.plainText ?? atlas.courses.first { $0.id.value == id }?.title ?? id
    }
}
