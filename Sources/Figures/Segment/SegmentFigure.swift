extension MotionSegment {
    /// - Parameter isSmall: Half as wide and without names, for a row of states; nearer to the disc, so that it still shows.
    public func figure(_ view: View, isSmall: Bool = false) -> Figure {
        let view = view == .side && isSeenFromOutside ? .outside : view
        let regions =
            switch view {
            case .above: SegmentAbove(segment: self).regions
            case .outside: SegmentOutside(self).regions
            case .side: SegmentCut(self).regions
            }
        return SegmentDrawing(segment: self, view: view, regions: regions, isSmall: isSmall).figure
    }
}

/// A segment on its canvas.
private struct SegmentDrawing {
    let segment: MotionSegment
    let view: MotionSegment.View
    let regions: [Region]
    let isSmall: Bool

    /// Px a mm, the size of the canvas, and where on it the middle of the disc lies.
    private struct Layout {
        let scale: Double
        let width: Double
        let height: Double
        let middle: Point
    }

    private var layout: Layout {
        switch (view, isSmall) {
        case (.above, false): Layout(scale: 2.5, width: Figure.phone, height: 216, middle: Point(140, 52))
        case (.above, true): Layout(scale: 2.3, width: 136, height: 132, middle: Point(68, 42))
        case (.outside, false): Layout(scale: 2.3, width: Figure.phone, height: 214, middle: Point(178, 112))
        case (.outside, true): Layout(scale: 2.2, width: 136, height: 132, middle: Point(120, 62))
        case (.side, false): Layout(scale: 2.2, width: Figure.phone, height: 192, middle: Point(182, 98))
        case (.side, true): Layout(scale: 2.5, width: 136, height: 132, middle: Point(104, 66))
        }
    }
    private var width: Double { layout.width }
    private var height: Double { layout.height }
    private var canvas: Transform { Transform.scale(layout.scale, flipped: true).moved(by: layout.middle) }

    var figure: Figure {
        let callouts = isSmall ? Callouts() : self.callouts
        let drawn = regions.map { region in
            Region(
                region.role, region.outlines.map { $0.transformed(canvas) }, id: region.id, name: region.name,
                emphasis: region.emphasis)
        }
        return Figure(
            width: width, height: height, regions: drawn + callouts.regions,
            labels: (isSmall || view == .above ? [] : levels) + callouts.labels, alternative: alternative,
            numbers: segment.numbers(view))
    }

    private var alternative: String { "Motion segment L4 to L5 \(view.told): \(segment.state.shown(in: view))" }

    private var levels: [Label] {
        [("L4", 1.0), ("L5", -1)].map { name, side in
            Label(name, at: canvas(Point(1, side * 20)) + Point(0, 4.5), .middle, tone: .inside)
        }
    }

    /// A name: its lines, the region it is of, where in that region it points (0 is left or top, 1 right or bottom), and
    /// where it stands, if not at that height.
    private struct Name {
        let lines: [String]
        let region: String
        var place = Point(0.5, 0.5)
        var height: Double?
    }

    private var callouts: Callouts {
        var callouts = Callouts()
        for side in [Callouts.Side.left, .right] {
            let names = (side == .left ? leftNames : rightNames).compactMap { name -> Callouts.Name? in
                guard let region = regions.first(where: { $0.id == name.region }) else { return nil }
                // Of things on both sides, the one that is nearer.
                let outline = side == .left ? region.outlines[region.outlines.count - 1] : region.outlines[0]
                let box = outline.transformed(canvas).bounds
                return Callouts.Name(
                    name.lines, target: Point(box.left + box.width * name.place.x, box.top + box.height * name.place.y),
                    height: name.height)
            }
            callouts.add(names, on: side, edge: side == .left ? 2 : width - 5, room: 2...height - 2)
        }
        return callouts
    }

    private var leftNames: [Name] {
        switch view {
        case .above:
            return [
                Name(lines: ["L4 root"], region: "root-l4"),
                Name(lines: ["Facet", "joint"], region: "facet-joints", place: Point(0.2, 0.7)),
                Name(lines: ["Nerve sac"], region: "sac", place: Point(0.3, 0.9), height: 172),
            ]
        case .outside:
            return [
                Name(lines: ["Facet joint"], region: "facet-joint", height: 24),
                Name(lines: ["Spurs"], region: "spurs", place: Point(0.2, 0.5), height: 190),
            ]
        case .side:
            return [
                Name(lines: ["Nerve roots"], region: "cauda-equina", place: Point(0.5, 0.06), height: 20),
                segment.state.finding(in: view).map {
                    Name(
                        lines: $0.lines, region: $0.region, place: Point($0.region == "ring" ? 0.02 : 0.4, 0.5),
                        height: 98)
                }
                    ?? Name(lines: ["Yellow", "ligament"], region: "ligament", place: Point(0.4, 0.5)),
            ]
        }
    }

    private var rightNames: [Name] {
        var names: [Name] = []
        switch view {
        case .above:
            let finding = segment.state.finding(in: view)
            names = [
                Name(lines: ["Ring"], region: "ring", place: Point(0.93, 0.3)),
                Name(lines: ["Nucleus"], region: "nucleus", place: Point(0.9, 0.4)),
            ]
            if finding?.region != "root-l5" { names.append(Name(lines: ["L5 root"], region: "root-l5", height: 132)) }
            if let finding, finding.region == "ring" {
                names.append(Name(lines: finding.lines, region: "ring", place: Point(0.965, 0.7), height: 96))
            } else if let finding {
                names.append(Name(lines: finding.lines, region: finding.region, place: Point(0.62, 0.75), height: 172))
            }
        case .outside:
            names = [
                Name(lines: ["Disc"], region: "disc", place: Point(0.9, 0.5)),
                Name(lines: ["L4 root"], region: "root-l4", height: 70),
            ]
        case .side:
            names = [
                Name(lines: ["Nucleus"], region: "nucleus", place: Point(0.85, 0.4), height: 84),
                Name(lines: ["Ring"], region: "ring", place: Point(0.96, 0.6), height: 108),
            ]
        }
        return names
    }
}
