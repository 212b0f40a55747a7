import Causality
import Drawing
import HTML
import Knowledge
import PageModels
import Wording

/// What a drawing shows: chains, best first, as many as it has room for.
private struct Selection {
    private(set) var links: [Link] = []
    private(set) var nodes: [Entity.ID] = []
    private var known: Set<Entity.ID> = []
    private var drawn: Set<Link.ID> = []
    /// Chains that would have made it too large.
    private(set) var leftOut = 0

    mutating func add(_ chain: Chain, upTo most: Int) {
        let new = chain.nodes.filter { !known.contains($0) }
        guard nodes.count + new.count <= most else {
            leftOut += 1
            return
        }
        for node in chain.nodes where known.insert(node).inserted { nodes.append(node) }
        for link in chain.links where drawn.insert(link.id).inserted { links.append(link) }
    }
}

extension PageContext {
    /// All chains of a page in one drawing.
    func drawing(of chains: [Chain], from: Entity.ID, to: Entity.ID) -> DrawingView {
        var selection = Selection()
        for chain in chains { selection.add(chain, upTo: 26) }
        let left = selection.leftOut
        let sketch = sketch(of: selection, best: chains.first)
        let layered = sketch.layered(abreast: Format.desk.abreast)
        let focus = Set(chains.map(\.first) + [from, to])
        return DrawingView(
            label: "Drawing: how \(site.teller.noun(from)) and \(site.teller.noun(to)) are connected.",
            wide: canvas(wide(layered), of: sketch, selection, focus: focus),
            narrow: canvas(narrow(layered), of: sketch, selection, focus: focus),
            keys: keys(selection),
            more: left == 0
                ? "" : "\(left) weaker or longer chain\(left == 1 ? " is" : "s are") not drawn, but told below.")
    }

    /// What leads to an entity and where it leads, two links each way.
    ///
    /// - Returns: `nil` for something without links.
    func drawing(around entity: Entity, _ vicinity: Vicinity) -> DrawingView? {
        let id = entity.id
        let (many, few) = (selection(vicinity, eachWay: 8), selection(vicinity, eachWay: 4))
        if many.links.isEmpty { return nil }
        let all = Set((vicinity.upstream + vicinity.downstream).flatMap(\.nodes))
        // A muscle is drawn as what it stands for.
        let focus = Set(site.graph.standIns(of: id))
        let sketch = sketch(of: many)
        let layered = sketch.layered(abreast: Format.desk.abreast)
        // Small surroundings are drawn alike for both.
        let isSmall = few.links.count == many.links.count
        let small = isSmall ? sketch : self.sketch(of: few)
        return DrawingView(
            label: "Drawing: the links to \(site.teller.noun(id)), and where they go on from there.",
            wide: canvas(wide(layered), of: sketch, many, focus: focus),
            narrow: canvas(
                narrow(isSmall ? layered : small.layered(abreast: Format.phone.abreast)), of: small, few,
                focus: focus),
            keys: keys(many),
            more: all.count <= few.nodes.count
                ? ""
                : "Only what is linked directly or by a chain of two links that holds as a whole is drawn. The lists below tell more."
        )
    }

    private func selection(_ vicinity: Vicinity, eachWay most: Int) -> Selection {
        var selection = Selection()
        for routes in [vicinity.upstream, vicinity.downstream] {
            let room = max(1, selection.nodes.count) + most
            for chain in routes where chain.links.count <= 2 { selection.add(chain, upTo: room) }
        }
        return selection
    }

    private func sketch(of selection: Selection, best: Chain? = nil) -> Sketch {
        let best = Set(best?.links.map(\.id) ?? [])
        return Sketch(
            nodes: selection.nodes.map { Sketch.Node($0.value, site.graph.name(of: $0).text) },
            links: selection.links.map { link in
                Sketch.Link(
                    link.id.value, from: link.cause.value, to: link.effect.id.value,
                    weight: 4 - link.grade.rank + (best.contains(link.id) ? 8 : 0), end: link.relation.lineEnd)
            })
    }

    private func wide(_ layered: LayeredSketch) -> Picture {
        let picture = layered.laidOut(.desk)
        // A long chain reads better from top to bottom than off the side of the screen.
        return picture.width > Format.desk.room ? layered.laidOut(.longDesk) : picture
    }

    private func narrow(_ layered: LayeredSketch) -> Picture {
        layered.layered(abreast: Format.phone.abreast).laidOut(.phone)
    }

    private func canvas(
        _ picture: Picture, of sketch: Sketch, _ selection: Selection, focus: Set<Entity.ID>
    ) -> DrawingView.Canvas {
        let looks = Dictionary(grouping: selection.links.indices) { selection.links[$0].look }
        let nodes = selection.nodes.map { id in
            (
                href: site.places[id.value].map { href($0.route) } ?? href(Fixed.index),
                look: focus.contains(id) ? "f" : site.graph.kind(of: id)?.look ?? ""
            )
        }
        let isRightward = picture.direction == .rightward
        return (
            picture: picture,
            boxes: zip(nodes, picture.boxes).map { (node: $0, box: $1) }.sorted {
                isRightward ? ($0.box.x, $0.box.y) < ($1.box.x, $1.box.y) : ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x)
            },
            strokes: looks.sorted { $0.key < $1.key }.map { look, links in
                (look: look, lines: picture.lines(of: links), ends: picture.ends(of: links, in: sketch))
            }
        )
    }

    /// Only what the drawing uses.
    private func keys(_ selection: Selection) -> [DrawingView.Key] {
        let links = selection.links
        let grades = EvidenceGrade.allCases.filter { grade in links.contains { $0.grade == grade } }
        var keys: [DrawingView.Key] = grades.map { ($0.look, .line, $0.label) }
        func add(_ sample: DrawingView.Sample, look: String = "", _ meaning: String, if isUsed: (Link) -> Bool) {
            if links.contains(where: isUsed) { keys.append((look, sample, meaning)) }
        }
        add(.arrow, "brings about or adds to", if: { $0.relation.sign == .raises })
        add(.bar, "lowers or helps against", if: { $0.relation.sign == .lowers })
        add(.circle, look: "as", "found together, not shown to be a cause", if: \.relation.isAssociation)
        let looks = Set(selection.nodes.compactMap { site.graph.kind(of: $0)?.look })
        for (look, meaning) in [("c", "condition or symptom"), ("t", "treatment or exercise")]
        where looks.contains(look) {
            keys.append((look, .box, meaning))
        }
        return keys
    }
}

extension Format {
    /// Beside each other on the full width of a page.
    fileprivate static let desk = Format(.rightward, room: 1120)
    fileprivate static let longDesk = Format(.downward, room: 760)
    /// 320 px less the page's edges.
    fileprivate static let phone = Format(.downward, room: 282, abreast: 2, fontSize: 13, lineHeight: 16)
}

extension Relation {
    fileprivate var lineEnd: LinkEnd {
        switch sign {
        case .raises: .arrow
        case .lowers: .bar
        case nil: .circle(both: true)
        }
    }
}

extension Link {
    fileprivate var look: String { grade.look + (relation.isAssociation ? " as" : "") }
}

extension EvidenceGrade {
    fileprivate var look: String { "e\(rank)" }
}

extension EntityKind {
    fileprivate var look: String {
        switch self {
        case .condition, .symptom: "c"
        case .exercise, .treatment: "t"
        case .muscle, .state, .structure, .nerveRoot, .mechanism, .factor, .test: ""
        }
    }
}
