import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    /// A part of the page under a fragment of its own; `nil` where it says nothing.
    func part(_ id: String, _ heading: String, tone: SectionView.Tone = .plain, _ blocks: [BlockView]) -> SectionView? {
        blocks.isEmpty ? nil : SectionView(id: anchor(id), heading: heading, tone: tone, blocks: blocks)
    }

    func paragraph(_ prose: Prose) -> [BlockView] { prose.isEmpty ? [] : [.paragraph(rich(prose))] }
    func list(_ items: [Prose]) -> [BlockView] { items.isEmpty ? [] : [.list(items.map(rich))] }
    func pointers(_ links: [PageLink]) -> [BlockView] { links.isEmpty ? [] : [.pointers(links)] }
    func plain(_ text: String?) -> RichText { text.flatMap { $0.isEmpty ? nil : [.text($0)] } ?? [] }

    /// In the author's own words, so none waits to be checked; without those of which nothing is said.
    func facts(_ facts: [(label: String, text: RichText)]) -> [BlockView] {
        let told = facts.filter { !$0.text.isEmpty }.map { (label: $0.label, text: $0.text, isVerified: true) }
        return told.isEmpty ? [] : [.facts(told)]
    }

    /// The gravest first. What may wait longer is folded away, so that what may not stands in view.
    func flags(
        _ named: [Mention<RedFlag>], inView urgent: Set<RedFlag.Urgency> = [.emergency, .sameDay]
    ) -> [BlockView] {
        let language = site.teller.language
        let groups = site.atlas.redFlags(named).map { urgency, flags -> FlagGroup in
            (
                urgency.rawValue, language.label(urgency), language.action(urgency), !urgent.contains(urgency),
                flags.map { rich($0.sign) + $0.sources.map { .reference(number(of: $0.id)) } }
            )
        }
        return groups.isEmpty ? [] : [.flags(groups, all: allRedFlags)]
    }

    var allRedFlags: PageLink { link("All red flags, what they may point to, and their sources", to: Fixed.redFlags) }

    func sections(_ sections: [Section]) -> [SectionView] {
        sections.map { SectionView(id: anchor($0.id), heading: $0.heading, blocks: $0.blocks.map(block)) }
    }

    private func block(_ block: Block) -> BlockView {
        switch block {
        case .paragraph(let prose): return .paragraph(rich(prose))
        case .list(let items): return .list(items.map(rich))
        case .steps(let items): return .steps(items.map(rich))
        case .table(let table): return self.table(table)
        case .figure(let figure):
            // A picture that is not there is shown by its words, as one that is only planned.
            let file = figure.file.flatMap { site.media?.contains($0) == false ? nil : $0 }
            let source = file.map { href(SiteRoute("media/\($0)")) }
            return .figure(source: source, alt: figure.alt, caption: rich(figure.caption))
        case .note(let note):
            return .note(note.kind.tone, label: note.kind.label, paragraphs: note.paragraphs.map(rich))
        case .chain(let embed): return .chain(self.embed(embed))
        case .quiz(let quiz): return .quiz(self.quiz(quiz))
        }
    }

    private func table(_ table: Table) -> BlockView {
        let rows = table.rows.map { row in (heads: row.heads.map(rich), cells: row.cells.map(rich)) }
        let first = table.rows.first
        return .table(
            caption: rich(table.caption), rows: rows,
            hasHeadRow: first.map { !$0.heads.isEmpty && $0.cells.isEmpty } ?? false)
    }

    private func embed(_ embed: ChainEmbed) -> ChainEmbedView {
        let (from, to) = (embed.from.id, embed.to.id)
        let answer = site.answer(from: from, to: to)
        let page = answer.page.map { PageLink(title: answer.pageTitle, href: Href($0, from: route)) }
        return (answer.opening, answer.best.map(chain), page)
    }

    func quiz(_ quiz: Quiz) -> [QuestionView] {
        quiz.items.enumerated().map { index, item in
            switch item {
            case .question(let question):
                return view(question, number: index + 1, id: anchor(question.id.value))
            case .use(let mention, _):
                if let found = site.atlas[mention.id] { return view(found.question, number: index + 1, id: nil) }
                // Of a question that no file asks, only its id is known.
                return QuestionView(
                    id: nil, number: index + 1, difficulty: "", stem: [.text(mention.id.value)], options: [],
                    sources: [])
            }
        }
    }

    private func view(_ question: Question, number: Int, id: String?) -> QuestionView {
        QuestionView(
            id: id, number: number, difficulty: question.difficulty.rawValue, stem: rich(question.stem),
            options: question.options.map {
                OptionView(label: rich($0.label), feedback: rich($0.feedback), isCorrect: $0.isCorrect)
            }, sources: question.sources.map { citation(Citation(source: $0, stance: nil)) })
    }
}

extension Note.Kind {
    fileprivate var tone: NoteTone {
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
