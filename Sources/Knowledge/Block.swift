public import Diagnostics

/// A block of a section.
public indirect enum Block: Sendable, Hashable {
    case paragraph(Prose)
    case list([Prose])
    /// Numbered, because the order matters.
    case steps([Prose])
    case table(Table)
    case figure(Figure)
    case note(Note)
    case chain(ChainEmbed)
    case quiz(Quiz)
}

/// Rows of cells; a row's `heads` come first.
public struct Table: Sendable, Hashable {
    public var caption: Prose
    public var rows: [Row]

    public struct Row: Sendable, Hashable {
        public var heads: [Prose]
        public var cells: [Prose]

        public init(heads: [Prose], cells: [Prose]) {
            self.heads = heads
            self.cells = cells
        }
    }

    public init(caption: Prose, rows: [Row]) {
        self.caption = caption
        self.rows = rows
    }
}

/// A picture, or the honest announcement of one.
public struct Figure: Sendable, Hashable {
    /// A file in `content/media/`; `nil` while the figure is only planned.
    public var file: String?
    public var fileRange: SourceRange
    /// What the picture shows, for who cannot see it.
    public var alt: String
    public var caption: Prose

    public init(file: String?, fileRange: SourceRange, alt: String, caption: Prose) {
        self.file = file
        self.fileRange = fileRange
        self.alt = alt
        self.caption = caption
    }
}

public struct Note: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case tip, caution
        case redFlag = "red-flag"
    }

    public var kind: Kind
    public var paragraphs: [Prose]

    public init(kind: Kind, paragraphs: [Prose]) {
        self.kind = kind
        self.paragraphs = paragraphs
    }
}

/// A cause-effect chain told live in the middle of prose.
public struct ChainEmbed: Sendable, Hashable {
    public var from: Mention<Entity>
    public var to: Mention<Entity>

    public init(from: Mention<Entity>, to: Mention<Entity>) {
        self.from = from
        self.to = to
    }
}

/// A headed part of a page. `id` is unique in its file and becomes the fragment of its address.
public struct Section: Sendable, Hashable {
    public var id: String
    public var heading: String
    public var blocks: [Block]

    public init(id: String, heading: String, blocks: [Block]) {
        self.id = id
        self.heading = heading
        self.blocks = blocks
    }
}
