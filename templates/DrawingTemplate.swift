import Drawing
import HTML
import PageModels

/// Links as a drawing with its legend, once for wide screens and once for narrow ones.
func drawing(_ view: DrawingView) -> Markup {
    """
    <figure class="dr\(when: view.wide.picture.direction == .downward, " tall")">
    <div class="canvas wide">\(canvas(view.wide, view.label))</div>
    <div class="canvas narrow">\(canvas(view.narrow, view.label))</div>
    <figcaption>
    <ul class="key">\(each: view.keys, key)</ul>
    \(when: !view.more.isEmpty, "<p>\(view.more)</p>\n")</figcaption>
    </figure>

    """
}

private func canvas(_ canvas: DrawingView.Canvas, _ label: String) -> Markup {
    let picture = canvas.picture
    return """
        <svg role="group" aria-label="\(label)" viewBox="0 0 \(picture.width) \(picture.height)" \
        width="\(picture.width)" height="\(picture.height)">
        \(each: canvas.strokes, stroke)\
        \(each: canvas.boxes, { box($0.node, $0.box, picture.lineHeight) })</svg>
        """
}

private func stroke(_ stroke: DrawingView.Stroke) -> Markup {
    """
    <g class="\(stroke.look)"><path d="\(stroke.lines)"/>\
    \(when: !stroke.ends.filled.isEmpty, "<path class=\"h\" d=\"\(stroke.ends.filled)\"/>")\
    \(when: !stroke.ends.bars.isEmpty, "<path class=\"b\" d=\"\(stroke.ends.bars)\"/>")\
    \(when: !stroke.ends.signs.isEmpty, "<path class=\"s\" d=\"\(stroke.ends.signs)\"/>")</g>

    """
}

private func box(_ node: DrawingView.Node, _ box: Picture.Box, _ lineHeight: Int) -> Markup {
    let middle = box.x + box.width / 2
    return """
        <a href="\(node.href)"\(when: !node.look.isEmpty, " class=\"\(node.look)\"")>\
        <rect x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="\(node.look == "t" ? 17 : 6)"/>\
        <text x="\(middle)" y="\(box.baseline)">\(label(box.lines, middle, lineHeight))</text></a>

        """
}

/// Every line but the last ends in a blank, so that words do not run together when they are read out; half a blank's
/// width brings the line back to the middle.
private func label(_ lines: [String], _ middle: Int, _ lineHeight: Int) -> Markup {
    if lines.count == 1 { return "\(lines[0])" }
    return """
        \(each: lines.enumerated(), { index, line in
            "<tspan x=\"\(index + 1 < lines.count ? middle + 2 : middle)\"\(when: index > 0, " dy=\"\(lineHeight)\"")>\(line)\(when: index + 1 < lines.count, " ")</tspan>"
        })
        """
}

private func key(_ key: DrawingView.Key) -> Markup {
    """
    <li><svg\(when: !key.look.isEmpty, " class=\"\(key.look)\"") width="36" height="14" aria-hidden="true">\(sample(key.sample))</svg> \
    \(key.meaning)</li>

    """
}

private func sample(_ sample: DrawingView.Sample) -> Markup {
    switch sample {
    case .line: "<path d=\"M0 7h36\"/>"
    case .arrow: "<path d=\"M0 7h26\"/><path class=\"h\" d=\"M36 7l-10-5v10z\"/>"
    case .bar:
        "<path d=\"M0 7h32\"/><path class=\"b\" d=\"M33 1v12\"/><path class=\"s\" d=\"M16 7a5 5 0 1 0 10 0a5 5 0 1 0-10 0M19 7h4\"/>"
    case .circle: "<path d=\"M0 7h29\"/><path class=\"s\" d=\"M29 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0\"/>"
    case .box: "<rect x=\"5\" y=\"1\" width=\"26\" height=\"12\" rx=\"4\"/>"
    }
}

/// The surroundings of an entity as a drawing, and in words as lists of lists.
func drawnSurroundings(_ page: EntityPage) -> Markup {
    guard let view = page.drawing else { return "" }
    return """
        <section class="drawn" aria-labelledby="drawing">
        <h2 id="drawing">At a glance</h2>
        \(drawing(view))\(routeTrees(page.routes))</section>

        """
}

/// All chains of a page in one drawing; the chains themselves say it in words.
func drawnChains(_ page: ChainPage) -> Markup {
    guard let view = page.drawing else { return "" }
    return """
        <section class="drawn" aria-labelledby="drawing">
        <h2 id="drawing">At a glance</h2>
        \(drawing(view))</section>

        """
}
