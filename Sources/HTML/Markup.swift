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
/// than the copying.
@frozen
public struct Markup: Sendable, ExpressibleByStringInterpolation {
    public let bytes: [UInt8]

    @inlinable
    public init() { bytes = [] }

    /// Literals are `StaticString`s, so they are copied from the program's own text without becoming `String`s first.
    @inlinable
    public init(stringLiteral literal: StaticString) {
        bytes = Array(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    @inlinable
    public init(stringInterpolation parts: Parts) { bytes = parts.bytes }

    public typealias StringInterpolation = Parts
    public typealias StringLiteralType = StaticString

    public var isEmpty: Bool { bytes.isEmpty }
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What a literal with values in it is put together from.
    @frozen
    public struct Parts: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        @usableFromInline var bytes: [UInt8] = []

        @inlinable
        public init(literalCapacity: Int, interpolationCount: Int) {
            // Small enough for the allocator's quickest lists, large enough that most fragments never grow.
            bytes.reserveCapacity(max(192, literalCapacity + interpolationCount * 48))
        }

        @inlinable
        public mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        }

        /// Text, escaped for element content and for quoted attribute values alike.
        @inlinable
        public mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }

        @inlinable
        public mutating func appendInterpolation(_ number: Int) { bytes.appendEscaped(String(number)) }

        /// An address, escaped; it can hold nothing that a browser would run.
        @inlinable
        public mutating func appendInterpolation(_ href: Href) { bytes.appendEscaped(href.text) }

        @inlinable
        public mutating func appendInterpolation(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

        @inlinable
        public mutating func appendInterpolation(_ raw: RawMarkup) { bytes.append(contentsOf: raw.bytes) }

        /// Every element in turn.
        @inlinable
        public mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ body: (Elements.Element) -> Markup
        ) {
            for element in elements { bytes.append(contentsOf: body(element).bytes) }
        }

        /// Something, if it is there.
        @inlinable
        public mutating func appendInterpolation<Value>(some value: Value?, _ body: (Value) -> Markup) {
            if let value { bytes.append(contentsOf: body(value).bytes) }
        }

        /// A list with its surroundings, if it has any elements.
        @inlinable
        public mutating func appendInterpolation<Elements: Collection>(
            any elements: Elements, _ body: (Elements) -> Markup
        ) {
            if !elements.isEmpty { bytes.append(contentsOf: body(elements).bytes) }
        }

        /// Something, under a condition.
        @inlinable
        public mutating func appendInterpolation(when condition: Bool, _ body: @autoclosure () -> Markup) {
            if condition { bytes.append(contentsOf: body().bytes) }
        }
    }
}

/// Bytes that somebody vouches for being HTML, or whatever stands where they are put.
@frozen
public struct RawMarkup: Sendable {
    @usableFromInline let bytes: [UInt8]

    public init(vouchedFor text: String) { bytes = Array(text.utf8) }
}

extension [UInt8] {
    /// `&`, `<`, `>`, `"` and `'` become references; runs between them are copied whole.
    @usableFromInline
    mutating func appendEscaped(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        // Only text that was never Swift's own lies scattered.
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(utf8)
        var start = 0
        var index = 0
        while index < utf8.count {
            // Eight bytes at a look, as most of them hold nothing to escape.
            if index + 8 <= utf8.count, !raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).hasSpecialByte {
                index += 8
                continue
            }
            for place in index..<Swift.min(index + 8, utf8.count) {
                guard let reference = utf8[place].reference else { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
                append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
                start = place + 1
            }
            index += 8
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
}

extension UInt8 {
    /// What stands for the byte in HTML, where it may not stand itself.
    fileprivate var reference: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension UInt64 {
    /// Whether any of its eight bytes has a ``UInt8/reference``: is 22, 26, 27, 3C or 3E in hexadecimal.
    fileprivate var hasSpecialByte: Bool {
        let every: UInt64 = 0x0101_0101_0101_0101
        // Where a byte is zero, the high bit of it is set: subtracting one borrows there.
        func zeros(_ word: UInt64) -> UInt64 { (word &- every) & ~word & (every << 7) }
        let quotes = zeros(self ^ every * 0x22)
        let ampersands = zeros((self & ~every) ^ every * 0x26)
        let brackets = zeros((self & ~(every << 1)) ^ every * 0x3C)
        return quotes | ampersands | brackets != 0
    }
}
