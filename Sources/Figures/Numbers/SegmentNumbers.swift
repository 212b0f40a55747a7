/// What a motion segment is drawn from, beside ``SpineNumbers``.
enum SegmentNumbers {
    static let bulge = Measure(
        "bulge-rule", "A bulge takes in more than #° of the ring", [90], .study(.fardon, people: "definition"))
    static let protrusion = Measure(
        "protrusion-rule", "A protrusion is nowhere wider than at its base, and takes in less than #° of the ring",
        [90],
        .study(.fardon, people: "definition"))
    static let extrusion = Measure(
        "extrusion-rule", "An extrusion is wider beyond its base, in at least one direction",
        .study(.fardon, people: "definition"))
    static let sequestration = Measure(
        "sequestration-rule", "A sequestration is no longer joined to the disc",
        .study(.fardon, people: "definition"))
    static let canal = Measure(
        "canal-depth", "At L5, the spinal canal is # mm deep", [15.6], spread: "SD 2.1 mm",
        .study(.cook, people: "196 adults, CT"))
    static let canalWidth = Measure(
        "canal-width", "At L5, the spinal canal is # mm wide", [28.2], spread: "SD 3.1 mm",
        .study(.cook, people: "196 adults, CT"))
    static let foramen = Measure(
        "foramen-critical",
        "Roots were mostly pressed where the disc was # mm high behind or less, and the opening # mm or less", [4, 15],
        spread: "8 of 10 and 4 of 5 openings; not every pressed root hurts",
        .study(.hasegawaForamen, people: "100 openings, 18 cadaver spines"))
    static let facets = Measure(
        "facet-orientation", "On average, the facet joints of L3 to L5 stand at #° to #° to the middle plane",
        [40.4, 56.3],
        .study(.masharawi, people: "seen on a page that quotes the study"))
    static let sizes = Measure(
        "finding-sizes", "How far discs bulge, herniate and shrink, how thick ligaments and joints grow",
        .assumed("large enough to be seen; people differ widely"))
    static let shapes = Measure(
        "segment-shapes", "The outlines of disc, joints, canal and roots",
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
