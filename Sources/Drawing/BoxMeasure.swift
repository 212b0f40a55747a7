/// How large boxes and the gaps between them are. All in px.
struct BoxMeasure {
    private let words: [MeasuredWords]
    private let format: Format
    /// The most room for words in a box, as far as they are short enough.
    private let wordRoom: Int

    private static let sidePadding = 8
    private static let endPadding = 8
    private static let widths = 92...148
    private static let leastGap = 42
    /// The most that a gap is widened for links that go far across.
    private static let mostBend = 48

    /// - Parameter words: Of every node of the sketch.
    init(_ words: [MeasuredWords], _ ladders: [Ladder], _ format: Format) {
        self.words = words
        self.format = format
        let fitting: Int
        switch format.direction {
        case .rightward:
            let layers = ladders.map(\.rows.count).max() ?? 1
            fitting = (format.room - 8 - (layers - 1) * Self.leastGap) / max(1, layers)
        case .downward:
            fitting =
                ladders.flatMap { ladder in
                    ladder.rows.map { row in
                        let knots = row.count(where: ladder.isKnot)
                        return (format.room - 8 - knots * 18 - (row.count - knots - 1) * 14) / max(1, row.count - knots)
                    }
                }.min() ?? 0
        }
        wordRoom = min(max(fitting, Self.widths.lowerBound), Self.widths.upperBound) - 2 * Self.sidePadding
    }

    func label(_ node: Int) -> WrappedLabel { WrappedLabel(words[node], room: wordRoom) }

    /// Of a box, across the direction.
    func across(_ label: WrappedLabel) -> Int {
        switch format.direction {
        case .rightward: high(label)
        case .downward: wide(label)
        }
    }

    /// Rounded up to even.
    private func wide(_ label: WrappedLabel) -> Int { max(64, (label.width + 1) / 2 * 2 + 2 * Self.sidePadding) }

    private func high(_ label: WrappedLabel) -> Int {
        label.lines.count * format.lineHeight + 2 * Self.endPadding
    }

    /// Between neighbours in a layer.
    func gap(_ isKnot: Bool, _ otherIsKnot: Bool) -> Int {
        if isKnot, otherIsKnot { return 10 }
        if isKnot || otherIsKnot { return 12 }
        return format.direction == .rightward ? 16 : 14
    }

    /// Where every layer begins and ends along the direction. The farther links have to go across, the wider the gap.
    func bands(
        _ ladder: Ladder, _ endRoom: EndRoom, _ labels: [WrappedLabel], _ middle: [Int], from start: Int
    ) -> [Range<Int>] {
        let depths = ladder.rows.map { row in
            row.filter { !ladder.isKnot($0) }
                .map { format.direction == .rightward ? wide(labels[$0]) : high(labels[$0]) }.max() ?? 0
        }
        var least: [Int] = []
        var more: [Int] = []
        for row in ladder.rows.dropLast() {
            var (needed, wanted) = (Self.leastGap, Self.leastGap)
            for segment in row.lazy.flatMap({ ladder.leaving[$0] }) {
                let part = ladder.segments[segment]
                let ends = endRoom.around(part, in: ladder)
                let across = abs(middle[part.to] + part.toPort - middle[part.from] - part.fromPort)
                needed = max(needed, ends + 24)
                wanted = max(wanted, ends + 22 + min(across / 3, Self.mostBend))
            }
            // In steps, so that a small change elsewhere does not move everything by a pixel.
            least.append((needed + 5) / 6 * 6)
            more.append(max(0, wanted - needed) / 6 * 6)
        }
        // From left to right the room is limited.
        if format.direction == .rightward {
            let spare = max(0, format.room - 8 - depths.reduce(0, +) - least.reduce(0, +))
            let all = more.reduce(0, +)
            if all > spare { more = more.map { $0 * spare / all } }
        }
        let gaps = zip(least, more).map { $0 + $1 }
        var bands: [Range<Int>] = []
        var edge = start
        for (row, depth) in depths.enumerated() {
            bands.append(edge..<edge + depth)
            edge += depth + (row < gaps.count ? gaps[row] : 0)
        }
        return bands
    }
}
