public import Knowledge

/// What is said of two things and the chains between them, as patterns: for the explorer, which finds its answers in the
/// reader's browser and knows no word itself.
///
/// Nothing is written here. Each statement is told by the language, about things and numbers that stand for all others,
/// and what stands around those is the pattern. In it
///
/// - `{0n}` is the first thing that the statement names, in the nominative; `a`, `d` and `g` are the other cases, and
///   capital letters the same without its first word, which has become one with the word before ("zum");
/// - `{^0n}` is the same with a capital;
/// - `{#0}` is the first number, from 2 on, in figures or in the words of ``numbers``;
/// - `{*}` are the reasons of a "because", put together by ``joints``.
public struct Patterns: Sendable {
    /// What a sentence may depend on in a thing that it names.
    private struct Sort: Hashable {
        let kind: EntityKind?
        let isPlural: Bool
        /// What in its name makes a list of names hard to read: a comma, or what joins the last of a list.
        let marks: [String]
        /// Its first word in the dative, where the language has one that prepositions can swallow.
        let lead: String
    }

    /// The pattern of one statement, as far as it depends on the sorts of what it names.
    public indirect enum Choice: Hashable, Sendable {
        /// A place in ``texts``.
        case text(Int)
        /// By the sort of the thing at that place of the statement; one choice for each sort.
        case bySort(of: Int, [Choice])
    }

    /// The sort of each noun, place by place.
    public let sortOf: [Int]
    /// Each pattern once.
    public private(set) var texts: [String] = []
    /// Statements by their names: "claim/raises/limited", "noChain/open"; in the order of the rules that make them.
    public private(set) var told: [(name: String, choice: Choice)] = []
    /// Words for numbers from 0 on; where a language has none, it writes figures.
    public private(set) var numbers: [String] = []
    /// What stands between two reasons of many, and before the last: where they are plain, where one has the latter inside,
    /// and where one has a comma inside.
    public private(set) var joints: [[String]] = []

    private let sorts: [Sort]
    private let leads: Set<String>
    private let teller: Teller
    private var places: [String: Int] = [:]
    private var links: [LinkSort: LinkTexts] = [:]

    /// - Parameter nouns: Of everything that may be named.
    public init(_ language: any Language, _ nouns: [Noun]) {
        let marks = [", "] + Self.joiners(of: language)
        var places: [Sort: Int] = [:]
        var sorts: [Sort] = []
        sortOf = nouns.map { noun in
            let forms = language.inSentence(noun)
            let sort = Sort(
                kind: noun.kind, isPlural: noun.name.isPlural, marks: marks.filter { forms.nominative.contains($0) },
                lead: Self.lead(forms))
            if let known = places[sort] { return known }
            places[sort] = sorts.count
            sorts.append(sort)
            return sorts.count - 1
        }
        if sorts.isEmpty { sorts.append(Sort(kind: nil, isPlural: false, marks: [], lead: "")) }
        self.sorts = sorts
        leads = Set(sorts.map(\.lead).filter { !$0.isEmpty })
        teller = Teller(
            language,
            (0..<Self.slots).flatMap { slot in sorts.indices.map { Self.noun(slot, $0, sorts[$0]) } }
                + Self.plain(slots: Self.slots, marks: marks))
        tellMembership()
        tellChains()
        tellAbsence()
        tellReasons()
        numbers = words(upTo: 99)
    }

    // MARK: Links

    /// Places of a link's patterns: by itself, where it opens an answer, and as what leads the other way round.
    public struct LinkTexts: Hashable, Sendable {
        public let plain: Int
        public let direct: Int
        public let otherWay: Int
    }

    private struct LinkSort: Hashable {
        let relation: Relation
        let grade: EvidenceGrade
        let contention: Contention?
        let cause: Int
        let effect: Int
    }

    /// Of all links of the same relation and grade between things of the same sorts; told when first asked for, because
    /// few of the many that can be thought of occur.
    ///
    /// - Parameters: `cause` and `effect` are the sorts of its ends.
    public mutating func texts(of link: Link, from cause: Int, to effect: Int) -> LinkTexts {
        let sort = LinkSort(
            relation: link.relation, grade: link.grade, contention: link.contention, cause: cause, effect: effect)
        if let known = links[sort] { return known }
        let clause = Statement.LinkClause(
            cause: Self.id(0, sort.cause), relation: sort.relation, effect: Self.id(1, sort.effect), grade: sort.grade,
            contention: sort.contention)
        let texts = LinkTexts(
            plain: place(teller.text(.link(clause))), direct: place(teller.text(.directly(clause))),
            otherWay: place(teller.text(.otherWay(.link(clause)))))
        links[sort] = texts
        return texts
    }

    // MARK: Statements

    private mutating func tellMembership() {
        for belonging in Statement.Belonging.allCases {
            add("belongs/\(belonging)", naming: 2) { .belongs($0[0], to: $0[1], as: belonging) }
        }
        for shared in 1...6 {
            for (more, ofMore) in Self.amounts(0) where more == 0 || shared == 6 {
                // What they share is told by the sort of one, the one that makes the list hardest to read; eight things of
                // their own sorts would be thousands of patterns.
                add("overlap/\(shared)/\(ofMore)", naming: 3) { ids in
                    let named = (0..<shared).map { Entity.ID("slot-\($0 + 2)\(ids[2].value.dropFirst(6))") }
                    return .overlap(ids[0], ids[1], shared: named + Array(repeating: ids[0], count: more))
                }
            }
        }
        add("oneEnd", naming: 1) { .oneEnd($0[0]) }
    }

    private mutating func tellChains() {
        for sign in Sign.allCases {
            for support in Support.allCases {
                let name = "\(support.isClaim ? "claim" : "story")/\(sign)/\(support)"
                add(name, naming: 2) { Self.whole($0, sign, support) }
                add("otherWay/\(name)", naming: 2) { .otherWay(Self.whole($0, sign, support)) }
            }
            add("disagreeing/\(sign)", naming: 2) { .disagreeing(Self.ends($0), better: sign) }
        }
        add("disagreeing", naming: 2) { .disagreeing(Self.ends($0), better: nil) }
        for (claims, ofClaims) in Self.amounts(0) {
            for (stories, ofStories) in Self.amounts(1) {
                for completeness in Statement.Completeness.allCases {
                    add("chains/\(ofClaims)/\(ofStories)/\(completeness)", naming: 2) {
                        .chains(Self.ends($0), claims: claims, stories: stories, completeness)
                    }
                }
            }
        }
    }

    private mutating func tellAbsence() {
        for (isLimited, name) in [(false, "open"), (true, "limited")] {
            add("noChain/\(name)", naming: 2) { .noChain(Self.ends($0), isLimited: isLimited) }
            add("onlyLonger/\(name)", naming: 2) {
                .onlyLonger(Self.ends($0), links: Self.many[0], most: Self.many[1], isLimited: isLimited)
            }
        }
        for verdict in [Verdict.claim, .story] {
            add("beyondLimits/\(verdict)", naming: 2) { .beyondLimits(Self.ends($0), verdict) }
        }
        add("notComposed", naming: 2) { .notComposed(Self.ends($0)) }
        add("commonCause", naming: 3) { .commonCause($0[0], of: Statement.Ends($0[1], $0[2])) }
        for steps in 1...3 {
            for (more, ofMore) in Self.amounts(0) {
                add("missingLink/\(steps)/\(ofMore)", naming: 1 + steps) {
                    .missingLink(from: $0[0], to: Array($0[1...]), more: more)
                }
            }
        }
    }

    /// A sentence that gives one reason is what stands around every reason, and this one. So what all such sentences
    /// begin and end with is the sentence, and the rest is the reason.
    private mutating func tellReasons() {
        let teller = teller
        let base = [Self.plainID(0), Self.plainID(1)]
        func sentence(_ reasons: [Statement.Reason], _ support: Support = .limited) -> String {
            teller.text(.because(support, reasons))
        }
        let all = Self.reasons.map { sentence([$0.reason(base)]) }
        let head = all.reduce(all[0], commonBeginning).count
        let tail = all.map { String($0.reversed()) }.reduce(String(all[0].reversed()), commonBeginning).count
        func within(_ sentence: String) -> Substring { sentence.dropFirst(head).dropLast(tail) }
        for (name, naming, reason) in Self.reasons {
            add(name, telling: naming) { ids, _ in String(within(sentence([reason(ids)]))) }
        }
        for support in Support.allCases {
            let whole = sentence([Self.reasons[0].reason(base)], support)
            let around = whole.firstRange(of: within(all[0])).map { (whole[..<$0.lowerBound], whole[$0.upperBound...]) }
            told.append(("because/\(support)", .text(place("\(around?.0 ?? "")⟦*⟧\(around?.1 ?? "")"))))
        }
        // Three reasons that have nothing inside that would part them otherwise, and then one that has.
        let plain = zip(Self.reasons, all).filter { reason, told in
            reason.naming == 2 && !Self.joiners(of: teller.language).contains(where: told.contains)
                && !within(told).contains(", ")
        }.map(\.0).prefix(3)
        for last in [base, [base[0], Self.markID(1)], [base[0], Self.markID(0)]] {
            let reasons = plain.enumerated().map { $1.reason($0 == 2 ? last : base) }
            let list = within(sentence(reasons))
            let parts = reasons.map { within(sentence([$0])) }
            guard parts.count == 3, let second = list.firstRange(of: parts[1]),
                let third = list.firstRange(of: parts[2])
            else { continue }
            joints.append([
                String(list[..<second.lowerBound].dropFirst(parts[0].count)),
                String(list[second.upperBound..<third.lowerBound]),
            ])
        }
    }

    /// Every kind of reason, with how many things it names.
    private static let reasons: [(name: String, naming: Int, reason: @Sendable ([Entity.ID]) -> Statement.Reason)] = {
        var reasons: [(String, Int, @Sendable ([Entity.ID]) -> Statement.Reason)] = []
        for grade in EvidenceGrade.allCases where grade < .refuted {
            for contention in grade == .contested ? Contention.allCases.map(Optional.some) : [nil] {
                for (isOnly, which) in [(true, "only"), (false, "first")] {
                    reasons.append(
                        (
                            "weakest/\(which)/\(footing(grade, contention))", 2,
                            { ids in
                                let link = Statement.LinkClause(
                                    cause: ids[0], relation: .contributesTo, effect: ids[1], grade: grade,
                                    contention: contention)
                                return .weakest(link, isOnly: isOnly)
                            }
                        ))
                }
            }
        }
        for links in 3...8 {
            reasons.append(("length/\(links)", 0, { _ in .length(links: links, lost: (links - 1) / 2) }))
        }
        for seenIn in SeenIn.allCases where seenIn.isOutsidePeople {
            reasons.append(("outsidePeople/\(seenIn)", 2, { .outsidePeople(from: $0[0], to: $0[1], seenIn) }))
        }
        for grade in EvidenceGrade.allCases {
            reasons.append(("together/\(grade)", 2, { .capped(from: $0[0], to: $0[1], .together(grade)) }))
            if grade == .refuted { continue }
            reasons.append(("graded/\(grade)", 2, { .capped(from: $0[0], to: $0[1], .graded(grade)) }))
        }
        reasons.append(("contradicts", 2, { .capped(from: $0[0], to: $0[1], .contradicts) }))
        reasons.append(("refuted", 2, { .capped(from: $0[0], to: $0[1], .refuted) }))
        return reasons
    }()

    /// What a link stands on: "strong", "contested/untested".
    public static func footing(_ grade: EvidenceGrade, _ contention: Contention?) -> String {
        grade.rawValue + (contention.map { "/\($0.rawValue)" } ?? "")
    }

    private func words(upTo last: Int) -> [String] {
        func text(_ number: Int) -> String {
            teller.text(.missingLink(from: Self.plainID(0), to: [Self.plainID(1)], more: number))
        }
        let many = text(Self.many[0])
        guard let place = many.firstRange(of: String(Self.many[0])) else { return [] }
        let (before, after) = (many[..<place.lowerBound], many[place.upperBound...])
        var words: [String] = []
        for number in 0...last {
            let told = text(number)
            let isLike = told.hasPrefix(before) && told.hasSuffix(after) && told.count > before.count + after.count
            words.append(isLike ? String(told.dropFirst(before.count).dropLast(after.count)) : String(number))
        }
        while let word = words.last, word == String(words.count - 1) { words.removeLast() }
        return words
    }
}

// MARK: - What stands for everything else

extension Patterns {
    /// An overlap names eight things.
    private static let slots = 8
    /// Numbers that no language has one word for, and that stand in no other sentence.
    private static let many = [901, 902]

    /// None, one, and one number for all others; with what names them.
    private static func amounts(_ place: Int) -> [(number: Int, name: String)] {
        [(0, "0"), (1, "1"), (many[place], "n")]
    }

    private static func ends(_ ids: [Entity.ID]) -> Statement.Ends { Statement.Ends(ids[0], ids[1]) }

    private static func whole(_ ids: [Entity.ID], _ sign: Sign, _ support: Support) -> Statement {
        let chain = Statement.ChainClause(from: ids[0], to: ids[1], sign: sign, support: support, links: many[0])
        return support.isClaim ? .claim(chain) : .story(chain)
    }

    private static func id(_ slot: Int, _ sort: Int) -> Entity.ID { Entity.ID("slot-\(slot)-\(sort)") }

    private static func plainID(_ slot: Int) -> Entity.ID { Entity.ID("plain-\(slot)") }
    private static func markID(_ mark: Int) -> Entity.ID { Entity.ID("mark-\(mark)") }

    /// What joins the last word of a list to the others, as the language has it in lists of all and of alternatives.
    private static func joiners(of language: any Language) -> [String] {
        let teller = Teller(language, plain(slots: 4, marks: []))
        let ids = (0..<4).map(plainID)
        return [
            .overlap(ids[0], ids[1], shared: [ids[2], ids[3]]),
            .missingLink(from: ids[0], to: [ids[2], ids[3]], more: 0),
        ]
        .compactMap { (statement: Statement) in
            let told = teller.text(statement)
            guard let one = told.firstRange(of: "⟦2"), let other = told.firstRange(of: "⟦3"),
                let end = told[one.upperBound...].firstIndex(of: "⟧"), end < other.lowerBound
            else { return nil }
            return String(told[told.index(after: end)..<other.lowerBound].dropLast())
        }
    }

    /// The dative's first word, where it is short and the cases differ: an article that "zu" and "von" take in.
    private static func lead(_ forms: Declension) -> String {
        guard forms.dative != forms.nominative || forms.genitive != forms.nominative,
            let space = forms.dative.firstIndex(of: " "), forms.dative[..<space].count <= 3
        else { return "" }
        return String(forms.dative[...space])
    }

    private static func noun(_ slot: Int, _ index: Int, _ sort: Sort) -> (Entity.ID, Noun) {
        (id(slot, index), noun(slot, sort))
    }

    private static func plain(slots: Int, marks: [String]) -> [(Entity.ID, Noun)] {
        func sort(_ marks: [String]) -> Sort { Sort(kind: .mechanism, isPlural: false, marks: marks, lead: "") }
        return (0..<slots).map { (plainID($0), noun($0, sort([]))) }
            + marks.enumerated().map { (markID($0), noun(9, sort([$1]))) }
    }

    /// Begins with a small letter, so that a capital shows.
    private static func noun(_ slot: Int, _ sort: Sort) -> Noun {
        func form(_ case: String) -> String { "x⟦\(slot)\(`case`)\(sort.marks.joined())⟧" }
        let forms = Declension(
            nominative: form("n"), accusative: form("a"),
            dative: sort.lead.isEmpty ? form("d") : sort.lead + form("e"), genitive: form("g"))
        return Noun(Name(forms.nominative, isPlural: sort.isPlural), sort.kind, declension: forms, isFixed: true)
    }

    private mutating func add(_ name: String, naming count: Int, _ statement: ([Entity.ID]) -> Statement) {
        add(name, telling: count) { ids, patterns in patterns.teller.text(statement(ids)) }
    }

    /// Each thing is put through all sorts while the others stay what they are; those that make a difference are then
    /// put through all that differ, together. What people do about something is told differently from what happens to
    /// them, so the others are each of these once.
    private mutating func add(_ name: String, telling count: Int, _ text: ([Entity.ID], Patterns) -> String) {
        let applied = sorts.firstIndex { $0.kind == .exercise || $0.kind == .treatment }
        let bases = count > 1 ? Set([0, applied ?? 0]).sorted() : [0]
        var groups: [[Int]] = []
        for slot in 0..<count {
            var first: [[String]: Int] = [:]
            groups.append(
                sorts.indices.map { sort in
                    let told = bases.map { base in
                        pattern(text((0..<count).map { Self.id($0, $0 == slot ? sort : base) }, self))
                    }
                    if let known = first[told] { return known }
                    first[told] = sort
                    return sort
                })
        }
        told.append((name, choice(groups, [], text)))
    }

    /// - Parameter groups: For each place and sort, the sort that stands for it.
    private mutating func choice(_ groups: [[Int]], _ chosen: [Int], _ text: ([Entity.ID], Patterns) -> String)
        -> Choice
    {
        let slot = chosen.count
        guard slot < groups.count else { return .text(place(text(chosen.enumerated().map { Self.id($0, $1) }, self))) }
        var made: [Int: Choice] = [:]
        let choices = groups[slot].map { sort -> Choice in
            if let known = made[sort] { return known }
            let choice = choice(groups, chosen + [sort], text)
            made[sort] = choice
            return choice
        }
        return Set(made.values).count == 1 ? choices[0] : .bySort(of: slot, choices)
    }

    /// Of a told sentence, as a pattern.
    private mutating func place(_ told: String) -> Int {
        let pattern = pattern(told)
        if let known = places[pattern] { return known }
        places[pattern] = texts.count
        texts.append(pattern)
        return texts.count - 1
    }

    private func pattern(_ told: String) -> String { Self.pattern(told, leads: leads) }

    /// A slot "e" is a dative that stands behind its article, if nothing has taken that in.
    private static func pattern(_ told: String, leads: Set<String>) -> String {
        var pattern = ""
        var rest = told[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") {
            var slot = String(rest[rest.index(after: open)..<close].prefix(2))
            var before = String(rest[..<open])
            rest = rest[rest.index(after: close)...]
            if slot == "*" {
                pattern += before + "{*}"
                continue
            }
            var isCapital = before.removeLast() == "X"
            if slot.hasSuffix("e") {
                let lead = leads.first { before.lowercased().hasSuffix($0) } ?? ""
                slot = "\(slot.dropLast())\(lead.isEmpty ? "D" : "d")"
                if !lead.isEmpty { isCapital = before.suffix(lead.count).first?.isUppercase ?? false }
                before.removeLast(lead.count)
            }
            pattern += "\(before){\(isCapital ? "^" : "")\(slot)}"
        }
        pattern += rest
        for (place, number) in many.enumerated() {
            guard let range = pattern.firstRange(of: String(number)) else { continue }
            let isFirst = range.lowerBound == pattern.startIndex || pattern[..<range.lowerBound].hasSuffix(". ")
            pattern.replaceSubrange(range, with: isFirst ? "{^#\(place)}" : "{#\(place)}")
        }
        return pattern
    }
}

private func commonBeginning(_ one: String, _ other: String) -> String {
    String(zip(one, other).prefix { $0 == $1 }.map(\.0))
}
