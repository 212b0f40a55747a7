package import Drawing
package import HTML

/// Cause-effect links as a drawing, ready to be laid out. Everything it shows is told in words elsewhere on the page.
package struct DrawingView: Sendable {
    /// A box. Its look is a class name: `c` for conditions and symptoms, `t` for what people do about them, `f` for what
    /// the page is about; empty for all others.
    package typealias Node = (href: Href, look: String)

    /// The drawing at one width of the screen; the boxes in the order in which the keyboard visits them: along the
    /// direction of the drawing.
    package typealias Canvas = (picture: Picture, boxes: [(node: Node, box: Picture.Box)], strokes: [Stroke])

    /// The links of one look, as SVG path data. Looks are class names: `e0` for strong evidence … `e3` for contested,
    /// and `as` for associations.
    package typealias Stroke = (look: String, lines: String, ends: Picture.EndPaths)

    /// A line of the legend.
    package typealias Key = (look: String, sample: Sample, meaning: String)

    package enum Sample: Sendable { case line, arrow, bar, circle, box }

    /// What it shows, for those who do not see it.
    package let label: String
    package let wide: Canvas
    /// From top to bottom, with less in it where there is much.
    package let narrow: Canvas
    package let keys: [Key]
    /// What is left out; empty when nothing is.
    package let more: String

    package init(label: String, wide: Canvas, narrow: Canvas, keys: [Key], more: String) {
        (self.label, self.wide, self.narrow, self.keys, self.more) = (label, wide, narrow, keys, more)
    }
}
