import Knowledge
import LessonSyntax

/// The pointers of a file, taken down as they are met, and whose they are.
///
/// The states of a muscle are things of their own with pointers of their own.
struct PointerRecord {
    /// In the order of the file.
    private(set) var all: [Pointer]
    /// Things inside the file's own, and their stretches of `all`; in order and apart from one another.
    private var inner: [(owner: String, stretch: Range<Int>)] = []

    init() {
        all = []
        // As many as most files have; growing there would move them five times.
        all.reserveCapacity(24)
    }

    /// Takes down what an attribute points at, right or wrong.
    mutating func take(_ attribute: Element.Attribute, _ value: ValueRule) {
        switch value {
        case .reference(_, let target):
            all.append(Pointer(id: attribute.value, range: attribute.valueRange, target: target))
        case .references(_, let target):
            all += attribute.mentions.map { Pointer(id: $0.id.value, range: $0.range, target: target) }
        default: break
        }
    }

    /// Ends a thing that has pointers of its own.
    ///
    /// - Parameter first: How many pointers there were before it.
    mutating func close(_ element: Element, from first: Int) {
        inner.append((element.attribute(.id)?.value ?? "", first..<all.count))
    }

    /// The pointers by the id of what says them.
    ///
    /// - Parameter root: The id of the file's own thing.
    func byOwner(_ root: String) -> [(owner: String, pointers: [Pointer])] {
        if inner.isEmpty { return [(root, all)] }
        var own: [Pointer] = []
        var start = 0
        for (_, stretch) in inner {
            own += all[start..<stretch.lowerBound]
            start = stretch.upperBound
        }
        return [(root, own + all[start...])] + inner.map { ($0.owner, Array(all[$0.stretch])) }
    }
}
