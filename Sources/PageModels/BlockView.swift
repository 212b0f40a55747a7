package import HTML

/// A block of a section, ready to be laid out.
package enum BlockView: Sendable {
    case paragraph(RichText)
    case list([RichText])
    case steps([RichText])
    case facts([FactView])
    /// Heading cells, then cells, row by row; a head row is all headings.
    case table(caption: RichText, rows: [TableRow], hasHeadRow: Bool)
    /// Without a source while the figure is only planned.
    case figure(source: Href?, alt: String, caption: RichText)
    /// "Good to know", "Take care", "Red flag".
    case note(NoteTone, label: String, paragraphs: [RichText])
    /// Red flags, the gravest first, and the page of all there are.
    case flags([FlagGroup], all: PageLink)
    case chain(ChainEmbedView)
    case quiz([QuestionView])
    case pointers([PageLink])
}

/// A labelled statement, and whether it was checked.
package typealias FactView = (label: String, text: RichText, isVerified: Bool)

/// A chain in the middle of prose. The answer says so when there is none; the page tells all between the two ends.
package typealias ChainEmbedView = (answer: String, chain: ChainView?, page: PageLink?)

package typealias TableRow = (heads: [RichText], cells: [RichText])

package enum NoteTone: String, Sendable { case tip, caution, flag }

/// Red flags of one urgency, whose name is a class name, how little they may wait, and what to do. Those that may wait longest
/// are folded away.
package typealias FlagGroup = (urgency: String, label: String, action: String, isFolded: Bool, flags: [RichText])
