import Knowledge

/// What two things have in common, and what tells them apart.
extension GermanTelling {
    func shared(_ ends: Statement.Ends, _ claims: Int, _ stories: Int) -> String {
        let both = "sowohl \(to(ends.from)) als auch \(to(ends.to))"
        let claimed = claims == 1 ? "eine Sache kann \(both) führen" : "\(count(claims)) Dinge können \(both) führen"
        let connected = "mit beiden verbunden, und mindestens einer der Wege ist eine Geschichte"
        switch (claims, stories) {
        case (0, 0): return "nichts auf dieser Website führt \(both), über wie viele Schritte auch immer".asSentence
        case (0, _):
            let things = stories == 1 ? "eine Sache ist" : "\(count(stories)) Dinge sind"
            return "keine Aussage führt \(both); \(things) \(connected)".asSentence
        case (_, 0): return claimed.asSentence
        default:
            let more = stories == 1 ? "eine weitere Sache ist" : "\(count(stories)) weitere Dinge sind"
            return "\(claimed); \(more) \(connected)".asSentence
        }
    }

    func compared(_ comparison: Statement.Comparison, _ ends: Statement.Ends) -> String {
        let (one, other) = (ends.from, ends.to)
        switch comparison {
        case .sharedCauses: return "Was zu beiden führen kann"
        case .onlyFirst: return "Was \(to(one)) führen kann und keinen Weg \(to(other)) hat"
        case .onlySecond: return "Was \(to(other)) führen kann und keinen Weg \(to(one)) hat"
        case .throughFirst: return "Was \(to(other)) nur über \(nouns.forms(one).accusative) gelangt"
        case .throughSecond: return "Was \(to(one)) nur über \(nouns.forms(other).accusative) gelangt"
        case .sharedHelp: return "Was bei beiden helfen kann"
        case .helpsFirst: return "Was \(prepositional("bei", one)) helfen kann und keinen Weg \(to(other)) hat"
        case .helpsSecond: return "Was \(prepositional("bei", other)) helfen kann und keinen Weg \(to(one)) hat"
        case .sharedEffects: return "Wozu beide führen können"
        case .effectsOfFirst: return leads(one, other)
        case .effectsOfSecond: return leads(other, one)
        case .company: return "Was zusammen vorkommt, und nicht mehr"
        case .notComposed: return "In keiner Liste, weil nur ein Notfall dazwischensteht"
        }
    }

    private func leads(_ one: Entity.ID, _ other: Entity.ID) -> String {
        "Wozu \(noun(one)) führen \(plural(one, "können", "kann")) und wohin \(from(other)) kein Weg führt"
    }
}
