/// Which lines two versions of a file share, in their order.
///
/// A patience diff: lines that stand once in both versions and in the same order hold the two together, and what lies
/// between them is matched in the same way. Time grows with the number of lines (times its logarithm), also where nothing
/// is shared; then the result may be longer than the shortest one.
struct LineMatching {
    enum Step { case same, gone, come }

    /// From the first line to the last; a change names what is gone before what has come.
    private(set) var steps: [Step] = []

    private let old: [Int]
    private let new: [Int]
    /// Most pairs of lines that are compared one by one.
    private static let fewPairs = 1024
    /// Between one set of anchors and the next; what is left at this depth counts as changed.
    private static let deepest = 16

    init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        self.old = old.map(number)
        self.new = new.map(number)
        match(old.indices, new.indices, depth: 0)
    }

    private mutating func match(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
        var (left, right) = (left, right)
        while let a = left.first, let b = right.first, old[a] == new[b] {
            steps.append(.same)
            (left, right) = (left.dropFirst(), right.dropFirst())
        }
        var tail = 0
        while let a = left.last, let b = right.last, old[a] == new[b] {
            tail += 1
            (left, right) = (left.dropLast(), right.dropLast())
        }
        let pairs =
            left.count * right.count <= Self.fewPairs
            ? commonLines(left, right) : depth < Self.deepest ? anchors(left, right) : []
        let isFinal = left.count * right.count <= Self.fewPairs || pairs.isEmpty
        for (a, b) in pairs + [(left.upperBound, right.upperBound)] {
            let (before, behind) = (left.lowerBound..<a, right.lowerBound..<b)
            if isFinal {
                steps += repeatElement(.gone, count: before.count)
                steps += repeatElement(.come, count: behind.count)
            } else {
                match(before, behind, depth: depth + 1)
            }
            if a < left.upperBound { steps.append(.same) }
            left = min(a + 1, left.upperBound)..<left.upperBound
            right = min(b + 1, right.upperBound)..<right.upperBound
        }
        steps += repeatElement(.same, count: tail)
    }

    /// A longest common subsequence, by the table of all pairs.
    private func commonLines(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
        let width = right.count + 1
        var longest = Array(repeating: 0, count: (left.count + 1) * width)
        for a in left.reversed() {
            for b in right.reversed() {
                let place = (a - left.lowerBound) * width + b - right.lowerBound
                longest[place] =
                    old[a] == new[b]
                    ? longest[place + width + 1] + 1 : max(longest[place + width], longest[place + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (a, b) = (left.lowerBound, right.lowerBound)
        while a < left.upperBound, b < right.upperBound {
            let place = (a - left.lowerBound) * width + b - right.lowerBound
            if old[a] == new[b] {
                pairs.append((a, b))
                (a, b) = (a + 1, b + 1)
            } else if longest[place + width] >= longest[place + 1] {
                a += 1
            } else {
                b += 1
            }
        }
        return pairs
    }

    /// Lines that stand once on each side, as many as keep their order on both.
    private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
        var places: [Int: (right: Int?, isOnce: Bool)] = [:]
        for a in left {
            places[old[a]] = (right: nil, isOnce: places[old[a]] == nil)
        }
        for b in right where places[new[b]] != nil {
            let isFirst = places[new[b]]!.right == nil
            places[new[b]]!.isOnce = isFirst && places[new[b]]!.isOnce
            places[new[b]]!.right = b
        }
        let pairs = left.compactMap { a -> (Int, Int)? in
            guard let place = places[old[a]], place.isOnce, let b = place.right else { return nil }
            return (a, b)
        }
        // Patience: each pile's top is the smallest end of a rising row of that length.
        var piles: [Int] = []
        var previous = Array(repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, piles.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[piles[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = piles[low - 1] }
            if low == piles.count { piles.append(index) } else { piles[low] = index }
        }
        var row: [(Int, Int)] = []
        var index = piles.last ?? -1
        while index >= 0 {
            row.append(pairs[index])
            index = previous[index]
        }
        return row.reversed()
    }
}
