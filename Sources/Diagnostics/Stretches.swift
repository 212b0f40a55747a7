/// Stretches of files, ready to be asked which places they touch or hold, however many they are.
public struct Stretches: Sendable {
    /// Ordered, and apart from one another: what overlaps is one.
    private let ranges: [SourceRange]

    /// - Parameter ranges: In any order; they may overlap.
    public init(_ ranges: [SourceRange]) {
        var joined: [SourceRange] = []
        for range in ranges.sorted() {
            if let last = joined.last, last.file == range.file, range.start < last.end {
                joined[joined.count - 1].end = max(last.end, range.end)
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    public var isEmpty: Bool { ranges.isEmpty }

    /// Whether one of them shares a byte with `range`; an empty range counts as the byte behind it.
    public func touch(_ range: SourceRange) -> Bool {
        guard let next = last(before: SourceRange(file: range.file, start: max(range.end, range.start + 1), end: .min))
        else { return false }
        return next.file == range.file && range.start < next.end
    }

    /// Whether all of `range` lies in them.
    public func hold(_ range: SourceRange) -> Bool {
        guard let around = last(before: SourceRange(file: range.file, start: range.start + 1, end: .min)) else {
            return false
        }
        return around.file == range.file && around.start <= range.start && range.end <= around.end
    }

    /// The last one that is ordered before a place.
    private func last(before place: SourceRange) -> SourceRange? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : ranges[low - 1]
    }
}
