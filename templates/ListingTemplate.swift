import HTML
import PageModels

/// A list of pages in groups.
func listingPage(_ page: ListingPage) -> Markup {
    layout(
        page.frame, kind: "page-listing",
        """
        <header class="title">
        <h1>\(page.title)</h1>
        <p class="lead">\(page.introduction)</p>
        \(any: page.further, pageLinks)</header>
        \(when: page.groups.count > 3, contents(page.groups))\(each: page.groups, group)
        """)
}

private func contents(_ groups: [ListingGroup]) -> Markup {
    """
    <nav class="contents" aria-label="On this page"><ul>
    \(each: groups, { "<li><a href=\"#group-\($0.id)\">\($0.heading)</a></li>" })
    </ul></nav>

    """
}

private func group(_ group: ListingGroup) -> Markup {
    if group.heading.isEmpty { return "<div class=\"group\">\n\(cards(group))</div>\n" }
    return """
        <section class="group" id="group-\(group.id)">
        <h2>\(group.heading)</h2>
        \(cards(group))</section>

        """
}

/// Cards; graded ones as rows, which are compared more easily.
private func cards(_ group: ListingGroup) -> Markup {
    """
    <ul class="\(group.cards.first?.grade == nil ? "cards" : "cards rows")">
    \(each: group.cards, card)</ul>

    """
}

/// Something offered on a list.
func card(_ card: CardView) -> Markup {
    """
    <li class="card">
    \(when: !card.kicker.isEmpty, "<p class=\"kicker\">\(card.kicker)</p>\n")\
    <p class="card-title"><a href="\(card.href)">\(card.title)</a></p>
    \(some: card.grade, { "<p>\(gradeBadge($0))</p>\n" })<p>\(card.text)</p>
    </li>

    """
}
