import Knowledge

/// The article a name takes in the middle of a sentence.
///
/// Names come without one, as a heading likes it: "Sciatic nerve", "Annular fissure", "Low back pain". A sentence wants
/// "the sciatic nerve" and "an annular fissure", but plain "low back pain". Where this guesses nothing, no article
/// stands, which is always good telegraphic English.
enum Article: String {
    case none = ""
    case a = "a "
    case an = "an "
    case the = "the "

    /// - Parameter kind: Parts of the body and exercises are particular things; exercises named after doing them
    ///   ("bridging") are not.
    init(for name: Name, kind: EntityKind?) {
        let text = name.midSentence
        let words = text.split(separator: " ").map(String.init)
        let before = words.prefix { !Self.prepositions.contains($0) && !$0.hasPrefix("(") }
        guard let head = before.last, !["the", "a", "an"].contains(words[0]) else {
            self = .none
            return
        }
        let isJoined = before.contains("and") || before.contains("or")
        let isParticular = !isJoined && before.count < words.count && Self.amounts.contains(head)
        switch kind {
        case .muscle, .structure, .nerveRoot, .test: self = .the
        case .exercise where !text.hasSuffix("ing"): self = .the
        default:
            let isOneOfMany = !name.isPlural && !isJoined && Self.countable.contains(head)
            self = isParticular ? .the : isOneOfMany ? Self.indefinite(before: words[0]) : .none
        }
    }

    private static func indefinite(before word: String) -> Article {
        let startsWithVowel = word.first.map("aeiou".contains) ?? false
        return startsWithVowel && !["uni", "one", "eu", "use"].contains(where: word.hasPrefix) ? .an : .a
    }

    private static let prepositions: Set = [
        "at", "between", "by", "for", "from", "in", "inside", "of", "on", "to", "under", "with",
    ]
    /// Amounts of something named: "the load on the facet joints".
    private static let amounts: Set = ["blood", "load", "pressure", "strain", "supply", "tension"]
    /// One of many: "a disc bulge". Illnesses, pains and processes are not counted, so few words are needed.
    private static let countable: Set = [
        "bulge", "change", "curve", "extrusion", "fissure", "fracture", "herniation", "operation", "programme",
        "protrusion", "sequestration", "sprain", "strain", "tear", "tendency", "tilt",
    ]
}
