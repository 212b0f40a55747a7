/// A map of the body with its muscles, or with the skin that nerve roots serve.
public struct BodyMap: Hashable, Sendable {
    public enum View: String, Hashable, Sendable, CaseIterable { case front, back }

    public enum Layer: String, Hashable, Sendable, CaseIterable {
        case surface, deep
        /// What the roots serve: `skin-l2` to `skin-s2`.
        case skin
    }

    public let view: View
    public let layer: Layer

    public init(_ view: View, _ layer: Layer) {
        self.view = view
        self.layer = layer
    }

    /// Every map, the surface first.
    public static let all = Layer.allCases.flatMap { layer in View.allCases.map { BodyMap($0, layer) } }

    /// What can be lit on this map: ids and names, from the head down.
    public var regions: [(id: String, name: String)] { parts.map { ($0.id, $0.name) } }

    private var parts: [BodyPart] { layer == .skin ? BodyPart.skin(view) : BodyPart.muscles(view, layer) }

    /// - Parameters:
    ///   - lit: Ids of regions; others than this map's are left alone.
    ///   - isSmall: Half as wide and without names.
    public func figure(lit: Set<String> = [], isSmall: Bool = false) -> Figure {
        let scale = isSmall ? 0.33 : 0.41
        let width = isSmall ? 136 : Figure.phone
        let canvas = Transform.scale(scale).moved(by: Point(width / 2, 6))
        func region(_ role: Role, _ outlines: [Outline], _ part: BodyPart? = nil) -> Region {
            Region(
                role, outlines.map { $0.transformed(canvas) }, id: part?.id, name: part?.name,
                emphasis: part.map { lit.contains($0.id) } == true ? .lit : .idle)
        }
        func both(_ outline: Outline) -> [Outline] { [outline, outline.mirrored] }

        var regions = [region(.body, [BodyOutline.whole])]
        switch layer {
        case .surface: regions += BodyPart.context(view).map { region(.context, both($0.outline)) }
        case .deep: regions.append(region(.bone, BodySkeleton.all))
        case .skin: break
        }
        let role: Role = layer == .skin ? .skinArea : layer == .deep ? .deepMuscle : .muscle
        regions += parts.map { region(role, both($0.outline), $0) }
        let fibres = (parts + (layer == .surface ? BodyPart.context(view) : [])).flatMap(\.fibres).flatMap(both)
        if !isSmall, !fibres.isEmpty { regions.append(region(.fibre, fibres)) }

        let callouts = isSmall ? Callouts() : self.callouts(canvas, width)
        return Figure(
            width: width, height: 1000 * scale + 12, regions: regions + callouts.regions, labels: callouts.labels,
            alternative: alternative(lit), numbers: layer == .skin ? BodyNumbers.skin : BodyNumbers.muscles)
    }

    private func callouts(_ canvas: Transform, _ width: Double) -> Callouts {
        var callouts = Callouts()
        for side in [Callouts.Side.left, .right] {
            let names = parts.compactMap(\.naming).filter { $0.side == side }.map { naming in
                Callouts.Name(
                    naming.lines, target: canvas(naming.target), height: naming.height.map { canvas(Point(0, $0)).y })
            }
            callouts.add(names, on: side, edge: side == .left ? 2 : width - 5, room: 2...420)
        }
        return callouts
    }

    private func alternative(_ lit: Set<String>) -> String {
        let what =
            switch layer {
            case .surface: "the muscles at the surface"
            case .deep: "deep muscles"
            case .skin: "the skin that the L2 to S2 nerve roots serve"
            }
        let names = parts.filter { lit.contains($0.id) }.map(\.name)
        let shown = names.isEmpty ? "" : "; marked: " + names.joined(separator: ", ")
        return "The body from the \(view.rawValue), \(what)\(shown)"
    }
}
