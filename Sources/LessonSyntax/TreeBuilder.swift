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
    /// In the order of the file. Those from `waiting` on have met no element yet; all of these stand at one depth, as
    /// the next start tag or end tag settles them.
    var instructions: [PendingInstruction] = []
    var waiting = 0
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
        waiting = 0
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
        settleInstructions(by: index)
        let node = ElementTree.Node(
            name: isPrefixed ? nil : known(localName), isText: false, firstAttribute: Int32(attributes.count),
            attributeCount: Int32(attributeCount + namespaces),
            text: .init(start: Int32(tagStart), length: 0, isDecoded: false))
        if namespaces == 0 {
            let first = attributes.count
            var isPlaced = true
            for position in 0..<attributeCount {
                let record = record(parts! + position * 5)
                isPlaced = isPlaced && !record.value.isDecoded
                attributes.append(record)
            }
            if !isPlaced { placeAttributes(from: first, tagStart: tagStart) }
        } else {
            appendNamespacedAttributes(tagStart: tagStart, attributeCount: attributeCount, parts)
        }
        append(node)
        open.append((index, 0))
    }

    /// Finds where values stand that libxml2 decoded: one look at the tag for all of them.
    private mutating func placeAttributes(from first: Int, tagStart: Int) {
        let scanned = StartTagScanner(fileBytes, tagStart: tagStart).attributes
        for (index, attribute) in zip(first..<attributes.count, scanned) {
            attributes[index].place = Int32(attribute.value.lowerBound)
        }
    }

    /// Namespace declarations are not among libxml2's attributes; they are read from the tag itself, so that the
    /// vocabulary can say it knows no such attribute.
    private mutating func appendNamespacedAttributes(
        tagStart: Int, attributeCount: Int, _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        let bytes = fileBytes
        var reported = 0
        for scanned in StartTagScanner(bytes, tagStart: tagStart).attributes {
            let place = Int32(scanned.value.lowerBound)
            let name = bytes[scanned.name]
            if name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8) {
                let value = ElementTree.Slice(start: place, length: Int32(scanned.value.count), isDecoded: false)
                attributes.append(.init(name: nil, place: place, value: value))
            } else if reported < attributeCount {
                var record = record(parts! + reported * 5)
                record.place = place
                attributes.append(record)
                reported += 1
            }
        }
    }

    fileprivate var fileBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: length) }

    /// - Returns: The attribute; its place is that of its value if this stands in the file as it is meant.
    private mutating func record(
        _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    ) -> ElementTree.AttributeRecord {
        // Five pointers an attribute: local name, prefix, namespace, first byte of the value, byte after it.
        let name = parts[1] == nil ? knownAttribute(parts[0]!) : nil
        var value = slice(parts[3]!, parts[4]! - parts[3]!)
        if value.isDecoded { value.length = unescapeAmpersands(from: Int(value.start)) }
        return .init(name: name, place: value.isDecoded ? 0 : value.start, value: value)
    }

    /// libxml2 hands `&amp;` in an attribute on as `&#38;`, so that a later pass could resolve it. There is none.
    ///
    /// - Returns: The length of the value that begins at `start` and ends where `decoded` does.
    private mutating func unescapeAmpersands(from start: Int) -> Int32 {
        let escaped = Array("&#38;".utf8)
        guard var read = decoded[start...].firstIndex(of: escaped[0]) else { return Int32(decoded.count - start) }
        var written = read
        while read < decoded.count {
            decoded[written] = decoded[read]
            let isEscaped = decoded[read] == escaped[0] && decoded[read...].starts(with: escaped)
            read += isEscaped ? escaped.count : 1
            written += 1
        }
        decoded.removeSubrange(written...)
        return Int32(decoded.count - start)
    }

    mutating func end() {
        guard let (element, _) = open.popLast() else { return }
        nodes[Int(element)].end = Int32(offset)
        settleInstructions(by: element)
    }

    @inline(__always)
    private mutating func settleInstructions(by element: Int32) {
        while waiting < instructions.count {
            instructions[waiting].element = element
            waiting += 1
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
    var written: String
    var start: Int32
    var end: Int32
    var element: Int32?
}

extension TreeBuilder {
    mutating func instruction() {
        let end = offset
        // Another one may begin right behind it.
        var start = max(end - 2, 0)
        while start > 0, !(base[start] == UInt8(ascii: "<") && base[start + 1] == UInt8(ascii: "?")) { start -= 1 }
        let written = String(decoding: fileBytes[start..<end], as: UTF8.self)
        instructions.append(
            PendingInstruction(written: written, start: Int32(start), end: Int32(end), element: nil))
    }
}
