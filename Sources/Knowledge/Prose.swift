/// Running text, in order.
public typealias Prose = [Inline]

/// A piece of running text.
public enum Inline: Sendable, Hashable {
    /// White space is already folded to single blanks.
    case text(String)
    case emphasis(Prose)
    case strong(Prose)
    /// A word that is being explained where it stands.
    case term(Prose)
    case sub(Prose)
    case sup(Prose)
    /// A pointer to anything with a page. An empty text means: use the target's name.
    case reference(Mention<Entity>, text: Prose)
    /// `href` is `https:` or `http:`; the decoder reports anything else.
    case link(href: String, text: Prose)
    case cite(Mention<Source>)
    /// A number of a source, in words.
    case number(Quotation)
}

extension Prose {
    /// The words alone, without references to sources. Pointers without a text say their id.
    public var plainText: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .emphasis(let prose), .strong(let prose), .term(let prose), .sub(let prose), .sup(let prose):
                prose.plainText
            case .reference(let target, let text): text.isEmpty ? target.id.value : text.plainText
            case .link(_, let text): text.plainText
            case .cite: ""
            case .number(let quotation): quotation.words
            }
        }.joined()
    }

    /// Sources in the order they are cited, repeats included.
    public var citations: [Mention<Source>] {
        flatMap { inline -> [Mention<Source>] in
            switch inline {
            case .text, .number: []
            case .emphasis(let prose), .strong(let prose), .term(let prose), .sub(let prose), .sup(let prose):
                prose.citations
            case .reference(_, let text), .link(_, let text): text.citations
            case .cite(let source): [source]
            }
        }
    }

    /// What the text points at, in order, repeats included.
    public var references: [Mention<Entity>] {
        flatMap { inline -> [Mention<Entity>] in
            switch inline {
            case .text, .cite, .number: []
            case .emphasis(let prose), .strong(let prose), .term(let prose), .sub(let prose), .sup(let prose):
                prose.references
            case .reference(let target, let text): [target] + text.references
            case .link(_, let text): text.references
            }
        }
    }
}
