import Causality
import HTML
import Knowledge

/// One page in the making: it knows where it stands, and numbers its references as they are met.
final class PageContext {
    let almanac: Almanac
    let route: SiteRoute
    private var numbers: [Source.ID: Int] = [:]
    private var cited: [Source.ID] = []
    /// Fragments that are taken; those of the templates from the beginning.
    private var anchors: Set<String> = [
        "main", "causes", "effects", "refuted", "states", "references", "top", "on-this-page", "verdict", "links",
        "best",
        "alternatives", "goals", "check-yourself", "start-here", "follow", "grades",
    ]

    init(_ almanac: Almanac, _ route: SiteRoute) {
        self.almanac = almanac
        self.route = route
    }

    func href(_ target: SiteRoute) -> Href { Href(target, from: route) }

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
        }
    }

    /// A pointer without a text shows the target's name as it stands in a sentence.
    private func pointer(_ id: Entity.ID, _ text: Prose) -> RichInline {
        let name = almanac.atlas[id]?.profile.name.midSentence ?? almanac.places[id.value]?.title ?? id.value
        let shown = text.isEmpty ? [.text(name)] : rich(text)
        guard let place = almanac.places[id.value] else { return .emphasis(shown) }
        return .link(href(place.route), shown)
    }

    // MARK: - References

    /// The source's number on this page; the first source met is number 1.
    func number(of source: Source.ID) -> Int {
        if let number = numbers[source] { return number }
        cited.append(source)
        numbers[source] = cited.count
        return cited.count
    }

    var references: [ReferenceView] {
        cited.enumerated().compactMap { index, id in almanac.atlas[id].map { reference($0, number: index + 1) } }
    }

    func reference(_ source: Source, number: Int) -> ReferenceView {
        let names = source.authors.count > 3 ? source.authors.prefix(3) + ["et al."] : source.authors[...]
        return ReferenceView(
            number: number, authors: names.joined(separator: ", "), year: source.year.map(String.init) ?? "undated",
            title: source.title,
            published: source.journal ?? source.publisher ?? "", design: source.design.label,
            href: href(source.id.route))
    }

    func citation(_ citation: Citation) -> CitationView {
        let stance = citation.stance
        return CitationView(
            number: number(of: citation.source.id),
            title: almanac.shortCitations[citation.source.id] ?? citation.source.id.value,
            stance: stance.map { $0 == .mixed ? "mixed" : $0.rawValue } ?? "", stanceName: stance?.rawValue ?? "")
    }

    // MARK: - Links

    /// - Parameter end: Which end of the link is the other one, seen from this page.
    func link(_ link: Link, other end: Entity.ID) -> LinkView {
        LinkView(
            id: anchors.insert(link.id.value).inserted ? link.id.value : nil, other: almanac.link(to: end, from: route),
            sentence: almanac.telling.sentence(for: link),
            because: rich(link.because), grade: GradeView(link.grade), rationale: rich(link.rationale),
            commonClaim: rich(link.commonClaim), citations: link.citations.map(citation),
            claims: (almanac.claimsByLink[link.id] ?? []).compactMap { almanac.link(to: $0.value, from: route) })
    }

    func chain(_ chain: Chain) -> ChainView {
        let telling = almanac.telling
        let weakest = chain.weakestLink.id
        return ChainView(
            headline: telling.headline(for: chain), grade: GradeView(chain.grade),
            steps: zip(chain.links, telling.steps(of: chain)).map { link, sentence in
                ChainStepView(
                    sentence: sentence, from: almanac.link(to: link.cause, from: route),
                    to: almanac.link(to: link.effect.id, from: route), because: rich(link.because),
                    grade: GradeView(link.grade), isWeakest: link.id == weakest && chain.links.count > 1,
                    citations: link.citations.map(citation))
            }, weakest: telling.weakestSentence(for: chain))
    }

    // MARK: - Sections

    func sections(_ sections: [Section]) -> [SectionView] {
        sections.map { SectionView(id: anchor($0.id), heading: $0.heading, blocks: $0.blocks.map(block)) }
    }

    private func block(_ block: Block) -> BlockView {
        switch block {
        case .paragraph(let prose): return .paragraph(rich(prose))
        case .list(let items): return .list(items.map(rich))
        case .steps(let items): return .steps(items.map(rich))
        case .table(let table): return .table(self.table(table))
        case .figure(let figure):
            let source = figure.file.map { href(SiteRoute("media/\($0)")) }
            return .figure(FigureView(source: source, alt: figure.alt, caption: rich(figure.caption)))
        case .note(let note):
            return .note(
                NoteView(tone: note.kind.tone, label: note.kind.label, paragraphs: note.paragraphs.map(rich)))
        case .chain(let embed): return .chain(self.embed(embed))
        case .quiz(let quiz): return .quiz(self.quiz(quiz))
        }
    }

    private func table(_ table: Table) -> TableView {
        let rows = table.rows.map { row in (heads: row.heads.map(rich), cells: row.cells.map(rich)) }
        let first = table.rows.first
        return TableView(
            caption: rich(table.caption), rows: rows,
            hasHeadRow: first.map { !$0.heads.isEmpty && $0.cells.isEmpty } ?? false)
    }

    private func embed(_ embed: ChainEmbed) -> ChainEmbedView {
        let (from, to) = (embed.from.id, embed.to.id)
        let answer = almanac.answer(from: from, to: to)
        let page =
            almanac.chains.hasPage(from, to)
            ? PageLink(
                title: "All chains from \(almanac.telling.noun(from)) to \(almanac.telling.noun(to))",
                href: href(ChainPlan.route(from, to))) : nil
        return ChainEmbedView(answer: answer.opening, chain: answer.best.map(chain), page: page)
    }

    func quiz(_ quiz: Quiz) -> QuizView {
        let questions = quiz.items.compactMap { item -> (question: Question, isHere: Bool)? in
            switch item {
            case .question(let question): (question, true)
            case .use(let mention, _): almanac.atlas[mention.id].map { ($0.question, false) }
            }
        }
        return QuizView(
            questions: questions.enumerated().map { index, item in
                QuestionView(
                    id: item.isHere ? anchor(item.question.id.value) : nil, number: index + 1,
                    difficulty: item.question.difficulty.rawValue, stem: rich(item.question.stem),
                    options: item.question.options.map {
                        OptionView(label: rich($0.label), feedback: rich($0.feedback), isCorrect: $0.isCorrect)
                    }, sources: item.question.sources.map { citation(Citation(source: $0, stance: nil)) })
            })
    }
}

extension GradeView {
    init(_ grade: EvidenceGrade) { self.init(name: grade.rawValue, label: grade.label, meaning: grade.meaning) }
}

extension Note.Kind {
    fileprivate var tone: NoteView.Tone {
        switch self {
        case .tip: .tip
        case .caution: .caution
        case .redFlag: .flag
        }
    }

    fileprivate var label: String {
        switch self {
        case .tip: "Good to know"
        case .caution: "Take care"
        case .redFlag: "Red flag"
        }
    }
}
