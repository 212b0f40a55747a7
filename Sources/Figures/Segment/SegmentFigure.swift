extension MotionSegment {
    /// - Parameter isSmall: Half as wide and without names, for a row of states; nearer to the disc, so that it still shows.
    public func figure(_ view: View, isSmall: Bool = false) -> Figure {
        let regions =
            switch view {
            case .above: SegmentAbove(segment: self).regions
            case .side: isSeenFromOutside ? SegmentOutside(self).regions : SegmentCut(self).regions
            }
        return SegmentDrawing(segment: self, view: view, regions: regions, isSmall: isSmall).figure
    }
}

extension MotionSegment.State {
    /// In plain words.
    var told: String {
        switch self {
        case .healthy: "healthy segment"
        case .fissure: "fissure"
        case .bulge: "bulge"
        case .protrusion: "protrusion"
        case .extrusion: "extrusion"
        case .sequestration: "sequestration"
        case .heightLoss: "loss of height"
        case .facetArthritis: "facet joint arthritis"
        case .stenosis: "stenosis"
        case .rootPressed: "pressed root"
        case .rootInflamed: "inflamed root"
        case .caudaEquina: "pressed cauda equina"
        }
    }

    /// What is to be seen, as a sentence goes on.
    var shown: String {
        switch self {
        case .healthy: "the ring is whole and the roots are free"
        case .fissure: "a crack runs from the nucleus to the edge of the ring; the outline is unchanged"
        case .bulge: "the disc stands out over more than a quarter of its ring"
        case .protrusion: "the disc pushes out at one place, widest at its base"
        case .extrusion: "disc material has come out and is wider beyond its base; it presses on the L5 root"
        case .sequestration: "a piece of the disc has come free and presses on the L5 root"
        case .heightLoss: "the disc has lost about half of its height"
        case .facetArthritis: "the joints are thick and worn, with bone spurs"
        case .stenosis: "bulge, thick ligament and thick joints leave the nerves little room"
        case .rootPressed: "the disc pushes out and flattens the L5 root"
        case .rootInflamed: "the L5 root is swollen, and nothing presses on it"
        case .caudaEquina: "a large extrusion squeezes all roots in the canal"
        }
    }
}

/// A segment on its canvas.
private struct SegmentDrawing {
    let segment: MotionSegment
    let view: MotionSegment.View
    let regions: [Region]
    let isSmall: Bool

    private var scale: Double {
        switch (view, isSmall) {
        case (.above, false): 2.6
        case (.above, true): 2.05
        case (.side, false): 2.35
        case (.side, true): 2.05
        }
    }
    private var width: Double { isSmall ? 136 : Figure.phone }
    private var height: Double { isSmall ? 132 : view == .above ? 224 : 206 }

    private var canvas: Transform {
        let middle =
            switch (view, isSmall) {
            case (.above, false): Point(140, 54)
            case (.above, true): Point(68, 40)
            case (.side, false): Point(160, 104)
            case (.side, true): Point(94, 66)
            }
        return Transform.scale(scale, flipped: true).moved(by: middle)
    }

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
            numbers: SegmentNumbers.all)
    }

    private var alternative: String {
        let from =
            view == .above ? "cut through the disc from above, front at the top" : "from the side, front to the right"
        return "Motion segment L4 to L5 \(from): \(segment.state.shown)"
    }

    private var levels: [Label] {
        [("L4", 1.0), ("L5", -1)].map { name, side in
            Label(name, at: canvas(Point(1, side * 20)) + Point(0, 4.5), .middle)
        }
    }

    /// The middle of a region on the canvas; of several outlines, of the last.
    private func place(_ id: String) -> Point? {
        regions.first { $0.id == id }?.outlines.first.map { canvas($0.bounds.centre) }
    }

    private var callouts: Callouts {
        var callouts = Callouts()
        for side in [Callouts.Side.left, .right] {
            let names = self.names(side).compactMap { words, id, way in
                place(id).map { Callouts.Name(lines: words, target: $0 + way) }
            }
            callouts.add(names, on: side, edge: side == .left ? 2 : width - 2, room: 2...height)
        }
        return callouts
    }

    private func names(_ side: Callouts.Side) -> [([String], String, Point)] { [] }
}
