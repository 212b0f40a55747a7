/// The nodes that each node is fastened to in one direction, all in one array: what the search for a good order reads
/// over and over.
struct Neighbours {
    private(set) var nodes: [Int] = []
    /// Where each node's neighbours begin, and one more for where the last ones end.
    private var offsets: [Int] = [0]

    init(_ lists: [[Int]]) {
        offsets.reserveCapacity(lists.count + 1)
        for list in lists {
            nodes += list
            offsets.append(nodes.count)
        }
    }

    /// The part of ``nodes`` that belongs to a node.
    @inline(__always) func range(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
}
