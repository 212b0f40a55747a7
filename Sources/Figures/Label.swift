/// Words in a figure.
public struct Label: Hashable, Sendable {
    /// Which part of a line stands at its place.
    public enum Alignment: Hashable, Sendable { case start, middle, end }

    public enum Size: Hashable, Sendable, CaseIterable {
        case plain
        /// A heading, in bold.
        case title

        /// In px. On a screen of 320 px a figure is drawn at its own size, so no letter is smaller than this.
        public var height: Double {
            switch self {
            case .plain: 12.5
            case .title: 14.5
            }
        }
    }

    public let lines: [String]
    /// Where the first line stands: the alignment's edge, on the base line.
    public let place: Point
    public let alignment: Alignment
    public let size: Size
    public let tone: Tone

    public enum Tone: String, Hashable, Sendable, CaseIterable {
        case plain
        /// Says what is measured, in the colour of the angles.
        case measure
        /// Stands on what it names, and needs no light rim to be read.
        case inside
    }

    public init(
        _ lines: [String], at place: Point, _ alignment: Alignment = .start, size: Size = .plain,
        tone: Tone = .plain
    ) {
        self.lines = lines
        self.place = place
        self.alignment = alignment
        self.size = size
        self.tone = tone
    }

    public init(
        _ line: String, at place: Point, _ alignment: Alignment = .start, size: Size = .plain, tone: Tone = .plain
    ) {
        self.init([line], at: place, alignment, size: size, tone: tone)
    }

    /// From one base line to the next, in px.
    public var lineHeight: Double { size.height * 1.12 }

    /// What the words cover, in the widest of the usual typefaces.
    public var box: Box {
        let width = lines.map { Self.width(of: $0, size) }.max() ?? 0
        let left =
            switch alignment {
            case .start: place.x
            case .middle: place.x - width / 2
            case .end: place.x - width
            }
        return Box(
            left: left, top: place.y - size.height * 0.8, right: left + width,
            bottom: place.y + Double(lines.count - 1) * lineHeight + size.height * 0.24)
    }

    /// How wide a line is at most, in px.
    ///
    /// Nobody knows the reader's typeface. The letters of DejaVu Sans are among the widest that a browser falls back
    /// on, so what fits there fits elsewhere.
    static func width(of line: String, _ size: Size) -> Double {
        line.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * size.height * (size == .title ? 1.12 : 1)
    }

    /// In heights of the letters.
    private static func advance(of letter: Unicode.Scalar) -> Double {
        switch letter {
        case "i", "j", "l", "I": 0.30
        case " ", ",", ".", "’", "'": 0.33
        case "←", "→": 0.84
        case "f", "t", "r", "-", "(", ")", ":": 0.42
        case "s", "c", "z", "J", "°": 0.55
        case "m", "%", "+", "−", "=", "–", "W": 0.99
        case "w", "M", "Q", "O", "G", "D", "N", "H", "U": 0.82
        case "a"..."z": 0.635
        case "0"..."9": 0.637
        default: 0.70
        }
    }
}
