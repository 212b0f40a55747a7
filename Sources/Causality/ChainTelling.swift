import Knowledge

extension Telling {
    /// One or two sentences: where the chain leads, which way it pushes, and how well it holds as a whole.
    ///
    /// "In three steps, tight hamstrings may contribute to pressure inside the disc. The weakest link has limited
    /// evidence." A chain with an association in it is told as a connection and says why.
    public func headline(for chain: Chain) -> String {
        if chain.links.count == 1 {
            return "\(sentence(for: chain.links[0])) \(Self.sentence("this one link \(Self.support(chain.grade))"))"
        }
        let whole = whole(of: chain)
        let claim = Self.sentence("in \(Self.count(chain.links.count)) steps, \(whole.text)")
        guard chain.hasAssociation else { return "\(claim) \(Self.sentence(supportOfWhole(chain)))" }
        return "\(claim) "
            + Self.sentence(
                "it is not a chain of causes, because \(associations(in: chain)); \(supportOfWhole(chain))")
    }

    /// The whole chain as if it were one link, as firm as its weakest.
    public func whole(of chain: Chain) -> Clause {
        let verb: Verb
        let effect = graph.kind(of: chain.last)
        if chain.hasAssociation {
            verb = .isConnected
        } else {
            switch chain.polarity {
            case .lowers: verb = Verb(.reduces, from: graph.kind(of: chain.first), to: effect)
            case .raises: verb = Verb(.contributesTo, from: graph.kind(of: chain.first), to: effect)
            case .neither: verb = .hasAPart
            }
        }
        return Clause(
            subject: noun(chain.first), verb: verb.phrase(chain.grade, isPlural: graph.name(of: chain.first).isPlural),
            object: noun(chain.last), tail: tail(for: chain.grade))
    }

    /// One sentence a link, in order.
    public func steps(of chain: Chain) -> [String] { chain.links.map(sentence) }

    /// Names the weakest link and its grade: "The weakest link, from a to b, has limited evidence."
    public func weakestSentence(for chain: Chain) -> String {
        let weakest = chain.weakestLink
        let equals = chain.links.count { $0.grade == weakest.grade }
        let which =
            chain.links.count == 1
            ? "the only link"
            : equals == 1 ? "the weakest link" : "the first of the \(Self.count(equals)) weakest links"
        let ends = "from \(noun(weakest.cause)) to \(noun(weakest.effect.id))"
        return Self.sentence("\(which), \(ends), \(Self.support(weakest.grade))")
    }

    /// How a loop comes round: "In two steps, low back pain comes back to itself by way of muscle guarding."
    public func headline(for loop: Loop) -> String {
        let nodes = loop.nodes
        let name = graph.name(of: nodes[0])
        let by = Self.list(nodes.dropFirst().map(noun))
        let verb = name.isPlural ? "come back to themselves" : "comes back to itself"
        let way = Self.sentence("in \(Self.count(nodes.count)) steps, \(noun(nodes[0])) \(verb) by way of \(by)")
        let kind =
            switch loop.kind {
            case .reinforcing: "each round adds to it"
            case .balancing: "each round works against it"
            case .undetermined: "which way it pushes is not known"
            }
        return "\(way) \(Self.sentence("\(kind); \(supportOfWhole(loop.chain))"))"
    }

    private func supportOfWhole(_ chain: Chain) -> String {
        chain.grade == .strong ? "every link has strong evidence" : "the weakest link \(Self.support(chain.grade))"
    }

    private func associations(in chain: Chain) -> String {
        let count = chain.links.count { $0.relation.isAssociation }
        return count == chain.links.count
            ? "its links only say what is found together"
            : "\(Self.count(count)) of its links only \(count == 1 ? "says" : "say") what is found together"
    }

    /// "has limited evidence", "is contested".
    static func support(_ grade: EvidenceGrade) -> String {
        switch grade {
        case .strong: "has strong evidence"
        case .moderate: "has moderate evidence"
        case .limited: "has limited evidence"
        case .contested: "is contested"
        case .refuted: "is refuted"
        }
    }

    /// "a, b and c".
    static func list(_ words: [String]) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) and \(words[words.count - 1])"
    }
}
