/// Text for a terminal or a log that is known to be fit for it.
///
/// What stands in the source of the program is taken as it is; a `String` put into it is made ``Swift/String/printable``,
/// so nobody can forget to. Colours are the only escapes in it.
public struct Styled: Sendable, ExpressibleByStringInterpolation {
    public private(set) var text: String

    /// - Parameter made: Text whose maker has seen to it: a report, or a file in a format that escapes what it must.
    public init(made: String) { text = made }

    public init(stringLiteral value: String) { text = value }
    public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        public mutating func appendLiteral(_ literal: String) { text += literal }
        public mutating func appendInterpolation(_ words: String) { text += words.printable }
        public mutating func appendInterpolation(_ words: Styled) { text += words.text }
        public mutating func appendInterpolation(_ number: Int) { text += "\(number)" }
    }
}
