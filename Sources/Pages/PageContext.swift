import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

/// One page in the making: it knows where it stands, and numbers its references as they are met.
final class PageContext {
    let site: SiteContext
    let route: SiteRoute
    /// What the page has cited so far, by number, from 1.
    private var cited: [BibliographyEntry] = []
    /// What it has cited of sources that no file describes.
    private var undescribed: [Source.ID: BibliographyEntry] = [:]
    /// Fragments that are taken; those of the templates from the beginning.
    private var anchors: Set<String> = [
        "main", "drawing", "causes", "together", "helps", "effects", "lowers", "refuted", "states",
        "references", "top", "on-this-page", "verdict",
        "links",
        "best",
        "alternatives", "goals", "check-yourself", "start-here", "follow", "grades",
    ]

    /// - Parameter surroundings: What was made for another page at the same depth; `nil` to make it here.
    init(_ site: SiteContext, _ route: SiteRoute, surroundings: Surroundings? = nil) {
        self.site = site
        self.route = route
        shared = surroundings
    }

    private let shared: Surroundings?
    private(set) lazy var surroundings = shared ?? makeSurroundings()

    func href(_ target: SiteRoute) -> Href {
        // A host shows the 404 page at any address, however deep, so its links begin at the host's root.
        if route == Fixed.notFound, let base = site.base { return Href(target, fromRootOf: base) }
        return Href(target, from: route)
    }

    func link(_ title: String, to target: SiteRoute, detail: String = "") -> PageLink {
        PageLink(title: title, href: href(target), detail: detail)
    }

    func link(to id: String, detail: String = "") -> PageLink? {
        site.places[id].map { PageLink(title: $0.title, href: $0.href(from: route), detail: detail) }
    }

    /// Of something without a page, its id, and the way to all that have one.
    func link(to id: Entity.ID, detail: String = "") -> PageLink {
        link(to: id.value, detail: detail)
            ?? PageLink(title: id.value, href: Href(Fixed.index, from: route), detail: detail)
    }

    /// A fragment that no other part of the page has: the wanted one, or with a number behind it.
    func anchor(_ wanted: String) -> String {
        var name = wanted
        var number = 2
        while !anchors.insert(name).inserted {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }

    // MARK: - Text

    func rich(_ prose: Prose) -> RichText { prose.map(rich) }

    private func rich(_ inline: Inline) -> RichInline {
        switch inline {
        case .text(let text): .text(text)
        case .emphasis(let inner): .emphasis(rich(inner))
        case .strong(let inner): .strong(rich(inner))
        case .term(let inner): .term(rich(inner))
        case .sub(let inner): .sub(rich(inner))
        case .sup(let inner): .sup(rich(inner))
        case .reference(let target, let text): pointer(target.id, text)
        case .link(let address, let text):
            Href(external: address).map { .outside($0, rich(text)) } ?? .emphasis(rich(text))
        case .cite(let source): .reference(number(of: source.id))
        case .number(let quotation): .text(quotation.words)
        }
    }

    /// A pointer without a text shows the target's name as it stands in a sentence.
    private func pointer(_ id: Entity.ID, _ text: Prose) -> RichInline {
        guard let place = site.places[id.value] else {
            return .emphasis(text.isEmpty ? [.text(id.value)] : rich(text))
        }
        let address = route == Fixed.notFound ? href(place.route) : place.href(from: route)
        return .link(address, text.isEmpty ? [.text(place.inSentence)] : rich(text))
    }

    // MARK: - References

    /// The source's number on this page; the first source met is number 1.
    func number(of source: Source.ID) -> Int { number(of: entry(of: source)) }

    private func number(of entry: BibliographyEntry) -> Int {
        // A page cites a dozen sources: looking along them is quicker than a dictionary.
        if let index = cited.firstIndex(where: { $0 === entry }) { return index + 1 }
        cited.append(entry)
        return cited.count
    }

    private func entry(of source: Source.ID) -> BibliographyEntry {
        if let entry = site.bibliography[source] ?? undescribed[source] { return entry }
        let entry = BibliographyEntry(undescribed: source)
        undescribed[source] = entry
        return entry
    }

    var references: [ReferenceView] { cited.enumerated().map { reference($1, number: $0 + 1) } }

    func reference(_ entry: BibliographyEntry, number: Int) -> ReferenceView {
        ReferenceView(number: number, entry: entry, href: Href(entry.route, from: route))
    }

    func citation(_ citation: Citation) -> CitationView {
        let entry = entry(of: citation.source.id)
        let stance = citation.stance
        return CitationView(
            number: number(of: entry), title: entry.short,
            stance: stance.map { $0 == .mixed ? "mixed" : $0.rawValue } ?? "", stanceName: stance?.rawValue ?? "")
    }

    // MARK: - Links

    /// - Parameter end: Which end of the link is the other one, seen from this page.
    func link(_ link: Link, other end: Entity.ID) -> LinkView {
        LinkView(
            id: anchors.insert(link.id.value).inserted ? link.id.value : nil, other: self.link(to: end),
            sentence: site.teller.text(.link(Statement.LinkClause(link))),
            because: rich(link.because), grade: GradeView(link.grade), rationale: rich(link.rationale),
            commonClaim: rich(link.commonClaim), citations: link.citations.map(citation),
            claims: (site.claimsByLink[link.id] ?? []).compactMap { self.link(to: $0.value) })
    }

    func chain(_ told: ToldChain) -> ChainView {
        let links = told.backed.chain.links
        let weakest = told.backed.backing.weakest
        return ChainView(
            headline: told.headline, grade: grade(of: told.backed),
            steps: zip(links, told.steps).map { link, sentence in
                ChainStepView(
                    sentence: sentence, from: self.link(to: link.cause),
                    to: self.link(to: link.effect.id), because: rich(link.because),
                    grade: GradeView(link.grade), isWeakest: link === weakest && links.count > 1,
                    citations: link.citations.map(citation))
            }, because: told.because)
    }

    /// How sure a chain is as a whole; of one link, its grade.
    func grade(of backed: BackedChain) -> GradeView {
        backed.chain.links.count == 1
            ? GradeView(backed.backing.weakest.grade) : GradeView(backed.support, site.teller)
    }
}

extension GradeView {
    init(_ support: Support, _ teller: Teller) {
        self.init(
            name: support.isClaim ? support.rawValue : "story", label: teller.language.label(support),
            meaning: teller.language.meaning(support))
    }

    init(_ grade: EvidenceGrade) { self.init(name: grade.rawValue, label: grade.label, meaning: grade.meaning) }
}
