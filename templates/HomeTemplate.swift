import HTML
import PageModels

/// The front door: safety first, then ways in.
func homePage(_ page: HomePage) -> Markup {
    layout(
        page.frame, kind: "page-home",
        """
        <header class="hero">
        <h1>\(page.title)</h1>
        <p class="tagline">\(page.tagline)</p>
        <p class="lead">\(page.description)</p>
        <ul class="counts">
        \(each: page.counts, { "<li><a href=\"\($0.href)\"><strong>\($0.number)</strong> \($0.label)</a></li>\n" })</ul>
        </header>
        \(some: page.sections.first, section)\(any: page.featured, { cards("start-here", "Start here", $0) })\
        \(any: page.lessons, { lessons($0, page.courses) })\(any: page.startingPoints, startingPoints)\(grades(page.grades))\
        \(each: page.sections.dropFirst(), section)
        """)
}

private func cards(_ id: String, _ heading: String, _ cards: [CardView]) -> Markup {
    """
    <section class="group" aria-labelledby="\(id)">
    <h2 id="\(id)">\(heading)</h2>
    <ul class="cards">
    \(each: cards, card)</ul>
    </section>

    """
}

private func lessons(_ lessons: [CardView], _ courses: [PageLink]) -> Markup {
    """
    \(cards("lessons", "Learn step by step", lessons))\
    \(any: courses, { "<p class=\"in-course\">In their order: \(each: $0, { "<a href=\"\($0.href)\">\($0.title)</a> " })</p>\n" })
    """
}

private func startingPoints(_ points: [(muscle: PageLink, chains: [PageLink])]) -> Markup {
    """
    <section class="starting-points" aria-labelledby="follow">
    <h2 id="follow">Follow a chain</h2>
    <ul>
    \(each: points, startingPoint)</ul>
    </section>

    """
}

private func startingPoint(_ point: (muscle: PageLink, chains: [PageLink])) -> Markup {
    """
    <li><p class="card-title"><a href="\(point.muscle.href)">\(point.muscle.title)</a></p>
    <ul class="links">
    \(each: point.chains, { "<li><span aria-hidden=\"true\">→</span> <a href=\"\($0.href)\">\($0.title)</a> <span class=\"detail\">\($0.detail)</span></li>\n" })</ul></li>

    """
}

private func grades(_ grades: [GradeView]) -> Markup {
    """
    <section class="part" aria-labelledby="grades">
    <h2 id="grades">How sure are we?</h2>
    <dl class="grades">
    \(each: grades, { "<div><dt>\(gradeBadge($0))</dt><dd>\($0.meaning)</dd></div>\n" })</dl>
    </section>

    """
}
