import Drawing
import Testing

private let formats = [
    Format(.rightward, room: 1100), Format(.downward, room: 700), Format(.downward, room: 280, abreast: 2),
]

@Suite struct LayoutTests {
    @Test(arguments: formats) func keepsBoxesApartAndLinksOffThem(_ format: Format) {
        for seed in 1...60 as ClosedRange<UInt64> {
            let size = 2 + Int(seed) % 24
            let gauge = Gauge(Sketch(seed: seed, nodes: size, links: Int(seed) % 7 * size / 4), format)
            #expect(gauge.overlaps.isEmpty, "seed \(seed)")
            #expect(gauge.trespasses.isEmpty, "seed \(seed)")
            #expect(gauge.loose.isEmpty, "seed \(seed)")
            #expect(gauge.isWhole, "seed \(seed)")
        }
    }

    @Test(arguments: formats) func drawsTheSameHoweverTheSketchIsWrittenDown(_ format: Format) {
        let sketch = Sketch(seed: 7, nodes: 18, links: 28)
        let first = Gauge(sketch, format)
        for seed in 1...10 as ClosedRange<UInt64> {
            let second = Gauge(sketch.shuffled(seed: seed), format)
            for node in sketch.nodes { #expect(first.box(node.id) == second.box(node.id)) }
            for link in sketch.links { #expect(first.curve(link.id) == second.curve(link.id)) }
        }
    }

    @Test func drawsCausesBeforeEffects() {
        let gauge = Gauge(Sketch("a>b b>c a>c"), formats[0])
        #expect(gauge.box("a").x + gauge.box("a").width < gauge.box("b").x)
        #expect(gauge.box("b").x + gauge.box("b").width < gauge.box("c").x)
        let phone = Gauge(Sketch("a>b b>c a>c"), formats[1])
        #expect(phone.box("a").y + phone.box("a").height < phone.box("b").y)
        #expect(phone.box("b").y + phone.box("b").height < phone.box("c").y)
    }

    @Test func drawsAChainStraight() {
        let gauge = Gauge(Sketch("a>b b>c c>d"), formats[0])
        #expect(Set(["a", "b", "c", "d"].map { gauge.box($0).y }).count == 1)
        for link in ["a>b", "b>c", "c>d"] {
            guard case .line? = gauge.curve(link)?.pieces.first else {
                Issue.record("\(link) bends")
                continue
            }
            #expect(gauge.curve(link)?.pieces.count == 1)
        }
    }

    @Test func drawsTheHeaviestChainStraightThroughOthers() {
        let light = Sketch("a>b b>e a>c c>e a>d d>e e>f")
        let sketch = Sketch(
            nodes: light.nodes,
            links: light.links.map {
                Sketch.Link($0.id, from: $0.from, to: $0.to, weight: ["a>d", "d>e"].contains($0.id) ? 5 : 1)
            })
        let gauge = Gauge(sketch, formats[0])
        for link in ["a>d", "d>e"] {
            #expect(gauge.curve(link).map { curve in curve.pieces.allSatisfy { $0.end.y == curve.start.y } } == true)
        }
    }

    @Test func drawsALongLinkStraightPastWhatItSkips() {
        // From a to e beside three boxes.
        let gauge = Gauge(Sketch("a>b b>c c>d d>e a>e"), formats[0])
        let bends = gauge.curve("a>e")?.pieces.filter { if case .spline = $0 { true } else { false } }
        #expect((bends?.count ?? 9) <= 2)
    }

    @Test func putsCausesNextToTheirEffects() {
        // x could stand in the first layer, and its link would be long.
        let gauge = Gauge(Sketch("a>b b>c c>d x>d"), formats[0])
        #expect(gauge.box("x").x == gauge.box("c").x)
        // So could y and z; both go together.
        let pair = Gauge(Sketch("a>b b>c c>d d>e y>m z>m m>e"), formats[0])
        #expect(pair.box("m").x == pair.box("d").x)
        #expect(pair.box("y").x == pair.box("c").x)
        #expect(pair.box("z").x == pair.box("c").x)
    }

    @Test func holdsNoMoreBoxesAbreastThanAsked() {
        let gauge = Gauge(Sketch("a>h b>h c>h d>h e>h h>i h>j h>k"), formats[2])
        let rows = Dictionary(grouping: gauge.picture.boxes, by: \.y)
        #expect(rows.values.allSatisfy { $0.count <= 2 })
        #expect(gauge.overlaps.isEmpty)
    }
}

@Suite struct CrossingTests {
    @Test(arguments: [
        ("a>x b>y c>z", 0),
        // Two links that could cross.
        ("a>y b>x a>m b>n", 0),
        // A tree, and a tree upside down.
        ("r>a r>b a>c a>d b>e b>f", 0),
        ("c>a d>a e>b f>b a>r b>r", 0),
        // All of two with all of two, of three with three.
        ("a>x a>y b>x b>y", 1),
        ("a>x a>y a>z b>x b>y b>z c>x c>y c>z", 9),
        // A ladder, its rungs given in a tangled order.
        ("s>d s>a s>c s>b d>w a>z c>x b>y w>t z>t x>t y>t", 0),
        // Chains that share their ends.
        ("s>a a>b b>t s>c c>d d>t s>t c>b", 0),
    ])
    func crossesNoMoreThanNeeded(_ text: String, _ crossings: Int) {
        #expect(Gauge(Sketch(text), formats[0]).picture.crossings == crossings)
    }

    @Test func findsTheFewestOnGraphsByChance() {
        // Two rows of up to five, where every order can be tried.
        var found = 0
        var fewest = 0
        for seed in 1...40 as ClosedRange<UInt64> {
            let sketch = Sketch(bipartiteSeed: seed)
            found += Gauge(sketch, formats[0]).picture.crossings
            fewest += sketch.fewestCrossings
        }
        #expect(found == fewest)
    }
}

extension Sketch {
    fileprivate init(bipartiteSeed seed: UInt64) {
        var state = seed
        let chosen = (0..<25).filter { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 62 == 0
        }
        self.init((["a0>b0"] + chosen.map { "a\($0 / 5)>b\($0 % 5)" }).joined(separator: " "))
    }

    /// Of all orders of the two rows, by trying them all.
    fileprivate var fewestCrossings: Int {
        let pairs = links.map { (Int($0.from.dropFirst()) ?? 0, Int($0.to.dropFirst()) ?? 0) }
        let orders = Self.permutations(Array(0..<5))
        return orders.reduce(Int.max) { best, upper in
            // Any order of the upper row, the best of the lower one.
            orders.reduce(best) { best, lower in
                var crossings = 0
                for (index, first) in pairs.enumerated() {
                    for second in pairs[..<index]
                    where (upper[first.0] - upper[second.0]) * (lower[first.1] - lower[second.1]) < 0 {
                        crossings += 1
                        if crossings >= best { return best }
                    }
                }
                return min(best, crossings)
            }
        }
    }

    private static func permutations(_ elements: [Int]) -> [[Int]] {
        if elements.count < 2 { return [elements] }
        return elements.flatMap { first in
            permutations(elements.filter { $0 != first }).map { [first] + $0 }
        }
    }
}
