import Figures
import HTML

/// A figure as a picture with its text alternative, and what it was drawn from, folded.
func anatomy(_ figure: Figure) -> Markup {
    """
    <svg class="anatomy\(when: figure.width < Figure.phone, " small")" role="img" aria-label="\(figure.alternative)" viewBox="0 0 \(figure.width.inPx) \(figure.height.inPx)" \
    width="\(figure.width.inPx)" height="\(figure.height.inPx)">
    \(each: figure.regions, region)\
    \(each: figure.labels, label)</svg>

    """
}

func howItWasDrawn(_ figure: Figure) -> Markup {
    """
    <details class="drawn-from">
    <summary>How this was drawn</summary>
    <ul>
    \(each: figure.numbers, measure)</ul>
    </details>

    """
}

private func region(_ region: Region) -> Markup {
    "<path class=\"\(region.role.rawValue)\(emphasis(region.emphasis))\" d=\"\(each: region.outlines, pathData)\"/>\n"
}

private func emphasis(_ emphasis: Region.Emphasis) -> Markup {
    switch emphasis {
    case .idle: ""
    case .lit: " lit"
    case .faint: " faint"
    }
}

private func label(_ label: Label) -> Markup {
    let x = label.place.x.inPx
    return """
        <text paint-order="stroke" class="\(label.size == .title ? "title" : "name")\(tone(label.tone))\(anchor(label.alignment))" \
        x="\(x)" y="\(label.place.y.inPx)">\(lines(label, x))</text>

        """
}

private func tone(_ tone: Label.Tone) -> Markup {
    switch tone {
    case .plain: ""
    case .measure: " measure"
    case .inside: " inside"
    }
}

private func anchor(_ alignment: Label.Alignment) -> Markup {
    switch alignment {
    case .start: ""
    case .middle: " middle"
    case .end: " end"
    }
}

/// Every line but the last ends in a blank, so that words do not run together when they are read out; its width brings
/// the line back to where it would stand without.
private func lines(_ label: Label, _ x: String) -> Markup {
    if label.lines.count == 1 { return "\(label.lines[0])" }
    let blank = label.alignment == .end ? 4.0 : label.alignment == .middle ? 2 : 0
    return """
        \(each: label.lines.enumerated(), { index, line in
            "<tspan x=\"\(index + 1 < label.lines.count ? (label.place.x + blank).inPx : x)\"\(when: index > 0, " dy=\"\(label.lineHeight.inPx)\"")>\(line)\(when: index + 1 < label.lines.count, " ")</tspan>"
        })
        """
}

private func measure(_ measure: Measure) -> Markup {
    """
    <li>\(measure.told)\(some: measure.study, source)</li>

    """
}

private func source(_ study: Study) -> Markup { " <cite>\(study.reference)</cite>" }

/// An outline in the language of SVG paths: in tenths of a px, each place told from the one before it.
private func pathData(_ outline: Outline) -> Markup {
    var text = "M"
    var (x, y) = (0, 0)
    func write(_ tenths: Int, first: Bool) {
        if tenths < 0 { text += "-" } else if !first { text += " " }
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        if whole > 0 || rest == 0 { text += String(whole) }
        if rest > 0 { text += ".\(rest)" }
    }
    func write(_ point: Point, first: Bool) -> (Int, Int) {
        let (right, down) = (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
        write(right - x, first: first)
        write(down - y, first: false)
        return (right, down)
    }
    (x, y) = write(outline.knots[0].point, first: true)
    for curve in outline.curves {
        if curve.isStraight {
            text += "l"
            (x, y) = write(curve.end, first: true)
        } else {
            text += "c"
            _ = write(curve.first, first: true)
            _ = write(curve.second, first: false)
            (x, y) = write(curve.end, first: false)
        }
    }
    return "\(RawMarkup(vouchedFor: outline.isClosed ? text + "z" : text))"
}

extension Double {
    /// As an attribute has it: to a tenth of a px.
    fileprivate var inPx: String {
        let tenths = Int((self * 10).rounded())
        let text = "\(abs(tenths) / 10)" + (tenths.isMultiple(of: 10) ? "" : ".\(abs(tenths) % 10)")
        return tenths < 0 ? "-" + text : text
    }
}
