import Diagnostics
public import Knowledge

/// Finds what a person means by an id or a name.
public struct EntityFinder: Sendable {
    /// What came of looking.
    public enum Answer: Sendable, Equatable {
        case found(Entity.ID)
        /// Several things share the name. Ordered by id.
        case ambiguous([Entity.ID])
        /// Nothing fits; perhaps something is close.
        case unknown(suggestion: String?)
    }

    private let byName: [String: [Entity.ID]]
    private let atlas: Atlas

    public init(_ atlas: Atlas) {
        self.atlas = atlas
        var names: [String: [Entity.ID]] = [:]
        for entity in atlas.entities {
            let profile = entity.profile
            for name in Set(([profile.name.text] + profile.aliases).map(Self.key)) {
                names[name, default: []].append(entity.id)
            }
        }
        byName = names
    }

    /// - Parameter words: An id, a name or an alias; case, hyphens and blanks do not matter.
    public func find(_ words: String) -> Answer {
        if atlas[Entity.ID(words)] != nil { return .found(Entity.ID(words)) }
        let key = Self.key(words)
        let id = Entity.ID(key.split(separator: " ").joined(separator: "-"))
        if atlas[id] != nil { return .found(id) }
        // A name proper goes before another thing's alias.
        let found = byName[key] ?? []
        let proper = found.filter { atlas[$0].map { Self.key($0.profile.name.text) == key } ?? false }
        switch (proper.count, found.count) {
        case (1, _): return .found(proper[0])
        case (_, 1): return .found(found[0])
        case (_, 2...): return .ambiguous(found)
        default: break
        }
        let suggestion = atlas.entities.map(\.id.value).nearest(to: id.value) ?? nearestName(to: key)
        return .unknown(suggestion: suggestion)
    }

    private func nearestName(to key: String) -> String? {
        byName.keys.sorted().nearest(to: key).flatMap { byName[$0]?.first?.value }
    }

    private static func key(_ words: String) -> String {
        words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
