/// Two vertebrae, L4 and L5, and what joins them: disc, facet joints, ligaments, and the nerves that pass.
public struct MotionSegment: Hashable, Sendable {
    /// What a picture of a segment can show.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case healthy, fissure, bulge, protrusion, extrusion, sequestration
        case heightLoss = "height-loss"
        case facetArthritis = "facet-arthritis"
        case stenosis
        case rootPressed = "root-pressed"
        case rootInflamed = "root-inflamed"
        case caudaEquina = "cauda-equina"
    }

    public enum View: String, Hashable, Sendable, CaseIterable {
        /// Cut down the middle, front to the right; where nothing but the joints is worn, as from outside.
        case side
        /// As it is seen from the side, front to the right: joints and the opening for the root.
        case outside
        /// Cut through the disc, front at the top.
        case above
    }

    public let state: State
    /// How much of its height the disc has lost, `0...1`.
    var heightLoss = 0.0
    /// How far the disc stands out behind and at its sides, in mm.
    var bulge = 0.0
    /// How much of the way from nucleus to edge is torn, `0...1`.
    var fissure = 0.0
    var herniation: Herniation?
    /// How far the joints are worn: 0 not at all, 1 badly.
    var arthritis = 0.0
    /// How much thicker than usual the yellow ligament is, in mm.
    var ligament = 0.0
    var root = Root.free

    enum Root: Hashable, Sendable {
        case free, pressed, inflamed
        /// Not one root, but all that pass.
        case allPressed
    }

    public init(_ state: State) {
        self.state = state
        switch state {
        case .healthy: break
        case .fissure: (heightLoss, fissure) = (0.05, 1)
        case .bulge: (heightLoss, bulge) = (0.2, 3)
        case .protrusion: (heightLoss, fissure, herniation) = (0.12, 1, .protrusion)
        case .extrusion: (heightLoss, fissure, herniation, root) = (0.2, 1, .extrusion, .pressed)
        case .sequestration: (heightLoss, fissure, herniation, root) = (0.25, 1, .sequestration, .pressed)
        case .heightLoss: (heightLoss, bulge) = (0.52, 1.4)
        case .facetArthritis: (heightLoss, bulge, arthritis) = (0.34, 1, 1)
        case .stenosis: (heightLoss, bulge, arthritis, ligament) = (0.36, 3, 0.75, 3.2)
        case .rootPressed: (heightLoss, fissure, herniation, root) = (0.15, 1, .pressing, .pressed)
        case .rootInflamed: (heightLoss, fissure, root) = (0.05, 1, .inflamed)
        case .caudaEquina: (heightLoss, fissure, herniation, root) = (0.25, 1, .massive, .allPressed)
        }
    }

    /// Whether its side view shows the joints from outside instead of the cut disc.
    var isSeenFromOutside: Bool { arthritis == 1 }
}
