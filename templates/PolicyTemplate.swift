import HTML

/// What a page may load, as its `Content-Security-Policy` says: files of the site it stands on, and nothing from anywhere
/// else. So whatever an author's text, a picture or a mistake of ours brought into a page, it runs no script of its own,
/// sends nothing away and asks nobody for anything.
///
/// It holds from disk too: browsers take `'self'` there for files. What only a header can ask for, such as not being
/// framed, is the host's to say.
public enum PagePolicy: CaseIterable, Sendable {
    /// Words alone, such as those that lead from an old address to the new one.
    case words
    /// A page to read: its style and its pictures.
    case reading
    /// A page that scripts of the site bring to life. They build it from elements and texts: markup in a text stays text.
    case scripted
    /// Any page while its author writes: the preview adds its own script, which waits for news.
    case previewed

    /// The value of the header, or of the `meta` element that stands for it.
    public var text: StaticString {
        switch self {
        case .words: "default-src 'none'; base-uri 'none'; form-action 'none'"
        case .reading:
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
        case .scripted:
            """
            default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; \
            require-trusted-types-for 'script'; trusted-types spinewise
            """
        case .previewed:
            """
            default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; \
            form-action 'none'; require-trusted-types-for 'script'; trusted-types spinewise
            """
        }
    }
}

/// The policy, and that other sites are not told which page somebody came from. To stand before all that is loaded.
func policy(_ policy: PagePolicy) -> Markup {
    """
    <meta http-equiv="Content-Security-Policy" content="\(Markup(stringLiteral: policy.text))">
    <meta name="referrer" content="no-referrer">

    """
}
