public import Drawing
public import HTML

/// Cause-effect links as a drawing, ready to be laid out. Everything it shows is told in words elsewhere on the page.
public struct DrawingView: Sendable {
    /// A box.
    public struct Node: Sendable {
        public let href: Href
        /// A class name: `c` for conditions and symptoms, `t` for what people do about them, `f` for what the page is
        /// about; empty for all others.
        public let look: String
    }

    /// The drawing at one width of the screen.
    public struct Canvas: Sendable {
        public let picture: Picture
        /// In the order in which the keyboard visits them: along the direction of the drawing.
        public let boxes: [(node: Node, box: Picture.Box)]
        public let strokes: [Stroke]
    }

    /// The links of one look, as SVG path data.
    public struct Stroke: Sendable {
        /// Class names: `e0` for strong evidence … `e3` for contested, and `as` for associations.
        public let look: String
        public let lines: String
        public let ends: Picture.EndPaths
    }

    /// A line of the legend.
    public struct Key: Sendable {
        public enum Sample: Sendable { case line, arrow, bar, circle, box }

        public let look: String
        public let sample: Sample
        public let meaning: String
    }

    /// What it shows, for those who do not see it.
    public let label: String
    public let wide: Canvas
    /// From top to bottom, with less in it where there is much.
    public let narrow: Canvas
    public let keys: [Key]
    /// What is left out; empty when nothing is.
    public let more: String
}
