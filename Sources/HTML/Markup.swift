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
    @usableFromInline let buffer: AppendBuffer
    /// The stretch of the buffer that is this markup.
    @usableFromInline let start: Int
    @usableFromInline let end: Int

    @inlinable
    public init() { self.init(stringInterpolation: Parts(literalCapacity: 0, interpolationCount: 0)) }

    /// Literals are `StaticString`s, so they are copied from the program's own text without becoming `String`s first.
    @inlinable
    public init(stringLiteral literal: StaticString) {
        var parts = Parts(literalCapacity: literal.utf8CodeUnitCount, interpolationCount: 0)
        parts.appendLiteral(literal)
        self.init(stringInterpolation: parts)
    }

    @inlinable
    public init(stringInterpolation parts: Parts) { (buffer, start, end) = (parts.buffer, parts.start, parts.end) }

    /// The bytes of a whole page, whose pieces are all made in `body`.
    ///
    /// They are written into one buffer, each behind the other, so that putting one into another copies nothing.
    public static func page(_ body: () -> Markup) -> [UInt8] { ThreadBuffer.write { body().bytes } }

    public typealias StringInterpolation = Parts
    public typealias StringLiteralType = StaticString

    public var isEmpty: Bool { start == end }
    public var bytes: [UInt8] { withBytes { Array($0) } }
    public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        buffer.withUnsafeMutablePointerToElements { body(UnsafeBufferPointer(start: $0 + start, count: end - start)) }
    }

    /// What a literal with values in it is put together from.
    @frozen
    public struct Parts: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        @usableFromInline var buffer: AppendBuffer
        /// What is written so far; behind it, others may have written.
        @usableFromInline var start: Int
        @usableFromInline var end: Int

        public init(literalCapacity: Int, interpolationCount: Int) {
            buffer =
                ThreadBuffer.current ?? AppendBuffer.with(capacity: max(192, literalCapacity + interpolationCount * 48))
            start = buffer.count
            end = start
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
        public mutating func appendInterpolation(_ href: Href) {
            for _ in 0..<href.climb { appendLiteral("../") }
            appendEscaped(href.path)
            guard let fragment = href.fragment else { return }
            appendLiteral("#")
            appendEscaped(fragment)
        }

        @inlinable
        public mutating func appendInterpolation(_ markup: Markup) { append(markup) }

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
