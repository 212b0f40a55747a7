import HTML
import PageModels

/// Names and everyday words by the alphabet.
func indexPage(_ page: IndexPage) -> Markup {
    layout(
        page.frame, kind: "page-index",
        """
        <header class="title">
        <h1>A–Z</h1>
        <p class="lead">\(page.frame.description)</p>
        </header>
        <nav class="letters" aria-label="Letters"><ul>
        \(each: page.letters, { "<li><a href=\"#letter-\(letterID($0.letter))\">\($0.letter)</a></li>" })
        </ul></nav>
        \(each: page.letters, letter)
        """)
}

/// Names that begin with no letter stand under "#", which cannot be a fragment.
private func letterID(_ letter: String) -> String { letter == "#" ? "other" : letter.lowercased() }

private func letter(_ group: (letter: String, entries: [IndexEntry])) -> Markup {
    """
    <section class="letter" aria-labelledby="letter-\(letterID(group.letter))">
    <h2 id="letter-\(letterID(group.letter))">\(group.letter)</h2>
    <ul>
    \(each: group.entries, entry)</ul>
    </section>

    """
}

private func entry(_ entry: IndexEntry) -> Markup {
    if entry.isAlias {
        return "<li>\(entry.name): see <a href=\"\(entry.target.href)\">\(entry.target.title)</a></li>\n"
    }
    return
        "<li><a href=\"\(entry.target.href)\">\(entry.name)</a> <span class=\"detail\">\(entry.target.detail)</span></li>\n"
}
