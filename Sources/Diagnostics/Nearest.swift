extension Sequence<String> {
    /// The candidate an author most likely meant by `wrote`, or `nil` when none is close.
    ///
    /// Close means: at most a third of the letters wrong (never more than four), where swapping two
    /// neighbours counts as one mistake. Failing that, a candidate that holds the same words in another order,
    /// or all of the words and one more. Of equally near candidates one with the same letters comes first (hands swap and
    /// double letters more often than they strike others), then the alphabet decides.
    public func nearest(to wrote: String) -> String? {
        let target = Array(wrote.lowercased().utf8)
        guard !target.isEmpty else { return nil }
        let allowed = Swift.max(1, Swift.min(4, target.count / 3))
        var best: (distance: Int, unlikeness: Int, name: String)?
        for candidate in self where candidate != wrote {
            let limit = best?.distance ?? allowed
            let letters = Array(candidate.lowercased().utf8)
            guard let distance = editDistance(target, letters, atMost: limit) else { continue }
            let rank = (distance, unlikeness(target, letters), candidate)
            if best.map({ rank < $0 }) ?? true { best = rank }
        }
        return best?.name ?? sameWords(as: wrote)
    }

    private func sameWords(as wrote: String) -> String? {
        let words = Set(wrote.lowercased().split(whereSeparator: { "- _".contains($0) }))
        guard words.count > 1 || (words.first?.count ?? 0) > 3 else { return nil }
        return
            self.filter { candidate in
                let other = Set(candidate.split(separator: "-"))
                return words.isSubset(of: other) && other.count <= words.count + 1
            }
            .min { ($0.count, $0) < ($1.count, $1) }
    }
}

/// 0 for the same letters in another order, 1 for the same letters more or less often, 2 for others.
private func unlikeness(_ a: [UInt8], _ b: [UInt8]) -> Int { a.sorted() == b.sorted() ? 0 : Set(a) == Set(b) ? 1 : 2 }

/// Optimal string alignment distance (insert, delete, replace, swap neighbours), or `nil` beyond `limit`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...max(a.count, 1) where i <= a.count {
        var row = [i] + Array(repeating: 0, count: b.count)
        for j in 1...max(b.count, 1) where j <= b.count {
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        if row.min()! > limit { return nil }
        (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
}
