import HTML
import PageModels

/// For each condition, the steps that all chains from some start pass through.
func keystonesPage(_ page: KeystonesPage) -> Markup {
    layout(
        page.frame, kind: "page-keystones",
        """
        <header class="title">
        <p class="kicker">Keystones</p>
        <h1>Where all chains meet</h1>
        <p class="lead">\(page.introduction)</p>
        </header>
        \(columns(page.groups.map { (id: $0.id, heading: $0.condition.title) }, "\(each: page.groups, group)"))
        """)
}

private func group(_ group: KeystoneGroup) -> Markup {
    """
    <section class="part" aria-labelledby="\(group.id)">
    <h2 id="\(group.id)">On the way to <a href="\(group.condition.href)">\(group.condition.title)</a></h2>
    \(each: group.items, item)</section>

    """
}

private func item(_ item: KeystoneItem) -> Markup {
    """
    <h3><a href="\(item.node.href)">\(item.node.title)</a></h3>
    <p>\(item.sentence)</p>
    \(pageLinks(item.chains))
    """
}
