import Diagnostics

/// One file's elements with their places, in document order.
///
/// Compact: nodes and attributes lie in two arrays and point into the file's bytes, so a tree costs
/// a few allocations whatever its size. ``Element`` is the comfortable view of it.
public final class ElementTree: Sendable {
    /// Index of the file in the run.
    public let file: Int32
    @usableFromInline let bytes: [UInt8]
    /// Text that does not stand in the file as it is meant: `&amp;`, `&#233;`, folded line breaks in attributes.
    @usableFromInline let decoded: [UInt8]
    let nodes: [Node]
    let attributes: [AttributeRecord]
    /// Where the bytes stand in the author's file, when they are a mended copy of it; see ``Recovery``.
    private let origin: [Int32]?

    init(
        file: Int32, bytes: [UInt8], decoded: [UInt8], nodes: [Node], attributes: [AttributeRecord],
        origin: [Int32]? = nil
    ) {
        self.origin = origin
        self.file = file
        self.bytes = bytes
        self.decoded = decoded
        self.nodes = nodes
        self.attributes = attributes
    }

    public var root: Element? { nodes.isEmpty ? nil : element(at: 0) }

    /// A stretch of `bytes`, as a range of the author's file.
    func range(_ start: Int32, _ end: Int32) -> SourceRange {
        let range = SourceRange(file: file, start: start, end: end)
        return origin?.original(range) ?? range
    }

    /// Other words in place of a stretch of `bytes`.
    func edit(_ stretch: Range<Int>, _ replacement: String) -> Fix.Edit {
        Fix.Edit(
            range(Int32(stretch.lowerBound), Int32(stretch.upperBound)),
            holding: String(decoding: bytes[stretch], as: UTF8.self), replacement)
    }

    func element(at index: Int32) -> Element { Element(tree: self, index: index) }

    /// An element or a run of text.
    struct Node: Sendable {
        /// `nil` for an element whose name the vocabulary does not know, and for text.
        var name: ElementName?
        var isText: Bool
        /// Index of the next child of the same parent; 0 means none, as the root is nobody's sibling.
        var next: Int32 = 0
        var firstChild: Int32 = 0
        var firstAttribute: Int32 = 0
        var attributeCount: Int32 = 0
        /// Element: offset of its `<`. Text: where its bytes begin.
        var text: Slice
        /// Element: the byte behind its end tag, or behind `/>`. 0 while it is open.
        var end: Int32 = 0
    }

    /// A run of bytes, in the file or among the decoded ones.
    @usableFromInline
    struct Slice: Sendable {
        @usableFromInline var start: Int32
        @usableFromInline var length: Int32
        @usableFromInline var isDecoded: Bool
    }

    @usableFromInline
    struct AttributeRecord: Sendable {
        /// `nil` when the vocabulary does not know it; then the view reads the name from the file.
        var name: AttributeName?
        /// Offset of the first byte of the value as it is written, behind its quotation mark.
        var place: Int32
        @usableFromInline var value: Slice
    }

    /// Inlined where it is called: every word of every file comes this way, and a closure that is called through generic
    /// code costs more than looking at the word.
    @inlinable
    func withBytes<Result>(_ slice: Slice, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = Int(slice.start)..<Int(slice.start + slice.length)
        return (slice.isDecoded ? decoded : bytes).withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[range]))
        }
    }

    /// Asked of all text between elements, and mostly answered by the first byte.
    func isBlank(_ slice: Slice) -> Bool {
        for index in Int(slice.start)..<Int(slice.start + slice.length) {
            let byte = slice.isDecoded ? decoded[index] : bytes[index]
            if !byte.isXMLSpace { return false }
        }
        return true
    }

    func string(_ slice: Slice) -> String {
        withBytes(slice) { String(decoding: $0, as: UTF8.self) }
    }
}
