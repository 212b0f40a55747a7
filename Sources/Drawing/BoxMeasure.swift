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
    private static let most = 90

    /// - Parameter words: Of every node of the sketch.
    init(_ words: [MeasuredWords], _ ladders: [Ladder], _ nodes: [[Int]], _ format: Format) {
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
        _ ladder: Ladder, _ arrangement: Arrangement, _ labels: [WrappedLabel], _ middle: [Int], from start: Int
    ) -> [Range<Int>] {
        let depths = ladder.rows.map { row in
            row.filter { !ladder.isKnot($0) }
                .map { format.direction == .rightward ? wide(labels[$0]) : high(labels[$0]) }.max() ?? 0
        }
        var gaps = ladder.rows.indices.dropLast().map { row -> Int in
            var wanted = 0
            for segment in ladder.rows[row].flatMap({ ladder.leaving[$0] }) {
                let part = ladder.segments[segment]
                let across = abs(middle[part.to] + part.toPort - middle[part.from] - part.fromPort)
                wanted = max(wanted, 24 + across / 3 + arrangement.arcs[part.arc].end.length)
            }
            // In steps, so that a small change elsewhere does not move everything by a pixel.
            return min(max(wanted, Self.leastGap), Self.most) / 6 * 6
        }
        if format.direction == .rightward {
            let spare = format.room - 8 - depths.reduce(0, +) - gaps.count * Self.leastGap
            let wanted = gaps.reduce(0) { $0 + $1 - Self.leastGap }
            if wanted > max(0, spare) {
                gaps = gaps.map { Self.leastGap + ($0 - Self.leastGap) * max(0, spare) / wanted }
            }
        } else {
            gaps = gaps.map { min($0, 64) }
        }
        var bands: [Range<Int>] = []
        var edge = start
        for (row, depth) in depths.enumerated() {
            bands.append(edge..<edge + depth)
            edge += depth + (row < gaps.count ? gaps[row] : 0)
        }
        return bands
    }
}
