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

    private let atlas: Atlas

    public init(_ atlas: Atlas) { self.atlas = atlas }

    /// - Parameter words: An id, a name or an alias; case, hyphens and blanks do not matter.
    public func find(_ words: String) -> Answer {
        if atlas[Entity.ID(words)] != nil { return .found(Entity.ID(words)) }
        let key = Self.key(words)
        let id = Entity.ID(key.split(separator: " ").joined(separator: "-"))
        if atlas[id] != nil { return .found(id) }
        // A name proper goes before another thing's alias.
        let named = atlas.entities.filter { Self.key($0.profile.name.text) == key }.map(\.id)
        let found = atlas.entities.filter { $0.profile.names.contains { Self.key($0) == key } }.map(\.id)
        switch (named.count, found.count) {
        case (1, _): return .found(named[0])
        case (_, 1): return .found(found[0])
        case (_, 2...): return .ambiguous(found)
        default: break
        }
        let suggestion = atlas.entities.map(\.id.value).nearest(to: id.value) ?? nearestName(to: key)
        return .unknown(suggestion: suggestion)
    }

    private func nearestName(to key: String) -> String? {
        let names = atlas.entities.flatMap { entity in
            entity.profile.names.map { (key: Self.key($0), id: entity.id.value) }
        }.sorted { $0 < $1 }
        return names.map(\.key).nearest(to: key).flatMap { nearest in names.first { $0.key == nearest }?.id }
    }

    /// The words in small letters, single blanks between them and no other marks.
    private static func key(_ words: String) -> String {
        var words = words
        // Thousands of names are looked at for one question, and nearly all of them are ASCII.
        let key: String? = words.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count + 1) { key in
                var count = 0
                var isInWord = false
                for byte in bytes {
                    let isWord = 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
                    if isWord {
                        if !isInWord, count > 0 {
                            key[count] = 0x20
                            count += 1
                        }
                        key[count] = 0x41...0x5A ~= byte ? byte | 0x20 : byte
                        count += 1
                    }
                    isInWord = isWord
                }
                return count
            }
        }
        return key ?? words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension Profile {
    /// The name proper, then the aliases.
    fileprivate var names: [String] { [name.text] + aliases }
}
