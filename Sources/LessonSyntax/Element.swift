public import Diagnostics

/// An element as it stands in a file: its name, attributes and children, and where they are. No meaning yet.
public struct Element: Sendable {
    let tree: ElementTree
    let index: Int32

    private var node: ElementTree.Node { tree.nodes[Int(index)] }

    /// `nil` when the vocabulary does not know it; ``writtenName`` still does.
    public var name: ElementName? { node.name }

    /// The name as the author wrote it, prefix included.
    public var writtenName: String { String(decoding: tree.bytes[nameBytes], as: UTF8.self) }

    /// The name in the start tag.
    public var nameRange: SourceRange {
        let bytes = nameBytes
        return tree.range(Int32(bytes.lowerBound), Int32(bytes.upperBound))
    }

    /// The name in the end tag; `nil` for an element that closes itself or was never closed.
    public var endNameRange: SourceRange? {
        endNameBytes.map { tree.range(Int32($0.lowerBound), Int32($0.upperBound)) }
    }

    /// Another name in place of the written one, in both tags.
    public func renaming(to name: String) -> [Fix.Edit] {
        [nameBytes, endNameBytes].compactMap(\.self).map { tree.edit($0, name) }
    }

    private var endNameBytes: Range<Int>? {
        let end = Int(node.end)
        guard end > 1, tree.bytes[end - 2] != UInt8(ascii: "/"),
            let slash = tree.bytes[..<end].lastIndex(of: UInt8(ascii: "/"))
        else { return nil }
        return slash + 1..<min(slash + 1 + nameBytes.count, tree.bytes.count)
    }

    /// From `<` to the byte behind the end tag.
    public var range: SourceRange { tree.range(node.text.start, node.end) }

    /// Takes the whole element away, with the white space before it.
    public var removal: Fix.Edit {
        let end = Int(node.end)
        var start = Int(node.text.start)
        while start > 0, tree.bytes[start - 1].isXMLSpace { start -= 1 }
        return tree.edit(start..<end, "")
    }

    private var nameBytes: Range<Int> {
        StartTagScanner(tree.bytes, tagStart: Int(node.text.start)).nameRange
    }

    /// An attribute, and where its value stands. Read on demand.
    public struct Attribute: Sendable {
        public let name: AttributeName?
        @usableFromInline let tree: ElementTree
        @usableFromInline let record: ElementTree.AttributeRecord
        let tagStart: Int

        /// Entities and character references resolved, line breaks folded to blanks.
        public var value: String { tree.string(record.value) }

        /// Calls `body` with the value's UTF-8 bytes, without copying them.
        @inlinable
        public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            tree.withBytes(record.value, body)
        }

        /// The value between its quotation marks, as written.
        public var valueRange: SourceRange { range(valueBytes) }

        public var nameRange: SourceRange { range(nameBytes) }

        /// The name as the author wrote it, prefix included.
        public var writtenName: String {
            name?.rawValue ?? String(decoding: tree.bytes[nameBytes], as: UTF8.self)
        }

        /// Another name in place of the written one.
        public func renaming(to name: String) -> Fix.Edit { tree.edit(nameBytes, name) }

        /// Another value in place of the written one.
        ///
        /// - Parameter value: As it is to be written, without quotation marks.
        public func setting(_ value: String) -> Fix.Edit { tree.edit(valueBytes, value) }

        /// Takes the whole attribute away, with the white space before it.
        public var removal: Fix.Edit {
            var start = nameBytes.lowerBound
            while start > tagStart, tree.bytes[start - 1].isXMLSpace { start -= 1 }
            return tree.edit(start..<min(valueBytes.upperBound + 1, tree.bytes.count), "")
        }

        // Found from the value's place, so that the last of very many attributes costs no more than the first.
        private var valueBytes: Range<Int> {
            let start = Int(record.place)
            if !record.value.isDecoded { return start..<start + Int(record.value.length) }
            guard start > tagStart, let end = tree.bytes[start...].firstIndex(of: tree.bytes[start - 1]) else {
                return start..<start
            }
            return start..<end
        }

        private var nameBytes: Range<Int> {
            func isBetween(_ byte: UInt8) -> Bool { byte.isXMLSpace || byte == UInt8(ascii: "=") }
            var end = max(Int(record.place) - 1, tagStart)
            while end > tagStart, isBetween(tree.bytes[end - 1]) { end -= 1 }
            var start = end
            while start > tagStart, !tree.bytes[start - 1].endsXMLName { start -= 1 }
            return start..<end
        }

        private func range(_ bytes: Range<Int>) -> SourceRange {
            tree.range(Int32(bytes.lowerBound), Int32(bytes.upperBound))
        }
    }

    /// In the order of the start tag.
    public var attributes: Attributes {
        let node = node
        return Attributes(
            tree: tree, first: Int(node.firstAttribute), count: Int(node.attributeCount),
            tagStart: Int(node.text.start))
    }

    /// The attributes of one element, each looked up as it is asked for.
    public struct Attributes: RandomAccessCollection, Sendable {
        let tree: ElementTree
        let first: Int
        public let count: Int
        let tagStart: Int

        public var startIndex: Int { 0 }
        public var endIndex: Int { count }

        public subscript(position: Int) -> Attribute {
            let record = tree.attributes[first + position]
            return Attribute(name: record.name, tree: tree, record: record, tagStart: tagStart)
        }
    }

    public func attribute(_ name: AttributeName) -> Attribute? {
        let node = node
        let first = Int(node.firstAttribute)
        for position in first..<first + Int(node.attributeCount) where tree.attributes[position].name == name {
            return Attribute(
                name: name, tree: tree, record: tree.attributes[position], tagStart: Int(node.text.start))
        }
        return nil
    }

    /// What stands between the start tag and the end tag.
    public enum Child: Sendable {
        case element(Element)
        case text(Text)
    }

    /// A run of text between two tags, comments or references.
    public struct Text: Sendable {
        @usableFromInline let tree: ElementTree
        @usableFromInline let slice: ElementTree.Slice

        public var string: String { tree.string(slice) }

        /// Calls `body` with the text's UTF-8 bytes, without copying them.
        @inlinable
        public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            tree.withBytes(slice, body)
        }

        /// The text with all its white space; `nil` for text that does not stand in the file as it is meant.
        public var untrimmedRange: SourceRange? {
            slice.isDecoded ? nil : tree.range(slice.start, slice.start + slice.length)
        }

        public var isBlank: Bool { tree.isBlank(slice) }

        /// The text without white space at its ends; `nil` for text that does not stand in the file as it is meant.
        public var range: SourceRange? {
            guard !slice.isDecoded else { return nil }
            var start = Int(slice.start)
            var end = start + Int(slice.length)
            while start < end, tree.bytes[start].isXMLSpace { start += 1 }
            while end > start, tree.bytes[end - 1].isXMLSpace { end -= 1 }
            return tree.range(Int32(start), Int32(end))
        }
    }

    /// The text of an element that holds one run of it and nothing else.
    public var onlyText: Text? {
        let first = node.firstChild
        guard first != 0, tree.nodes[Int(first)].isText, tree.nodes[Int(first)].next == 0 else { return nil }
        return Text(tree: tree, slice: tree.nodes[Int(first)].text)
    }

    /// The first child of that name.
    public func child(_ name: ElementName) -> Element? {
        var index = node.firstChild
        while index != 0 {
            if tree.nodes[Int(index)].name == name { return tree.element(at: index) }
            index = tree.nodes[Int(index)].next
        }
        return nil
    }

    /// The children of that name, in order.
    public func children(_ name: ElementName) -> [Element] {
        var found: [Element] = []
        var index = node.firstChild
        while index != 0 {
            if tree.nodes[Int(index)].name == name { found.append(tree.element(at: index)) }
            index = tree.nodes[Int(index)].next
        }
        return found
    }

    /// Elements and runs of text.
    public var childCount: Int {
        var count = 0
        var index = node.firstChild
        while index != 0 {
            count += 1
            index = tree.nodes[Int(index)].next
        }
        return count
    }

    public var children: Children { Children(tree: tree, upcoming: node.firstChild) }

    public struct Children: Sequence, IteratorProtocol, Sendable {
        let tree: ElementTree
        var upcoming: Int32

        public mutating func next() -> Child? {
            guard upcoming != 0 else { return nil }
            let index = upcoming
            let node = tree.nodes[Int(index)]
            upcoming = node.next
            return node.isText
                ? .text(Text(tree: tree, slice: node.text)) : .element(tree.element(at: index))
        }
    }
}

extension UInt8 {
    /// Blank, tab, line feed or carriage return.
    @inlinable
    public var isXMLSpace: Bool { self <= 0x20 && (self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D) }
}
