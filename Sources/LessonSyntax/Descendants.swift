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
        var found: [(text: Text, parent: Element)] = []
        for index in subtree where tree.nodes[index].isText && tree.nodes[index].text.length <= length {
            let text = Text(tree: tree, slice: tree.nodes[index].text)
            if isWanted(text) { found.append((text, parent(of: index))) }
        }
        return found
    }

    /// The element whose child the node is: the nearest one before it whose stretch holds it.
    private func parent(of node: Int) -> Element {
        var index = node - 1
        while index > Int(self.index) {
            let candidate = tree.element(at: Int32(index))
            if !tree.nodes[index].isText, candidate.subtree.contains(node) { return candidate }
            index -= 1
        }
        return self
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
