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
    struct Sort: Hashable {
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
    public internal(set) var texts: [String] = []
    /// Statements by their names: "claim/raises/limited", "noChain/open"; in the order of the rules that make them.
    public internal(set) var told: [(name: String, choice: Choice)] = []
    /// Words for numbers from 0 on; where a language has none, it writes figures.
    public internal(set) var numbers: [String] = []
    /// What stands between two reasons of many, and before the last: where they are plain, where one has the latter inside,
    /// and where one has a comma inside.
    public internal(set) var joints: [[String]] = []

    let sorts: [Sort]
    let leads: Set<String>
    let teller: Teller
    var places: [String: Int] = [:]
    var links: [LinkSort: LinkTexts] = [:]

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

    struct LinkSort: Hashable {
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

    mutating func tellMembership() {
        for belonging in Statement.Belonging.allCases {
            add("belongs/\(belonging)", naming: 2) { .belongs($0[0], to: $0[1], as: belonging) }
        }
        for shared in 1...6 {
            for (more, ofMore) in Self.amounts(0) where more == 0 || shared == 6 {
                add("overlap/\(shared)/\(ofMore)", naming: 3) { ids in
                    .overlap(
                        ids[0], ids[1], shared: Self.alike(shared, ids[2]) + Array(repeating: ids[0], count: more))
                }
            }
        }
        add("oneEnd", naming: 1) { .oneEnd($0[0]) }
    }

    mutating func tellChains() {
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

    mutating func tellAbsence() {
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
        for emergencies in 1...3 {
            add("notComposedThrough/\(emergencies)", naming: 3) { ids in
                .notComposedThrough(Self.ends(ids), Self.alike(emergencies, ids[2]))
            }
        }
        add("commonCause", naming: 3) { .commonCause($0[0], of: Statement.Ends($0[1], $0[2])) }
        for steps in 1...3 {
            for (more, ofMore) in Self.amounts(0) {
                add("missingLink/\(steps)/\(ofMore)", naming: 1 + steps) {
                    .missingLink(from: $0[0], to: Array($0[1...]), more: more)
                }
            }
        }
    }

    func words(upTo last: Int) -> [String] {
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
