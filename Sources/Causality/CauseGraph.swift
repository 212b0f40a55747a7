public import Knowledge

/// Everything that leads to anything: the links of an atlas, ready to be walked.
///
/// Built once and then only asked. Every answer depends on the atlas and the question alone, so the terminal, the
/// pages and the exports tell the same.
public struct CauseGraph: Sendable {
    /// Every entity with at least one link at either end, ordered by id.
    public let nodes: [Entity.ID]
    /// Ordered by id, each id once.
    public let links: [Link]

    /// Position of every entity of the atlas, with or without links. Positions ascend with the ids, so comparing two
    /// positions compares two ids. The same holds for the positions of `links`.
    let positions: [String: Int]
    /// Ids, names and kinds, each at its entity's position.
    let ids: [Entity.ID]
    let names: [Name]
    let kinds: [EntityKind]
    let wiring: Wiring
    /// Positions of the states and members that a muscle stands for, besides itself.
    let standIns: [Int: [Int]]
    /// Positions of conditions that are emergencies by themselves.
    let emergencies: Set<Int>

    /// Links whose effect no entity describes, links from something to itself, and a second link of the same id are
    /// left out: findings about them are the checks' business.
    public init(_ atlas: Atlas) {
        var positions: [String: Int] = [:]
        positions.reserveCapacity(atlas.entities.count)
        var ids: [Entity.ID] = []
        var names: [Name] = []
        var kinds: [EntityKind] = []
        var told: [[Link]] = []
        for entity in atlas.entities where positions[entity.id.value] == nil {
            let profile = entity.profile
            positions[profile.id.value] = ids.count
            ids.append(profile.id)
            names.append(profile.name)
            kinds.append(entity.kind)
            told.append(profile.links)
        }
        let laid = LinkOrder(told, at: positions)
        let wiring = Wiring(links: laid.links, causes: laid.causes, effects: laid.effects, nodeCount: ids.count)
        self.positions = positions
        self.ids = ids
        self.names = names
        self.kinds = kinds
        self.wiring = wiring
        links = laid.links
        nodes = ids.indices.filter { !wiring.leaving[$0].isEmpty || !wiring.arriving[$0].isEmpty }.map { ids[$0] }
        standIns = Self.standIns(in: atlas, at: positions, kinds: kinds)
        emergencies = Set(atlas.entities.filter(\.isEmergency).compactMap { positions[$0.id.value] })
    }
}

extension CauseGraph {
    /// The entity's name; for an id that nothing describes, the id itself.
    public func name(of id: Entity.ID) -> Name { positions[id.value].map { names[$0] } ?? Name(id.value) }

    /// What grammar needs of it; `nil` for an id that nothing describes.
    public func noun(of id: Entity.ID) -> Noun? { positions[id.value].map { Noun(names[$0], kinds[$0]) } }

    public func kind(of id: Entity.ID) -> EntityKind? { positions[id.value].map { kinds[$0] } }

    /// What it leads to: best grade first, then by id. Refuted links are included, last.
    public func links(from id: Entity.ID) -> [Link] { positions[id.value].map { ranked(wiring.leaving[$0]) } ?? [] }

    /// What leads to it, in the same order.
    public func links(to id: Entity.ID) -> [Link] { positions[id.value].map { ranked(wiring.arriving[$0]) } ?? [] }

    /// The link of that id, as claims name it.
    public subscript(id: Link.ID) -> Link? {
        var range = links.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if links[middle].id.value == id.value { return links[middle] }
            range = links[middle].id.value < id.value ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    public func isEmergency(_ id: Entity.ID) -> Bool { positions[id.value].map(emergencies.contains) ?? false }

    func ranked(_ positions: some Sequence<Int>) -> [Link] {
        positions.sorted { (wiring.grade[$0], $0) < (wiring.grade[$1], $1) }.map { links[$0] }
    }
}
