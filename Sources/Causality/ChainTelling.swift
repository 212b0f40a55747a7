import Knowledge

extension Telling {
    /// One or two sentences: where the chain leads, which way it pushes, and how well it holds as a whole.
    ///
    /// "In three steps, tight hamstrings may contribute to pressure inside the disc. The weakest link has limited
    /// evidence." A chain with an association in it is told as a connection and says why.
    public func headline(for chain: Chain) -> String {
        let whole = whole(of: chain).text
        if chain.links.count == 1 {
            return "\(Self.sentence(whole)) \(Self.sentence("this one link \(Self.support(chain.grade))"))"
        }
        let claim = Self.sentence("in \(Self.count(chain.links.count)) steps, \(whole)")
        let caution = chain.hasAssociation ? "it is not a chain of causes, because \(associations(in: chain))" : nil
        return told([claim], [caution, support(ofWhole: chain, its: caution == nil ? "the" : "its")])
    }

    /// The whole chain as if it were one link, as firm as its weakest.
    ///
    /// Nobody says of a whole chain what is said of its links, so a contested one only "might" hold.
    public func whole(of chain: Chain) -> Clause {
        if chain.links.count == 1 { return clause(for: chain.links[0]) }
        return clause(for: chain, saying: verb(for: chain), object: noun(chain.last))
    }

    func clause(for chain: Chain, saying verb: Verb, object: String) -> Clause {
        let isPlural = graph.name(of: chain.first).isPlural
        let tail =
            switch chain.grade {
            case .strong, .moderate, .limited: ""
            case .contested: ", but \(weakest(of: chain)) contested"
            case .refuted: ", but \(weakest(of: chain)) refuted"
            }
        let phrase = verb.phrase(ofWhole: chain.grade, isPlural: isPlural)
        return Clause(subject: noun(chain.first), verb: phrase, object: object, tail: tail)
    }

    private func verb(for chain: Chain) -> Verb {
        ChainVerb(chain.hasAssociation ? nil : chain.polarity, to: graph.kind(of: chain.last)).verb
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

    /// Sentences, and one more of the clauses that there are.
    func told(_ sentences: [String], _ clauses: [String?]) -> String {
        let last = clauses.compactMap(\.self).joined(separator: "; ")
        return (last.isEmpty ? sentences : sentences + [Self.sentence(last)]).joined(separator: " ")
    }

    /// `nil` where the tail of the claim has said it already.
    func support(ofWhole chain: Chain, its: String) -> String? {
        switch chain.grade {
        case .strong: "every link has strong evidence"
        case .moderate, .limited: "\(its) weakest link \(Self.support(chain.grade))"
        case .contested, .refuted: nil
        }
    }

    /// "one of the links is", "every link is": as many as are no better than the weakest.
    private func weakest(of chain: Chain) -> String {
        let count = chain.links.count { $0.grade == chain.grade }
        if count == chain.links.count { return "every link is" }
        return "\(Self.count(count)) of the links \(count == 1 ? "is" : "are")"
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
