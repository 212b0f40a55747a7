/// Estimates with how sure they are, on one scale, with the line of no effect.
public struct IntervalPlot: Hashable, Sendable {
    /// What is measured, and so what "no effect" is.
    public enum Scale: Hashable, Sendable {
        /// No effect is 0.
        case difference
        /// No effect is 1; twice and half lie equally far from it.
        case ratio
    }

    public struct Estimate: Hashable, Sendable {
        public let name: String
        public let value: Double
        /// Where the true value may lie. An interval with its ends the wrong way round is turned.
        public let interval: ClosedRange<Double>
        public let number: Measure

        public init(_ name: String, _ value: Double, from low: Double, to high: Double, number: Measure) {
            self.name = name
            self.value = value
            interval = min(low, high)...max(low, high)
            self.number = number
        }

        var told: String { "\(value.told) (\(interval.lowerBound.told) to \(interval.upperBound.told))" }
    }

    public let scale: Scale
    /// One at least; from top to bottom.
    public let estimates: [Estimate]
    /// What it means to lie left and right of no effect.
    public let less: String
    public let more: String

    /// - Precondition: There is an estimate; of a ratio, all numbers are greater than 0.
    public init(_ scale: Scale, _ estimates: [Estimate], less: String, more: String) {
        precondition(!estimates.isEmpty, "a plot of nothing")
        precondition(
            scale == .difference || estimates.allSatisfy { $0.interval.lowerBound > 0 && $0.value > 0 },
            "a ratio is greater than 0")
        self.scale = scale
        self.estimates = estimates
        self.less = less
        self.more = more
    }

    public func figure() -> Figure {
        let ruler = Ruler(scale, estimates)
        let width = Figure.phone
        var regions: [Region] = []
        var labels = [Label("no effect", at: Point(ruler.middle(of: "no effect", at: ruler.noEffect), 14), .middle)]
        var y = 22.0
        for estimate in estimates {
            let name = Label.wrapped(estimate.name, at: Point(4, y + 14), width: width - 8)
            let number = Label(
                estimate.told, at: Point(4, name.place.y + Double(name.lines.count) * name.lineHeight), tone: .measure)
            labels += [name, number]
            y = number.box.bottom + 9
            let (low, high) = (ruler.x(estimate.interval.lowerBound), ruler.x(estimate.interval.upperBound))
            regions += [
                Region(.range, .straight(Point(low, y), Point(high, y)), name: estimate.name),
                Region(.range, [low, high].map { .straight(Point($0, y - 4), Point($0, y + 4)) }),
                Region(.numberLit, Outline.diamond(Point(ruler.x(estimate.value), y), 5)),
            ]
            y += 8
        }
        let bottom = y + 4
        regions.insert(
            Region(.noEffect, .straight(Point(ruler.noEffect, 20), Point(ruler.noEffect, bottom)), name: "no effect"),
            at: 0)
        regions.append(Region(.axis, .straight(Point(Ruler.left, bottom), Point(Ruler.right, bottom))))
        regions.append(
            Region(.axis, ruler.ticks.map { .straight(Point(ruler.x($0), bottom), Point(ruler.x($0), bottom + 4)) }))
        for tick in ruler.ticks {
            let label = Label(
                tick.told, at: Point(ruler.middle(of: tick.told, at: ruler.x(tick)), bottom + 17), .middle)
            // Where two would touch, the first stays.
            if labels.allSatisfy({ !$0.box.overlaps(label.box) }) { labels.append(label) }
        }
        let meanings = [
            Label.wrapped("← " + less, at: Point(4, bottom + 36), width: width / 2 - 8),
            Label.wrapped(more + " →", at: Point(width - 4, bottom + 36), width: width / 2 - 8, .end),
        ]
        return Figure(
            width: width, height: (meanings.map(\.box.bottom).max() ?? bottom) + 4, regions: regions,
            labels: labels + meanings, alternative: alternative, numbers: estimates.map(\.number))
    }

    private var alternative: String {
        let nothing = scale == .ratio ? "1" : "0"
        return "No effect is \(nothing). " + estimates.map { "\($0.name): \($0.told)" }.joined(separator: ". ")
    }
}

/// Where values stand on a plot, from left to right.
private struct Ruler {
    static let left = 14.0
    static let right = Figure.phone - 14

    let scale: IntervalPlot.Scale
    let range: ClosedRange<Double>

    init(_ scale: IntervalPlot.Scale, _ estimates: [IntervalPlot.Estimate]) {
        self.scale = scale
        let ends = estimates.flatMap { [$0.interval.lowerBound, $0.interval.upperBound, $0.value] } + [scale.noEffect]
        let places = ends.map(scale.place)
        let (low, high) = (places.min() ?? 0, places.max() ?? 0)
        let rim = max((high - low) * 0.06, 0.01)
        range = (low - rim)...(high + rim)
    }

    var noEffect: Double { x(scale.noEffect) }

    func x(_ value: Double) -> Double {
        let share = (scale.place(value) - range.lowerBound) / (range.upperBound - range.lowerBound)
        return Self.left + share * (Self.right - Self.left)
    }

    /// Where the middle of a word stands so that it stays on the canvas.
    func middle(of word: String, at x: Double) -> Double {
        let half = Label.width(of: word, .plain) / 2 + 2
        return min(max(x, half), Figure.phone - half)
    }

    /// Round numbers: no effect first, then from the least to the greatest.
    var ticks: [Double] {
        var ticks: [Double] = []
        switch scale {
        case .difference:
            let span = range.upperBound - range.lowerBound
            // The least of 1, 2, 5, 10 … of which five or fewer fit.
            var step = 0.001
            var factors = [2, 2.5, 2].makeIterator()
            while span / step > 5 {
                if let factor = factors.next() { step *= factor } else { factors = [2, 2.5, 2].makeIterator() }
            }
            let (first, last) = (
                Int((range.lowerBound / step).rounded(.up)), Int((range.upperBound / step).rounded(.down))
            )
            ticks = (first...max(first, last)).map { Double($0) * step }
        case .ratio:
            ticks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
        }
        return ticks.filter { range.contains(scale.place($0)) }.sorted { a, b in
            (a == scale.noEffect ? 0 : 1, a) < (b == scale.noEffect ? 0 : 1, b)
        }
    }
}

extension IntervalPlot.Scale {
    fileprivate var noEffect: Double { self == .ratio ? 1 : 0 }

    fileprivate func place(_ value: Double) -> Double { self == .ratio ? Self.logarithm(value) : value }

    /// To the base of 2, by its power of two and a series for the rest.
    static func logarithm(_ value: Double) -> Double {
        let small = (value.significand - 1) / (value.significand + 1)
        let square = small * small
        var (sum, power) = (0.0, small)
        for step in 0..<24 {
            sum += power / Double(2 * step + 1)
            power *= square
        }
        // Twice the sum is the natural logarithm; 0.6931… is that of 2.
        return Double(value.exponent) + 2 * sum / 0.693_147_180_559_945_3
    }
}

extension Outline {
    fileprivate static func diamond(_ middle: Point, _ radius: Double) -> Outline {
        Outline(
            [Point(radius, 0), Point(0, radius), Point(-radius, 0), Point(0, -radius)].map {
                Knot(middle + $0, isCorner: true)
            })
    }
}
