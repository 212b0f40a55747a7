import Knowledge
import LessonSyntax

extension ChildRule {
    /// What may stand in a section, in any order.
    static let blocks: [ChildRule] =
        [.p, .list, .steps, .table, .figure, .note, .chain, .quiz].map { .any($0) }
}

extension ElementRule {
    static let section = ElementRule(
        .section, "A headed part of the page.",
        attributes: [.required(.id, .id, "Its fragment in the page's address; unique in the file.")],
        .children([.one(.heading)] + ChildRule.blocks))

    static let table = ElementRule(
        .table, "Rows of cells.", .children([.optional(.caption), .oneOrMore(.row)]))

    static let row = ElementRule(
        .row, "Heading cells, then cells.", .children([.any(.head), .any(.cell)]))

    static let figure = ElementRule(
        .figure, "A picture; without `src` it is announced as planned.",
        attributes: [.optional(.src, .fileName, "A file in the media folder.")],
        .children([.one(.alt, whenMissing: .alt), .one(.caption)]))

    static let note = ElementRule(
        .note, "A paragraph set apart.",
        attributes: [.required(.kind, .choice(of: Note.Kind.self), "What kind of note.")],
        .children([.oneOrMore(.p)]))

    static let chain = ElementRule(
        .chain, "The cause-effect chain between two things, told live.",
        attributes: [
            .required(.from, .reference(to: "the cause", .node), "Where the chain starts."),
            .required(.to, .reference(to: "the effect", .node), "Where it ends."),
        ], .empty)
}

extension Element {
    func sections() -> [Section] {
        children(.section).map { section in
            Section(
                id: section.attribute(.id)?.value ?? "", heading: section.text(of: .heading) ?? "",
                blocks: section.blocks())
        }
    }

    func blocks() -> [Block] {
        var blocks: [Block] = []
        for case .element(let child) in children {
            if let block = child.block() { blocks.append(block) }
        }
        return blocks
    }

    private func block() -> Block? {
        switch name {
        case .p: .paragraph(prose())
        case .list: .list(children(.item).map { $0.prose() })
        case .steps: .steps(children(.item).map { $0.prose() })
        case .table: .table(table())
        case .figure: .figure(figure())
        case .note:
            choice(.kind).map { .note(Note(kind: $0, paragraphs: children(.p).map { $0.prose() })) }
        case .chain:
            if let from = mention(.from, as: Entity.self), let to = mention(.to, as: Entity.self) {
                .chain(ChainEmbed(from: from, to: to))
            } else {
                nil
            }
        case .quiz: .quiz(quiz())
        default: nil
        }
    }

    private func table() -> Table {
        let rows = children(.row).map { row in
            Table.Row(heads: row.children(.head).map { $0.prose() }, cells: row.children(.cell).map { $0.prose() })
        }
        return Table(caption: prose(of: .caption), rows: rows)
    }

    private func figure() -> Figure {
        let file = attribute(.src)
        return Figure(
            file: file?.value, fileRange: file?.valueRange ?? nameRange, alt: text(of: .alt) ?? "",
            caption: prose(of: .caption))
    }
}
