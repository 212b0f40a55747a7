import Causality
import HTML
import Knowledge
import PageModels

/// Mechanisms, reasons and citations of the links, for the explorer: in files of ``linksPerFile`` links each, so that a
/// reader loads what they look at.
struct ExplorerDetails {
    let almanac: Almanac

    static let linksPerFile = 400

    static func route(_ file: Int) -> SiteRoute { SiteRoute("explore-details-\(file).js") }

    var fileCount: Int { (almanac.graph.links.count + Self.linksPerFile - 1) / Self.linksPerFile }

    /// `spinewise.tell(2, [["because","rationale",["Reis et al. 2015","reis-2015","supports"],…],…]);`
    func script(_ file: Int) -> String {
        let links = almanac.graph.links.dropFirst(file * Self.linksPerFile).prefix(Self.linksPerFile)
        let details = links.map { link in
            JSON.list(
                [plain(link.because), plain(link.rationale)].map(\.quotedForJSON)
                    + link.citations.map { citation in
                        let source = citation.source.id
                        let parts = [
                            almanac.bibliography[source]?.short ?? source.value, source.value,
                            citation.stance?.rawValue ?? "",
                        ]
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
                almanac.places[target.id.value]?.inSentence ?? target.id.value
            case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner),
                .link(_, let inner), .reference(_, let inner):
                plain(inner)
            case .text(let text): text
            case .cite: ""
            }
        }.joined()
    }
}
