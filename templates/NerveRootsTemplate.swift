import HTML
import PageModels

/// The nerve roots side by side; the table scrolls inside itself where it has no room.
func nerveRootsPage(_ page: NerveRootsPage) -> Markup {
    layout(
        page.frame, kind: "page-roots",
        """
        <header class="title">
        <h1>\(page.title)</h1>
        <p class="lead">\(page.introduction)</p>
        </header>
        <section class="part" aria-labelledby="side-by-side">
        <h2 id="side-by-side">Side by side</h2>
        <div class="scroll" tabindex="0" role="group" aria-label="Table">
        <table class="roots">
        <thead><tr><th scope="col">Root</th>\(each: page.heads, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
        <tbody>
        \(each: page.rows, row)</tbody>
        </table>
        </div>
        </section>
        \(each: page.sections, section)
        """)
}

private func row(_ row: (root: PageLink, cells: [NerveRootCell])) -> Markup {
    """
    <tr><th scope="row"><a href="\(row.root.href)">\(row.root.title)</a></th>\(each: row.cells, cell)</tr>

    """
}

private func cell(_ cell: NerveRootCell) -> Markup {
    """
    <td>\(richText(cell.text))\(when: !cell.isVerified, " <span class=\"unverified\">not yet checked against a source</span>")</td>
    """
}
