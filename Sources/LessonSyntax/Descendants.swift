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

    /// Runs of text inside of at most `length` bytes that `isWanted` accepts, each with the element it stands in.
    public func shortTexts(
        upTo length: Int32, where isWanted: (Text) -> Bool
    ) -> [(text: Text, parent: Element)] {
        let wanted = subtree.filter { index in
            let node = tree.nodes[index]
            return node.isText && node.text.length <= length && isWanted(Text(tree: tree, slice: node.text))
        }
        if wanted.isEmpty { return [] }
        var parents = Dictionary(uniqueKeysWithValues: wanted.map { ($0, self) })
        forEachElement { element in
            var child = tree.nodes[Int(element.index)].firstChild
            while child != 0 {
                if parents[Int(child)] != nil { parents[Int(child)] = element }
                child = tree.nodes[Int(child)].next
            }
        }
        return wanted.map { (Text(tree: tree, slice: tree.nodes[$0].text), parents[$0, default: self]) }
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
