import Knowledge

/// The links that can be walked, ordered by id, each id once, with the positions of their ends.
struct LinkOrder {
    private(set) var links: [Link] = []
    private(set) var causes: [Int] = []
    private(set) var effects: [Int] = []

    /// An id begins with its cause unless its author chose another, so ordering each entity's own links nearly always
    /// orders them all. That and copying each link only once is most of what makes a large atlas load quickly.
    ///
    /// - Parameter told: The links each entity tells, at the entity's position.
    init(_ told: [[Link]], at positions: [String: Int]) {
        let count = told.reduce(0) { $0 + $1.count }
        links.reserveCapacity(count)
        causes.reserveCapacity(count)
        effects.reserveCapacity(count)
        var isOrdered = true
        for own in told {
            for index in own.indices.sorted(by: { (own[$0].id.value, $0) < (own[$1].id.value, $1) }) {
                guard let cause = positions[own[index].cause.value],
                    let effect = positions[own[index].effect.id.value], cause != effect
                else { continue }
                if let last = links.indices.last, links[last].id.value >= own[index].id.value {
                    if links[last].id.value == own[index].id.value { continue }
                    isOrdered = false
                }
                links.append(own[index])
                causes.append(cause)
                effects.append(effect)
            }
        }
        if !isOrdered { reorder() }
    }

    private mutating func reorder() {
        let order = links.indices.sorted { (links[$0].id.value, $0) < (links[$1].id.value, $1) }
        var kept: [Int] = []
        for index in order where kept.last.map({ links[$0].id.value }) != links[index].id.value { kept.append(index) }
        links = kept.map { links[$0] }
        causes = kept.map { causes[$0] }
        effects = kept.map { effects[$0] }
    }
}
