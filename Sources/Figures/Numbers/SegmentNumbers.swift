/// What a motion segment is drawn from, beside ``SpineNumbers``.
enum SegmentNumbers {
    static let bulge = Measure(
        "bulge-rule", "A bulge takes in more than this much of the ring", [90], "°",
        .study(.fardon, people: "definition"))
    static let protrusion = Measure(
        "protrusion-rule",
        "A protrusion is wider at its base than anywhere beyond, and takes in less than 90° of the ring",
        [], "", .study(.fardon, people: "definition"))
    static let extrusion = Measure(
        "extrusion-rule", "An extrusion is wider beyond its base, in at least one direction", [], "",
        .study(.fardon, people: "definition"))
    static let sequestration = Measure(
        "sequestration-rule", "A sequestration is no longer joined to the disc", [], "",
        .study(.fardon, people: "definition"))
    static let canal = Measure(
        "canal-depth", "Depth of the spinal canal at L5, front to back", [15.6], "mm", spread: "SD 2.1",
        .study(.cook, people: "196 adults, CT"))
    static let canalWidth = Measure(
        "canal-width", "Width of the spinal canal at L5", [28.2], "mm", spread: "SD 3.1",
        .study(.cook, people: "196 adults, CT"))
    static let foramen = Measure(
        "foramen-critical", "Heights of the disc behind and of the foramen at which roots were mostly pressed",
        [4, 15],
        "mm", spread: "8 of 10 and 4 of 5 foramina; not every pressed root hurts",
        .study(.hasegawaForamen, people: "100 foramina, 18 cadaver spines"))
    static let facets = Measure(
        "facet-orientation", "Angle of the L3 to L5 facet joints to the middle plane", [40.4, 56.3], "°",
        spread: "range of means", .study(.masharawi, people: "as quoted"))
    static let sizes = Measure(
        "finding-sizes", "How far discs bulge, herniate and shrink, how thick ligaments and joints grow", [], "",
        .assumed("large enough to be seen; people differ widely"))
    static let shapes = Measure(
        "segment-shapes", "The outlines of disc, joints, canal and roots", [], "",
        .assumed("drawn by hand to these sizes, proportions simplified"))
}

extension MotionSegment {
    /// The numbers that this segment rests on, seen like this.
    func numbers(_ view: View) -> [Measure] {
        let bones = [SpineNumbers.discs, SpineNumbers.fifthBody, SpineNumbers.otherBodies]
        let seen: [Measure] =
            switch view {
            case .above:
                [SegmentNumbers.canalWidth, SegmentNumbers.facets, SpineNumbers.rootWidth, SpineNumbers.ganglionWidth]
            case .outside: bones + [SpineNumbers.rootWidth, SpineNumbers.ganglionWidth, SegmentNumbers.foramen]
            case .side: bones + [SegmentNumbers.canal]
            }
        let rule: [Measure] =
            switch state {
            case .bulge: [SegmentNumbers.bulge]
            case .protrusion, .rootPressed: [SegmentNumbers.protrusion]
            case .extrusion, .caudaEquina: [SegmentNumbers.extrusion]
            case .sequestration: [SegmentNumbers.sequestration]
            case .healthy, .fissure, .heightLoss, .facetArthritis, .stenosis, .rootInflamed: []
            }
        return rule + seen + (state == .healthy ? [] : [SegmentNumbers.sizes]) + [SegmentNumbers.shapes]
    }
}
