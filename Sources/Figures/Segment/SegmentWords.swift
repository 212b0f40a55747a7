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

    /// What is to be seen, as a sentence goes on; nothing that this view does not show.
    func shown(in view: MotionSegment.View) -> String {
        switch (self, view) {
        case (.facetArthritis, _), (.stenosis, .outside): "the facet joints are thick and worn, with bone spurs"
        case (.heightLoss, .side), (.heightLoss, .outside): "the disc has lost about half of its height"
        case (_, .outside): "the facet joint, and the L4 root in its opening"
        case (.healthy, _): "the ring is whole and the roots are free"
        case (.fissure, _): "a crack runs from the nucleus to the edge of the ring; the outline is unchanged"
        case (.bulge, .above): "the disc stands out over more than a quarter of its ring"
        case (.bulge, .side): "the disc stands out behind"
        case (.protrusion, _): "the disc pushes out at one place, widest at its base"
        case (.extrusion, _): "disc material has come out and is wider beyond its base; it presses on the L5 root"
        case (.sequestration, _): "a piece of the disc has come free and presses on the L5 root"
        case (.heightLoss, .above): "the disc stands out a little; how low it is does not show from here"
        case (.stenosis, .above): "bulging disc, thick ligament and thick joints leave the nerves little room"
        case (.stenosis, .side): "bulging disc and thick ligament leave the nerves little room"
        case (.rootPressed, _): "the disc pushes out and flattens the L5 root"
        case (.rootInflamed, _): "the L5 root is swollen, and nothing presses on it"
        case (.caudaEquina, _): "a large extrusion squeezes all roots in the canal"
        }
    }

    /// What is wrong, and the region that shows it; none where it does not show.
    func finding(in view: MotionSegment.View) -> (lines: [String], region: String)? {
        switch self {
        case .healthy: nil
        case .fissure: (["Fissure"], "fissure")
        case .bulge: (["Bulge"], "ring")
        // A disc is not seen to be thin from above.
        case .heightLoss: view == .above ? nil : (["Thin disc"], "ring")
        case .protrusion: (["Protrusion"], "herniation")
        case .extrusion: (["Extrusion"], "herniation")
        case .sequestration: (["Free piece"], "free-piece")
        case .facetArthritis: (["Spurs"], "spurs")
        case .stenosis: (["Thick", "ligament"], "ligament")
        case .rootPressed: (["Pressed", "root"], "root-l5")
        case .rootInflamed: (["Inflamed", "root"], "root-l5")
        case .caudaEquina: (["Large", "extrusion"], "herniation")
        }
    }
}

extension MotionSegment.View {
    /// As it goes on after what is seen.
    var told: String {
        switch self {
        case .above: "cut through the disc, from above, front at the top"
        case .outside: "from the side, front to the right"
        case .side: "cut down the middle, from the side, front to the right"
        }
    }
}
