import Knowledge

/// What two things have in common, and what tells them apart.
extension EnglishTelling {
    func shared(_ ends: Statement.Ends, _ claims: Int, _ stories: Int) -> String {
        let claimed = "\(count(claims)) \(claims == 1 ? "thing" : "things") may lead to \(both(ends))"
        let connected = "connected with both, and at least one of the ways is a story"
        switch (claims, stories) {
        case (0, 0): return "nothing on this site leads to \(both(ends)), at any length".asSentence
        case (0, _):
            let things = stories == 1 ? "one thing is" : "\(count(stories)) things are"
            return "no claim leads to \(both(ends)); \(things) \(connected)".asSentence
        case (_, 0): return claimed.asSentence
        default: return "\(claimed); \(count(stories)) more \(stories == 1 ? "is" : "are") \(connected)".asSentence
        }
    }

    func compared(_ comparison: Statement.Comparison, _ ends: Statement.Ends) -> String {
        let (one, other) = (noun(ends.from), noun(ends.to))
        switch comparison {
        case .sharedCauses: return "What may lead to both"
        case .onlyFirst: return "What may lead to \(one), and has no way to \(other)"
        case .onlySecond: return "What may lead to \(other), and has no way to \(one)"
        case .throughFirst: return "What reaches \(other) only through \(one)"
        case .throughSecond: return "What reaches \(one) only through \(other)"
        case .sharedHelp: return "What may help with both"
        case .helpsFirst: return "What may help with \(one), and has no way to \(other)"
        case .helpsSecond: return "What may help with \(other), and has no way to \(one)"
        case .sharedEffects: return "Where both may lead"
        case .effectsOfFirst: return "Where \(one) may lead, and \(other) \(plural(ends.to, "have", "has")) no way"
        case .effectsOfSecond: return "Where \(other) may lead, and \(one) \(plural(ends.from, "have", "has")) no way"
        case .company: return "Found together, and no more"
        case .notComposed: return "In no list, because only an emergency stands between"
        }
    }
}
