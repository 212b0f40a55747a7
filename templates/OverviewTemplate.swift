import HTML
import PageModels

/// Every muscle group against every condition: a table, and the same as a list for small screens and for the ear.
func overviewPage(_ page: OverviewPage) -> Markup {
    layout(
        page.frame, kind: "page-overview",
        """
        <header class="title">
        <p class="kicker">Chains</p>
        <h1>Muscles and conditions</h1>
        <p class="lead">\(page.introduction)</p>
        </header>
        <dl class="known-legend">
        \(each: page.verdicts, legend)</dl>
        <section class="part" aria-labelledby="table">
        <h2 id="table">At a glance</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="table">
        <table class="overview">
        <thead><tr><td></td>\(each: page.conditions, column)</tr></thead>
        \(each: page.regions, { rows($0, page.conditions.count) })</table>
        </div>
        </section>
        <section class="part" aria-labelledby="list">
        <h2 id="list">The same as a list</h2>
        \(each: page.regions, list)</section>

        """)
}

private func legend(_ verdict: VerdictView) -> Markup {
    """
    <div><dt>\(verdictBadge(verdict))</dt><dd>\(verdict.meaning)</dd></div>

    """
}

private func column(_ condition: PageLink) -> Markup {
    "<th scope=\"col\"><a href=\"\(condition.href)\">\(condition.title)</a></th>"
}

private func rows(_ region: OverviewRegion, _ columns: Int) -> Markup {
    """
    <tbody>
    <tr class="region"><th colspan="\(columns + 1)" scope="rowgroup">\(region.title)</th></tr>
    \(each: region.rows, row)</tbody>

    """
}

private func row(_ row: OverviewRow) -> Markup {
    """
    <tr><th scope="row"><a href="\(row.muscle.href)">\(row.muscle.title)</a></th>\(each: row.cells, cell)</tr>

    """
}

private func cell(_ cell: OverviewCell) -> Markup {
    """
    <td><a class="known known-\(cell.verdict.name)" href="\(cell.href)" aria-label="\(cell.label)">\(cell.isKnown ? "\(cell.verdict.label)" : "–")</a></td>
    """
}

private func list(_ region: OverviewRegion) -> Markup {
    """
    <h3>\(region.title)</h3>
    \(each: region.rows, listed)
    """
}

private func listed(_ row: OverviewRow) -> Markup {
    """
    <details id="\(row.id)"><summary>\(row.muscle.title)</summary>
    <ul>
    \(each: row.cells, item)</ul>
    </details>

    """
}

private func item(_ cell: OverviewCell) -> Markup {
    """
    <li><a href="\(cell.href)">\(cell.condition)</a> \(verdictBadge(cell.verdict))\
    \(when: !cell.detail.isEmpty, " \(cell.detail)")</li>

    """
}
