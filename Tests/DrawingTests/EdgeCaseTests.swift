import Drawing
import Testing

private let wide = Format(.rightward, room: 1100)

@Suite struct EdgeCaseTests {
    @Test func drawsNothingForAnEmptySketch() {
        let picture = Sketch(nodes: [], links: []).laidOut(wide)
        #expect(picture.boxes.isEmpty)
        #expect(picture.width == 0 && picture.height == 0)
    }

    @Test func drawsASingleBox() {
        let picture = Gauge(Sketch("", alone: ["back pain"]), wide).picture
        #expect(picture.boxes.count == 1)
        #expect(picture.boxes[0].lines == ["back pain"])
        #expect(picture.width > picture.boxes[0].width && picture.height > picture.boxes[0].height)
    }

    @Test func drawsTheLightestLinkOfACircleBackwards() {
        let circle = Sketch("a>b b>c c>a")
        let sketch = Sketch(
            nodes: circle.nodes,
            links: circle.links.map {
                Sketch.Link($0.id, from: $0.from, to: $0.to, weight: $0.id == "b>c" ? 0 : 1)
            })
        let gauge = Gauge(sketch, wide)
        #expect(gauge.curve("b>c")?.isBackward == true)
        #expect(gauge.curve("a>b")?.isBackward == false)
        #expect(gauge.curve("c>a")?.isBackward == false)
        // It leaves b towards the left, and arrives at the right of c.
        #expect(gauge.curve("b>c")?.start.x == gauge.box("b").x)
        #expect(gauge.curve("b>c")?.tip.x == gauge.box("c").x + gauge.box("c").width)
    }

    @Test func drawsBothLinksOfAPairThatActsOnEachOther() {
        let gauge = Gauge(Sketch("a>b b>a"), wide)
        let curves = gauge.picture.curves.compactMap(\.self)
        #expect(curves.count == 2)
        #expect(curves.count { $0.isBackward } == 1)
        #expect(Set(curves.map(\.tip.y)).count == 2)
    }

    @Test func keepsPartsThatHangTogetherFromMixing() {
        let gauge = Gauge(Sketch("a>b b>c x>y", alone: ["q"]), wide)
        #expect(gauge.overlaps.isEmpty)
        let first = ["a", "b", "c"].map { gauge.box($0).y + gauge.box($0).height }.max() ?? 0
        #expect(["q", "x", "y"].allSatisfy { gauge.box($0).y > first })
    }

    @Test func leavesOutLinksThatCannotBeDrawn() {
        let sketch = Sketch(
            nodes: [Sketch.Node("a", "a")],
            links: [Sketch.Link("1", from: "a", to: "a"), Sketch.Link("2", from: "a", to: "nowhere")])
        let picture = sketch.laidOut(wide)
        #expect(picture.curves == [nil, nil])
        #expect(picture.boxes.count == 1)
    }

    @Test func breaksLabelsIntoEvenLinesAndLongWordsIntoPieces() {
        let sketch = Sketch(
            nodes: [
                Sketch.Node("a", "More bending in the lumbar spine"),
                Sketch.Node("b", String(repeating: "very", count: 30)),
            ], links: [])
        let picture = sketch.laidOut(wide)
        #expect(picture.boxes[0].lines == ["More bending in", "the lumbar spine"])
        #expect(picture.boxes[1].lines.joined() == String(repeating: "very", count: 30))
        #expect(picture.boxes.allSatisfy { $0.width < 240 })
    }

    @Test func keepsTheRestWhereItIsWhenANodeIsAdded() {
        let before = Sketch("s>a s>b s>c a>d b>d c>e d>f e>f f>g")
        let after = Sketch("s>a s>b s>c a>d b>d c>e d>f e>f f>g c>z")
        let (first, second) = (Gauge(before, wide), Gauge(after, wide))
        // Same layers, same order in them.
        let layers = Dictionary(grouping: before.nodes.map(\.id)) { first.box($0).x }
        for layer in layers.values {
            #expect(Set(layer.map { second.box($0).x }).count == 1)
            #expect(
                layer.sorted { first.box($0).y < first.box($1).y }
                    == layer.sorted { second.box($0).y < second.box($1).y })
        }
    }

    @Test func drawsAChainThatIsLongerThanTheRoom() {
        let ids = (10..<30).map { "n\($0)" }
        let text = zip(ids, ids.dropFirst()).map { "\($0)>\($1)" }.joined(separator: " ")
        let gauge = Gauge(Sketch(text), wide)
        #expect(gauge.picture.width > 1100)
        #expect(gauge.overlaps.isEmpty)
        #expect(Set(gauge.picture.boxes.map(\.y)).count == 1)
    }

    @Test func drawsHundredsOfNodes() {
        let sketch = Sketch(seed: 3, nodes: 300, links: 600)
        let clock = ContinuousClock()
        var boxes = 0
        let time = clock.measure { boxes = sketch.laidOut(wide).boxes.count }
        #expect(boxes == 300)
        // A debug build is dozens of times slower than a release build; this only catches work that explodes.
        #expect(time < .seconds(20))
    }
}
