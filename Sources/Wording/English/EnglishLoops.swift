import Knowledge

/// Loops, and what every chain passes through.
extension EnglishTelling {
    func loop(_ start: Entity.ID, _ by: [Entity.ID], _ isReinforcing: Bool, _ support: Support) -> String {
        let way = "by way of \(these(by))"
        let kind = isReinforcing ? "reinforcing: it keeps itself going" : "balancing: it keeps itself in check"
        guard support.isClaim else {
            let itself = plural(start, "themselves", "itself")
            return "how people get from \(noun(start)) back to \(itself) \(way), and where the story is weak".asSentence
                + " This loop would be \(isReinforcing ? "reinforcing" : "balancing")."
        }
        let back = Verb(
            "leads back to itself", "lead back to themselves", "lead back to \(plural(start, "themselves", "itself"))")
        let verb = back.phrase(support, isPlural: nouns.isPlural(start))
        return "\(steps(by.count + 1)), \(noun(start)) \(verb) \(way)".asSentence
            + " This loop is \(kind). As a whole it has \(support.rawValue) support."
    }

    func loops(_ told: Int, _ completeness: Statement.Completeness, _ longest: Int, _ mayBeLonger: Bool) -> String {
        if told == 0 {
            if completeness == .stopped { return "No loop of causes was found before the search had to stop." }
            if !mayBeLonger { return "The graph has no loops of causes." }
            return "The graph has no loop of causes\(upTo(longest)), but a longer one, which is not told."
        }
        var sentences: [String] = []
        switch completeness {
        case .more:
            let best =
                told == 1 ? "this is the best supported loop" : "these are the \(count(told)) best supported loops"
            sentences.append("\(best); there are more")
        case .stopped: sentences.append("the search stopped before it had seen all loops, so there may be more")
        case .all:
            if !mayBeLonger {
                sentences.append(told == 1 ? "this is the only loop of causes" : "these are all the loops of causes")
            }
        }
        if mayBeLonger { sentences.append("loops of more than \(links(longest)) were not looked for") }
        return sentences.map(\.asSentence).joined(separator: " ")
    }

    func keystones(_ ends: Statement.Ends, _ number: Int, _ bound: Int?) -> String {
        number == 0
            ? "No step lies on every chain of causes\(upTo(bound)) \(way(ends))."
            : "Every chain of causes\(upTo(bound)) \(way(ends)) passes through:"
    }
}
