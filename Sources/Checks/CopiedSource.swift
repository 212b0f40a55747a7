import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A source is cited from a site where people share copies.
struct CopiedSource: Check {
    static let guide = RuleGuide(
        id: "copied-source", family: .evidence, severity: .warning,
        summary: "The address of a source leads to a copy on a sharing site.",
        why: "whoever put the copy there may have changed it, and tomorrow it may be gone",
        flagged: Sample.sources(identifier: " url=\"https://www.scribd.com/document/1\""),
        accepted: Sample.sources(identifier: " doi=\"10.1000/1\""),
        beside: [Sample.mechanism(holding: Sample.link(to: "wear")), Sample.wear])

    static let missesSomething = true

    /// Domains where readers put up documents of others; a subdomain counts.
    private static let sharing = [
        "academia.edu", "c.coek.info", "coursehero.com", "docplayer.net", "docsity.com", "issuu.com", "pdfcoffee.com",
        "quizlet.com", "researchgate.net", "scribd.com", "sci-hub.se", "slideshare.net",
        "studocu.com", "studylib.net", "vdoc.pub", "yumpu.com",
    ]

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.sources.compactMap { source in
            guard let host = source.url.flatMap(Self.host(of:)),
                let site = Self.sharing.first(where: { host == $0 || host.hasSuffix("." + $0) })
            else { return nil }
            return Self.guide.finding(
                "'\(source.id)' is cited from a copy on \(site)", at: source.range,
                fixes: [Fix("give the DOI, the PubMed number or the publisher's own address instead")])
        }
    }

    /// "www.scribd.com" of "https://www.scribd.com/document/1"; in small letters, without a port.
    private static func host(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        return address[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
    }
}
