import Knowledge

/// Everything around one thing, and what changes when it is applied or taken away.
extension EnglishTelling {
    func around(
        _ id: Entity.ID, _ direction: Statement.Direction, _ direct: Int, _ claims: Int, _ stories: Int
    ) -> String {
        // What helps is among the links, so they do not all lead there.
        func bear(_ links: String, _ isPlural: Bool, _ directly: String) -> String {
            switch direction {
            case .upstream: "\(links) \(isPlural ? "bear" : "bears") \(directly)on \(noun(id))"
            case .downstream: "\(links) \(isPlural ? "start" : "starts") \(directly)from \(noun(id))"
            }
        }
        if direct + claims + stories == 0 { return bear("no link of cause and effect", false, "").asSentence }
        var told = [bear(direct == 0 ? "no link" : links(direct), direct > 1, "directly ")]
        func connected(_ number: Int, _ by: String) {
            if number == 0 { return }
            let others =
                "\(count(number))\(direct == 0 && told.count == 1 ? "" : " more") \(number == 1 ? "thing is" : "things are")"
            told.append("\(others) connected by \(by)")
        }
        connected(claims, "a chain that holds as a whole")
        connected(stories, "stories only")
        // A noun may have an "and" of its own, so no "and" of ours stands behind it.
        return told.joined(separator: "; ").asSentence
    }

    func heading(_ group: Statement.Group, _ id: Entity.ID, _ direction: Statement.Direction) -> String {
        let kind = nouns.kind(id)
        switch (group, direction) {
        case (.together, _): return "Found together with it"
        case (.refuted, _): return "What the evidence speaks against"
        case (.raises, .upstream): return isBodyPart(id) ? "What may act on it" : "What may bring it on"
        case (.raises, .downstream): return isBodyPart(id) ? "What it may act on" : "What it may lead to"
        case (.lowers, .upstream):
            if isBodyPart(id) { return "What may relieve it" }
            return kind == .condition || kind == .symptom || kind == .state ? "What may help" : "What may lower it"
        case (.lowers, .downstream):
            return kind == .exercise || kind == .treatment ? "What it may help with" : "What it may lower"
        }
    }

    func applied(_ id: Entity.ID, _ change: Statement.Change) -> String {
        switch change {
        case .likelier: "What \(noun(id)) may make likelier"
        case .lessLikely: "What \(noun(id)) may make less likely"
        case .ambiguous: "Where it is open what \(noun(id)) \(plural(id, "do", "does"))"
        case .stories: "What only stories connect with \(noun(id))"
        }
    }

    func remaining(
        _ taken: [Entity.ID], _ outcome: Entity.ID, _ sign: Sign, _ others: Int, _ best: Support?
    ) -> String {
        let without = "without \(these(taken))"
        let (one, several) =
            switch sign {
            case .raises: ("possible cause of \(noun(outcome))", "possible causes of \(noun(outcome))")
            case .lowers: (thing("thing", outcome), thing("things", outcome))
            }
        guard others > 0, let best else { return "\(without), no other \(one) remains, stories aside".asSentence }
        let remain = others == 1 ? "one other \(one) remains" : "\(count(others)) other \(several) remain"
        let support = "\(others == 1 ? "it has" : "the best of them has") \(best.rawValue) support"
        return "\(without), \(remain), stories aside; \(support)".asSentence
    }

    private func thing(_ thing: String, _ outcome: Entity.ID) -> String {
        "\(thing) that may \(Verb(.lowers, to: nouns.kind(outcome)).infinitive) \(noun(outcome))"
    }

    func untouched(_ number: Int, _ isAll: Bool) -> String {
        if isAll { return "Nothing known here says anything about the conditions and symptoms that were asked about." }
        let things =
            number == 1
            ? "one other condition or symptom that was asked about"
            : "\(count(number)) other conditions and symptoms that were asked about"
        return "this says nothing about \(things)".asSentence
    }
}
