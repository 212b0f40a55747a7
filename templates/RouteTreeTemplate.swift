import HTML
import PageModels

/// Routes in both directions as nested lists, folded away: on a long page, those who want them open them.
func routeTrees(_ trees: [RouteTree]) -> Markup { "\(each: trees, routeTree)" }

private func routeTree(_ tree: RouteTree) -> Markup {
    """
    <details class="routes"><summary>\(tree.heading) (\(tree.count))</summary>
    \(items(tree.items))\(when: tree.leftOut > 0, "<p class=\"detail\">\(tree.leftOut) more, less well supported or farther away, are not listed.</p>\n")</details>

    """
}

private func items(_ items: [RouteTree.Item]) -> Markup {
    """
    <ul>
    \(each: items, item)</ul>

    """
}

private func item(_ item: RouteTree.Item) -> Markup {
    """
    <li>\(item.before)<a href="\(item.pointer.href)">\(item.pointer.title)</a>\(item.after) \
    <span class="grade grade-\(item.grade.name)">\(item.grade.label)</span>\(any: item.items, { "\n\(items($0))" })</li>

    """
}
