import CLibXML2
import Diagnostics

/// What the SAX callbacks fill while libxml2 walks through one file.
///
/// A plain struct behind a raw pointer: the callbacks capture nothing, and no reference counting
/// happens per event.
struct TreeBuilder {
    var context: xmlParserCtxtPtr
    var base: UnsafePointer<UInt8>
    var length: Int
    var nodes: [ElementTree.Node] = []
    var attributes: [ElementTree.AttributeRecord] = []
    var decoded: [UInt8] = []
    /// Open elements, outermost first, each with its last child so far (0: none).
    var open: [(element: Int32, lastChild: Int32)] = []
    var fault: SyntaxFault?
    var instructions: [PendingInstruction] = []
    /// The first of them whose element is still to come. They all stand in the element that is open now, as the beginning
    /// or the end of an element ends their waiting.
    private var firstWaiting = 0
    /// What this context's names mean.
    var elementNames = InternedNames<ElementName>()
    var attributeNames = InternedNames<AttributeName>()

    init(context: xmlParserCtxtPtr, base: UnsafePointer<UInt8>) {
        self.context = context
        self.base = base
        length = 0
    }

    /// Makes ready for the next file; what was learnt about names stays.
    mutating func begin(length: Int) {
        self.length = length
        nodes.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        decoded.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        fault = nil
        instructions = []
        firstWaiting = 0
    }

    /// What was read. Copied in the size it has come to, so that the next file finds the room that this one made.
    ///
    /// - Parameter origin: Where the bytes stand in the author's file, when they are a mended copy.
    func tree(file: Int32, bytes: [UInt8], origin: [Int32]? = nil) -> ElementTree {
        func copy<Element>(_ all: [Element]) -> [Element] {
            Array(unsafeUninitializedCapacity: all.count) { buffer, count in
                count = all.count
                _ = all.withUnsafeBufferPointer { buffer.initialize(fromContentsOf: $0) }
            }
        }
        return ElementTree(
            file: file, bytes: bytes, decoded: copy(decoded), nodes: copy(nodes), attributes: copy(attributes),
            origin: origin)
    }

    /// How far libxml2 has read.
    var offset: Int {
        guard let input = context.pointee.input, let current = input.pointee.cur else { return length }
        return min(max(current - base, 0), length)
    }

    mutating func start(
        _ localName: UnsafePointer<UInt8>, isPrefixed: Bool, namespaces: Int,
        attributeCount: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        // `cur` stands before the tag's `>`, and `<` cannot occur in a start tag's attribute values.
        var tagStart = offset
        while tagStart > 0, base[tagStart] != UInt8(ascii: "<") { tagStart -= 1 }
        let index = Int32(nodes.count)
        giveInstructions(to: index)
        let node = ElementTree.Node(
            name: isPrefixed ? nil : known(localName), isText: false, firstAttribute: Int32(attributes.count),
            attributeCount: Int32(attributeCount + namespaces),
            text: .init(start: Int32(tagStart), length: 0, isDecoded: false))
        if namespaces == 0 {
            for position in 0..<attributeCount {
                attributes.append(record(parts! + position * 5, position: position))
            }
        } else {
            appendNamespacedAttributes(tagStart: tagStart, attributeCount: attributeCount, parts)
        }
        append(node)
        open.append((index, 0))
    }

    /// Namespace declarations are not among libxml2's attributes; they are read from the tag itself, so that the
    /// vocabulary can say it knows no such attribute.
    private mutating func appendNamespacedAttributes(
        tagStart: Int, attributeCount: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        // The tag alone: the whole file would be copied for every such tag.
        let bytes = Array(UnsafeBufferPointer(start: base + tagStart, count: min(offset + 1, length) - tagStart))
        var reported = 0
        for (position, scanned) in StartTagScanner(bytes, tagStart: 0).attributes.enumerated() {
            let name = String(decoding: bytes[scanned.name], as: UTF8.self)
            if name == "xmlns" || name.hasPrefix("xmlns:") {
                let value = ElementTree.Slice(
                    start: Int32(tagStart + scanned.value.lowerBound), length: Int32(scanned.value.count),
                    isDecoded: false)
                attributes.append(.init(name: nil, position: Int32(position), value: value))
            } else if reported < attributeCount {
                attributes.append(record(parts! + reported * 5, position: position))
                reported += 1
            }
        }
    }

    private mutating func record(
        _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>, position: Int
    ) -> ElementTree.AttributeRecord {
        // Five pointers an attribute: local name, prefix, namespace, first byte of the value, byte after it.
        let name = parts[1] == nil ? knownAttribute(parts[0]!) : nil
        var value = slice(parts[3]!, parts[4]! - parts[3]!)
        if value.isDecoded { value.length = unescapeAmpersands(from: Int(value.start)) }
        return .init(name: name, position: Int32(position), value: value)
    }

    /// libxml2 hands `&amp;` in an attribute on as `&#38;`, so that a later pass could resolve it. There is none.
    ///
    /// - Returns: The length of the value that begins at `start` and ends where `decoded` does.
    private mutating func unescapeAmpersands(from start: Int) -> Int32 {
        let escaped = Array("&#38;".utf8)
        var (from, to) = (start, start)
        while from < decoded.count {
            let isEscaped =
                decoded[from] == escaped[0] && decoded[from...].prefix(escaped.count).elementsEqual(escaped)
            decoded[to] = decoded[from]
            from += isEscaped ? escaped.count : 1
            to += 1
        }
        decoded.removeSubrange(to...)
        return Int32(to - start)
    }

    mutating func end() {
        guard let (element, _) = open.popLast() else { return }
        nodes[Int(element)].end = Int32(offset)
        giveInstructions(to: element)
    }

    private mutating func giveInstructions(to element: Int32) {
        while firstWaiting < instructions.count {
            instructions[firstWaiting].element = element
            firstWaiting += 1
        }
    }

    mutating func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        guard let (_, last) = open.last else { return }
        let slice = justRead(bytes, count) ?? slice(bytes, count)
        if last != 0, nodes[Int(last)].isText {
            let before = nodes[Int(last)].text
            if before.isDecoded == slice.isDecoded, before.start + before.length == slice.start {
                nodes[Int(last)].text.length += slice.length
                return
            }
        }
        append(ElementTree.Node(name: nil, isText: true, text: slice))
    }

    private mutating func append(_ node: ElementTree.Node) {
        let index = Int32(nodes.count)
        nodes.append(node)
        guard let (parent, last) = open.last else { return }
        if last == 0 { nodes[Int(parent)].firstChild = index } else { nodes[Int(last)].next = index }
        open[open.count - 1].lastChild = index
    }

    /// The place of text that libxml2 has copied although it stands in the file as it is meant, as it does with every
    /// run that holds a letter beyond ASCII. It hands a run over either behind its last character or just before it.
    private func justRead(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> ElementTree.Slice? {
        if bytes >= base, bytes < base + length { return nil }
        let here = offset
        for end in here...min(here + 4, length) where end >= count && memcmp(base + end - count, bytes, count) == 0 {
            return .init(start: Int32(end - count), length: Int32(count), isDecoded: false)
        }
        return nil
    }

    /// Values that stand in the file as they are meant are pointed at; others are kept aside.
    private mutating func slice(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> ElementTree.Slice {
        if bytes >= base, bytes + count <= base + length {
            return .init(start: Int32(bytes - base), length: Int32(count), isDecoded: false)
        }
        let start = decoded.count
        decoded.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        return .init(start: Int32(start), length: Int32(decoded.count - start), isDecoded: true)
    }

    private mutating func known(_ name: UnsafePointer<UInt8>) -> ElementName? {
        elementNames.meaning(of: name) { ElementName.byName[String(cString: $0)] }
    }

    private mutating func knownAttribute(_ name: UnsafePointer<UInt8>) -> AttributeName? {
        attributeNames.meaning(of: name) { AttributeName.byName[String(cString: $0)] }
    }
}

/// An instruction whose element may still be to come.
struct PendingInstruction {
    var text: String
    var start: Int32
    var end: Int32
    var element: Int32?
}

extension TreeBuilder {
    mutating func instruction(_ text: String) {
        let end = offset
        var start = end
        while start > 0, !(base[start] == UInt8(ascii: "<") && base[start + 1] == UInt8(ascii: "?")) { start -= 1 }
        instructions.append(
            PendingInstruction(text: text, start: Int32(start), end: Int32(end), element: nil))
    }
}
