import Knowledge

/// What stands for everything else while a pattern is told, and how a told sentence becomes one.
extension Patterns {
    /// An overlap names eight things.
    static let slots = 8
    /// Numbers that no language has one word for, and that stand in no other sentence.
    static let many = [901, 902]

    /// None, one, and one number for all others; with what names them.
    static func amounts(_ place: Int) -> [(number: Int, name: String)] {
        [(0, "0"), (1, "1"), (many[place], "n")]
    }

    static func ends(_ ids: [Entity.ID]) -> Statement.Ends { Statement.Ends(ids[0], ids[1]) }

    /// A list from the third place on, told by the sort of one, the one that makes it hardest to read: eight things of their
    /// own sorts would be thousands of patterns.
    static func alike(_ count: Int, _ one: Entity.ID) -> [Entity.ID] {
        (0..<count).map { Entity.ID("slot-\($0 + 2)\(one.value.dropFirst(6))") }
    }

    static func whole(_ ids: [Entity.ID], _ sign: Sign, _ support: Support) -> Statement {
        let chain = Statement.ChainClause(from: ids[0], to: ids[1], sign: sign, support: support, links: many[0])
        return support.isClaim ? .claim(chain) : .story(chain)
    }

    static func id(_ slot: Int, _ sort: Int) -> Entity.ID { Entity.ID("slot-\(slot)-\(sort)") }

    static func plainID(_ slot: Int) -> Entity.ID { Entity.ID("plain-\(slot)") }
    static func markID(_ mark: Int) -> Entity.ID { Entity.ID("mark-\(mark)") }

    /// What joins the last word of a list to the others, as the language has it in lists of all and of alternatives.
    static func joiners(of language: any Language) -> [String] {
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
    static func lead(_ forms: Declension) -> String {
        guard forms.dative != forms.nominative || forms.genitive != forms.nominative,
            let space = forms.dative.firstIndex(of: " "), forms.dative[..<space].count <= 3
        else { return "" }
        return String(forms.dative[...space])
    }

    static func noun(_ slot: Int, _ index: Int, _ sort: Sort) -> (Entity.ID, Noun) {
        (id(slot, index), noun(slot, sort))
    }

    static func plain(slots: Int, marks: [String]) -> [(Entity.ID, Noun)] {
        func sort(_ marks: [String]) -> Sort { Sort(kind: .mechanism, isPlural: false, marks: marks, lead: "") }
        return (0..<slots).map { (plainID($0), noun($0, sort([]))) }
            + marks.enumerated().map { (markID($0), noun(9, sort([$1]))) }
    }

    /// Begins with a small letter, so that a capital shows.
    static func noun(_ slot: Int, _ sort: Sort) -> Noun {
        func form(_ case: String) -> String { "x⟦\(slot)\(`case`)\(sort.marks.joined())⟧" }
        let forms = Declension(
            nominative: form("n"), accusative: form("a"),
            dative: sort.lead.isEmpty ? form("d") : sort.lead + form("e"), genitive: form("g"))
        return Noun(Name(forms.nominative, isPlural: sort.isPlural), sort.kind, declension: forms, isFixed: true)
    }

    mutating func add(_ name: String, naming count: Int, _ statement: ([Entity.ID]) -> Statement) {
        add(name, telling: count) { ids, patterns in patterns.teller.text(statement(ids)) }
    }

    /// Each thing is put through all sorts while the others stay what they are; those that make a difference are then
    /// put through all that differ, together. What people do about something is told differently from what happens to
    /// them, so the others are each of these once.
    mutating func add(_ name: String, telling count: Int, _ text: ([Entity.ID], Patterns) -> String) {
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
    mutating func choice(_ groups: [[Int]], _ chosen: [Int], _ text: ([Entity.ID], Patterns) -> String)
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
    mutating func place(_ told: String) -> Int {
        let pattern = pattern(told)
        if let known = places[pattern] { return known }
        places[pattern] = texts.count
        texts.append(pattern)
        return texts.count - 1
    }

    func pattern(_ told: String) -> String { Self.pattern(told, leads: leads) }

    /// A slot "e" is a dative that stands behind its article, if nothing has taken that in.
    ///
    /// Told some ten thousand times a build, so it looks at bytes.
    static func pattern(_ told: String, leads: Set<String>) -> String {
        let text = Array(told.utf8)
        var pattern: [UInt8] = []
        pattern.reserveCapacity(text.count)
        var rest = text.startIndex
        while let open = text.firstRange(of: "⟦".utf8, from: rest),
            let close = text.firstRange(of: "⟧".utf8, from: open.upperBound)
        {
            var before = text[rest..<open.lowerBound]
            var slot = text[open.upperBound..<close.lowerBound].prefix(2)
            rest = close.upperBound
            if slot.elementsEqual("*".utf8) {
                pattern += before + Array("{*}".utf8)
                continue
            }
            var isCapital = before.removeLast() == UInt8(ascii: "X")
            if slot.last == UInt8(ascii: "e") {
                let words = String(decoding: before, as: UTF8.self)
                let lead = leads.first { words.lowercased().hasSuffix($0) }
                slot[slot.endIndex - 1] = UInt8(ascii: lead == nil ? "D" : "d")
                if let lead {
                    isCapital = words.suffix(lead.count).first?.isUppercase ?? false
                    before = ArraySlice(words.dropLast(lead.count).utf8)
                }
            }
            pattern += before + Array(isCapital ? "{^".utf8 : "{".utf8) + slot + [UInt8(ascii: "}")]
        }
        pattern += text[rest...]
        for (place, number) in many.enumerated() {
            guard let range = pattern.firstRange(of: String(number).utf8, from: pattern.startIndex) else { continue }
            let isFirst = range.lowerBound == 0 || pattern[..<range.lowerBound].suffix(2).elementsEqual(". ".utf8)
            pattern.replaceSubrange(range, with: (isFirst ? "{^#\(place)}" : "{#\(place)}").utf8)
        }
        return String(decoding: pattern, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func firstRange(of bytes: some Collection<UInt8>, from start: Int) -> Range<Int>? {
        guard let first = bytes.first else { return nil }
        var place = start
        while let found = self[place...].firstIndex(of: first) {
            let end = found + bytes.count
            if end <= endIndex, self[found..<end].elementsEqual(bytes) { return found..<end }
            place = found + 1
        }
        return nil
    }
}
