/// HTML as finished bytes.
///
/// Written as an interpolated string: literals are copied as they stand, values are escaped, and bytes that are
/// HTML already come only as `Markup` or ``RawMarkup``. So a template reads as HTML and cannot forget to escape.
///
/// ```swift
/// let item: Markup = "<li><a href=\"\(href)\">\(name)</a></li>"
/// ```
///
/// Everything here may be inlined into the templates: a page is a hundred interpolations, and the calls would cost more
/// than the copying. Nothing changes once it is a `Markup`, so threads may share it.
@frozen
public struct Markup: @unchecked Sendable, ExpressibleByStringInterpolation {
    @usableFromInline let written: ByteRoom

    @inlinable
    public init() { written = ByteRoom.with(capacity: 0) }

    /// Literals are `StaticString`s, so they are copied from the program's own text without becoming `String`s first.
    @inlinable
    public init(stringLiteral literal: StaticString) {
        var parts = Parts(literalCapacity: literal.utf8CodeUnitCount, interpolationCount: 0)
        parts.appendLiteral(literal)
        written = parts.room
    }

    @inlinable
    public init(stringInterpolation parts: Parts) { written = parts.room }

    public typealias StringInterpolation = Parts
    public typealias StringLiteralType = StaticString

    public var isEmpty: Bool { written.header.count == 0 }
    public var bytes: [UInt8] { written.withBytes { Array($0) } }
    public var text: String { written.withBytes { String(decoding: $0, as: UTF8.self) } }

    /// What a literal with values in it is put together from.
    @frozen
    public struct Parts: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        @usableFromInline var room: ByteRoom

        @inlinable
        public init(literalCapacity: Int, interpolationCount: Int) {
            // Small enough for the allocator's quickest lists, large enough that most fragments never grow.
            room = ByteRoom.with(capacity: max(192, literalCapacity + interpolationCount * 48))
        }

        @inlinable
        public mutating func appendLiteral(_ literal: StaticString) {
            append(literal.utf8Start, literal.utf8CodeUnitCount)
        }

        /// Text, escaped for element content and for quoted attribute values alike.
        @inlinable
        public mutating func appendInterpolation(_ text: String) { appendEscaped(text) }

        @inlinable
        public mutating func appendInterpolation(_ number: Int) { appendEscaped(String(number)) }

        /// An address, escaped; it can hold nothing that a browser would run.
        @inlinable
        public mutating func appendInterpolation(_ href: Href) { appendEscaped(href.text) }

        @inlinable
        public mutating func appendInterpolation(_ markup: Markup) {
            markup.written.withUnsafeMutablePointers { header, bytes in append(bytes, header.pointee.count) }
        }

        @inlinable
        public mutating func appendInterpolation(_ raw: RawMarkup) { appendUnescaped(raw.text) }

        /// Every element in turn.
        @inlinable
        public mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ body: (Elements.Element) -> Markup
        ) {
            for element in elements { appendInterpolation(body(element)) }
        }

        /// Something, if it is there.
        @inlinable
        public mutating func appendInterpolation<Value>(some value: Value?, _ body: (Value) -> Markup) {
            if let value { appendInterpolation(body(value)) }
        }

        /// A list with its surroundings, if it has any elements.
        @inlinable
        public mutating func appendInterpolation<Elements: Collection>(
            any elements: Elements, _ body: (Elements) -> Markup
        ) {
            if !elements.isEmpty { appendInterpolation(body(elements)) }
        }

        /// Something, under a condition.
        @inlinable
        public mutating func appendInterpolation(when condition: Bool, _ body: @autoclosure () -> Markup) {
            if condition { appendInterpolation(body()) }
        }
    }
}

/// Bytes that somebody vouches for being HTML, or whatever stands where they are put.
@frozen
public struct RawMarkup: Sendable {
    @usableFromInline let text: String

    public init(vouchedFor text: String) { self.text = text }
}
