// Nodes lie in document order, so what is inside an element is one stretch of them. Walking the stretch touches no
// reference count for what nobody asked about, and that is most of a file.

extension Element {
    /// The element and everything inside it, in document order.
    public func forEachElement(_ body: (Element) -> Void) {
        for index in subtree where !tree.nodes[index].isText { body(tree.element(at: Int32(index))) }
    }

    /// Elements of that name, this one included, in document order.
    public func elements(_ name: ElementName) -> [Element] {
        subtree.filter { tree.nodes[$0].name == name }.map { tree.element(at: Int32($0)) }
    }

    /// Every run of text inside, in document order.
    public func forEachText(_ body: (Text) -> Void) {
        for index in subtree where tree.nodes[index].isText { body(Text(tree: tree, slice: tree.nodes[index].text)) }
    }

    /// Runs of text inside of at most `length` bytes that `isWanted` accepts, each with the element it stands in, element
    /// by element.
    public func shortTexts(
        upTo length: Int32, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> [(text: Text, parent: Element)] {
        var wanted: Set<Int32> = []
        tree.bytes.withUnsafeBufferPointer { bytes in
            for index in subtree where tree.nodes[index].isText && tree.nodes[index].text.length <= length {
                let slice = tree.nodes[index].text
                let range = Int(slice.start)..<Int(slice.start + slice.length)
                let isOne =
                    slice.isDecoded
                    ? tree.withBytes(slice, isWanted) : isWanted(UnsafeBufferPointer(rebasing: bytes[range]))
                if isOne { wanted.insert(Int32(index)) }
            }
        }
        if wanted.isEmpty { return [] }
        var found: [(text: Text, parent: Element)] = []
        for index in subtree where !tree.nodes[index].isText {
            var child = tree.nodes[index].firstChild
            while child != 0 {
                let node = tree.nodes[Int(child)]
                if node.isText, wanted.contains(child) {
                    found.append((Text(tree: tree, slice: node.text), tree.element(at: Int32(index))))
                }
                child = node.next
            }
        }
        return found
    }

    /// Indices of the element and of everything inside it.
    private var subtree: ClosedRange<Int> {
        var last = Int(index)
        if last == 0 { return 0...tree.nodes.count - 1 }
        while tree.nodes[last].firstChild != 0 {
            last = Int(tree.nodes[last].firstChild)
            while tree.nodes[last].next != 0 { last = Int(tree.nodes[last].next) }
        }
        return Int(index)...last
    }
}
