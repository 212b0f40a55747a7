public import Knowledge

/// What a question lets through, in positions.
struct Passage {
    let wiring: Wiring
    /// Where chains begin, and where they end: two sets without anything in common, each ascending.
    var starts: [Int]
    var ends: [Int]
    /// Nodes that stand in the middle of no chain: what the question is without, and both its ends.
    var isClosed: [Bool]
    /// Sets of nodes of which a chain must contain at least one each.
    let through: [[Int]]
    /// Ranks of grades worse than this are not walked: never more than 3, contested.
    let weakest: UInt8
    let relations: RelationSet
    /// Links that may not be walked; empty when all may.
    let isShut: [Bool]
    /// From 1 to ``ChainQuery/longest``.
    let maxLinks: Int

    /// Whether a chain of several links may hold this one.
    @inline(__always) func admits(_ link: Int) -> Bool {
        wiring.grade[link] <= weakest && wiring.relation[link].overlaps(relations)
            && (isShut.isEmpty || !isShut[link])
    }
}

extension CauseGraph {
    /// A question's two ends as they stand for others, each without what they share.
    struct Ends {
        let starts: [Int]
        let ends: [Int]
        /// What both stand for.
        let shared: [Int]
    }

    /// `nil` for an id that nothing describes.
    func ends(from: Entity.ID, to: Entity.ID) -> Ends? {
        guard let one = positions[from.value], let other = positions[to.value] else { return nil }
        let (starts, ends) = (standInPositions(of: one), standInPositions(of: other))
        let shared = Set(starts).intersection(ends)
        return Ends(
            starts: starts.filter { !shared.contains($0) }, ends: ends.filter { !shared.contains($0) },
            shared: shared.sorted())
    }

    /// The passage of a whole question, or `nil` when nothing can pass: nowhere to begin or to end, or something it
    /// must pass that does not exist.
    ///
    /// From a muscle, a state, an exercise or a treatment no chain of several links enters an emergency: such chains
    /// are not composed.
    ///
    /// - Parameter passingEmergencies: Lets it through all the same, for whoever asks what an emergency stands between.
    func passage(
        from: Entity.ID, to: Entity.ID, _ query: ChainQuery, passingEmergencies: Bool = false
    ) -> Passage? {
        guard let both = ends(from: from, to: to) else { return nil }
        var passage = passage(query)
        passage.starts = both.starts.filter { !passage.isClosed[$0] }
        passage.ends = both.ends.filter { !passage.isClosed[$0] }
        if isGuarded(from), !passingEmergencies {
            for node in emergencies { passage.isClosed[node] = true }
            passage.ends.removeAll(where: emergencies.contains)
        }
        for node in both.starts + both.ends + both.shared { passage.isClosed[node] = true }
        let isThrough = query.through.allSatisfy { positions[$0.value] != nil }
        return isThrough && !passage.starts.isEmpty && !passage.ends.isEmpty ? passage : nil
    }

    /// What a query lets through, from nowhere in particular to nowhere.
    func passage(_ query: ChainQuery) -> Passage {
        var isClosed = Array(repeating: false, count: ids.count)
        for node in query.without.flatMap(standInPositions) { isClosed[node] = true }
        return Passage(
            wiring: wiring, starts: [], ends: [], isClosed: isClosed,
            through: query.through.sorted().map(standInPositions),
            weakest: UInt8(min(query.weakest.rank, 3)), relations: query.walkedRelations,
            isShut: query.withoutLinks.isEmpty ? [] : links.map { query.withoutLinks.contains($0.id) },
            maxLinks: max(1, min(query.maxLinks, ChainQuery.longest)))
    }

    func standInPositions(of id: Entity.ID) -> [Int] { positions[id.value].map(standInPositions) ?? [] }

    /// Whether chains that begin here keep out of emergencies.
    /// (The kinds are those whose pages people read as advice.)
    public func isGuarded(_ id: Entity.ID) -> Bool { positions[id.value].map(isGuarded) ?? false }

    func isGuarded(_ node: Int) -> Bool {
        switch kinds[node] {
        case .muscle, .state, .exercise, .treatment: true
        case .structure, .nerveRoot, .mechanism, .factor, .condition, .symptom, .test: false
        }
    }

    func chain(_ links: [Int]) -> Chain { Chain(links.map { self.links[$0] }) }

    func backed(_ links: [Int]) -> BackedChain {
        let chain = chain(links)
        return BackedChain(chain: chain, backing: backing(of: chain))
    }
}
