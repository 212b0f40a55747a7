public import Diagnostics
public import Knowledge
import LessonSyntax

/// What a page states, apart from the words in which it does: what a reviewer signs.
///
/// A fact is a line: where on the page it stands, and what. Facts are ids, relations, grades, stances, citations, numbers, red flags
/// with their urgency, doses, statements of anatomy and the keys of questions; of other files those that the page shows: links that
/// end here, red flags that it names, questions that it uses, links that a claim is about. The order of what stands side by side says
/// nothing, so the lines are sorted. Wording alone is no fact: other words with the same numbers and sources leave every line as it is.
public struct PageFacts: Sendable, Hashable {
    public let lines: [String]

    init(_ lines: [String]) { self.lines = lines.sorted() }

    /// Sixteen hexadecimal digits: the beginning of the SHA-256 of the lines, each with a line feed. Anybody can make it again with
    /// the programs that every machine has, and two states of a page share it by an accident of one in 2⁶⁴.
    public var digest: String { String(SHA256.digest(of: lines.map { $0 + "\n" }.joined()).prefix(Self.digits)) }

    static let digits = 16
}

/// What a file states by itself.
public struct OwnFacts: Sendable {
    /// Of its page.
    public let id: String
    var lines: [String] = []
    /// The numbers that it quotes; what they are, their sources say.
    var quotations: Set<[String]> = []
}

/// Makes the facts of pages from what their files state and what they show of other files.
public struct FactCollector: Sendable {
    private let atlas: Atlas
    private let incoming: [Entity.ID: [Link]]
    private let links: [Link.ID: Link]
    private let estimates: Estimates

    public init(_ atlas: Atlas) {
        self.atlas = atlas
        estimates = Estimates(atlas.sources)
        let all = atlas.links
        incoming = Dictionary(grouping: all, by: \.effect.id)
        links = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func facts(_ own: OwnFacts) -> PageFacts {
        let id = own.id
        var lines = own.lines + own.quotations.compactMap(quoted)
        if let entity = atlas[Entity.ID(id)] {
            lines += arriving(at: entity.id)
            if case .muscle(let muscle) = entity {
                // A link inside the muscle's own file is its own fact.
                for state in muscle.states { lines += arriving(at: state.profile.id) }
            }
            let named = if case .exercise(let exercise) = entity { exercise.redFlags } else { entity.redFlags }
            for (_, flags) in atlas.redFlags(named) { lines += flags.flatMap(facts) }
            lines += used(in: entity.profile.quizzes)
        } else if let lesson = atlas[Lesson.ID(id)] {
            lines += used(in: lesson.quizzes)
        } else if let claim = atlas[Claim.ID(id)] {
            lines += claim.concerns.compactMap { links[$0.id] }.flatMap { link in
                link.facts(at: "concerns \(link.id)")
            }
        }
        return PageFacts(lines)
    }

    /// A number with everything that its source says of it.
    private func quoted(_ quotation: [String]) -> String? {
        estimates[Source.ID(quotation[0]), quotation[1]].map {
            "estimate \(quotation[0]) \(quotation[1]): \($0.sentence)"
        }
    }

    private func arriving(at id: Entity.ID) -> [String] {
        incoming[id, default: []].flatMap { $0.facts(at: "from \($0.cause) \($0.relation.rawValue) \(id)") }
    }

    private func facts(of flag: RedFlag) -> [String] {
        let place = "flag \(flag.id)"
        let numbers = (flag.sign + flag.pointsTo + flag.note).plainText.numbers.map { "\(place): number \($0)" }
        let cites = (flag.sources + flag.note.citations).map { "\(place): cite \($0.id)" }
        return ["\(place): urgency=\(flag.urgency.rawValue)"] + numbers + cites
    }

    private func used(in quizzes: [Quiz]) -> [String] {
        quizzes.flatMap(\.items).flatMap { item -> [String] in
            guard case .use(let mention, _) = item, let question = atlas[mention.id]?.question else { return [] }
            return question.options.indices.filter { question.options[$0].isCorrect }.map {
                "use \(question.id): key \($0 + 1) of \(question.options.count)"
            }
        }
    }
}

extension Link {
    fileprivate func facts(at place: String) -> [String] {
        ["\(place): grade=\(grade.rawValue)"] + (seenIn.map { ["\(place): seen-in=\($0.rawValue)"] } ?? [])
            + citations.map { "\(place): cite \($0.source.id) \($0.stance?.rawValue ?? "")" }
    }
}

extension SourceFile {
    /// - Returns: `nil` for a file that is not well-formed or no page.
    public func ownFacts() -> OwnFacts? {
        let parsed = LessonParser().parse(self, index: 0)
        guard parsed.damage.isWellFormed, let root = parsed.tree?.root else { return nil }
        return root.ownFacts()
    }
}

extension Element {
    /// - Returns: `nil` for what is no page.
    func ownFacts() -> OwnFacts? {
        guard let name, child(.review) != nil else { return nil }
        var own = OwnFacts(id: name == .site ? "site" : attribute(.id)?.value ?? "")
        collect(into: &own, at: "")
        return own
    }

    private func collect(into own: inout OwnFacts, at place: String) {
        guard let name, !Self.administrative.contains(name) else { return }
        var here = place
        if !Self.transparent.contains(name) { here += (here.isEmpty ? "" : " / ") + step }
        if name == .cite {
            let stance = attribute(.stance).map { " \($0.value)" } ?? ""
            own.lines.append("\(place): cite \(attribute(.source)?.value ?? "")\(stance)")
            return
        }
        if name == .number {
            let quotation = [attribute(.of)?.value ?? "", attribute(.is)?.value ?? ""]
            own.lines.append("\(place): quotes \(quotation[0]) \(quotation[1])")
            own.quotations.insert(quotation)
            return
        }
        // Where a text points, and what kind of note it is, are matters of wording; of a red flag the library says more.
        if name != .note, name != .ref, name != .flag {
            for attribute in attributes {
                if let known = attribute.name { own.lines += facts(of: known, attribute.value, at: here) }
            }
        }
        if name == .question { own.lines += keys(at: here) }
        if Self.data.contains(name) {
            // What it quotes is a line of its own, and its digits may not be known yet.
            let words = prose().filter { if case .number = $0 { false } else { true } }
            own.lines.append("\(here): \(words.plainText)")
            for case .element(let element) in children { element.collect(into: &own, at: here) }
            return
        }
        var words = ""
        for child in children {
            switch child {
            case .text(let text): words += text.string
            case .element(let element):
                words += " "
                element.collect(into: &own, at: here)
            }
        }
        if !Self.headings.contains(name) { own.lines += words.numbers.map { "\(here): number \($0)" } }
    }

    /// "effect causes sciatica", "section what-helps", "definition".
    private var step: String {
        let written = writtenName
        if name == .effect {
            return "\(written) \(attribute(.relation)?.value ?? "") \(attribute(.on)?.value ?? "")"
        }
        return attribute(.id).map { "\(written) \($0.value)" } ?? written
    }

    private func facts(of name: AttributeName, _ value: String, at place: String) -> [String] {
        switch name {
        case _ where Self.wording.contains(name): []
        // Names in any order.
        case .at, .of, .targets, .roots:
            ["\(place): \(name.rawValue)=\(value.split(separator: " ").sorted().joined(separator: " "))"]
        default: ["\(place): \(name.rawValue)=\(value)"]
        }
    }

    private func keys(at place: String) -> [String] {
        let options = children(.option)
        return options.indices.filter { options[$0].attribute(.correct) != nil }.map {
            "\(place): key \($0 + 1) of \(options.count)"
        }
    }

    /// What is said about a page, and not on it.
    private static let administrative: Set<ElementName> = [.review, .severity, .moved, .featured]
    /// What lays words out, and makes no other place of where they stand.
    private static let transparent: Set<ElementName> = [
        .p, .list, .item, .table, .caption, .row, .head, .cell, .note, .em, .strong, .term, .sub, .sup, .link, .ref,
        .alt,
        .option, .label, .feedback, .stem,
    ]
    /// What is a datum as a whole, and not in words of its own.
    private static let data: Set<ElementName> = [
        .origin, .insertion, .action, .nerve, .bloodSupply, .hold, .repetitions, .frequency, .movement, .reflex, .skin,
        .disc,
    ]
    /// Numbers in them count as words do.
    private static let headings: Set<ElementName> = [.name, .alias, .title, .heading, .objective, .author, .tagline]
    /// Attributes that say how something is called, laid out or used, and nothing that could be right or wrong.
    private static let wording: Set<AttributeName> = [
        .number, .minutes, .href, .difficulty, .objective, .correct, .language, .base, .chainPages, .readingGrade,
    ]
}

extension String {
    /// Every run of letters and digits that holds a digit, with points and commas between digits: "L5", "1,000", "3.5"; a
    /// percentage with its sign.
    var numbers: [String] {
        var found: [String] = []
        let scalars = Array(unicodeScalars)
        func isWord(_ place: Int) -> Bool {
            let scalar = scalars[place]
            // Nearly all are, and what Unicode knows of the others is dear.
            if scalar.isASCII, ("0"..."9" ~= scalar) || ("a"..."z" ~= scalar) || ("A"..."Z" ~= scalar) { return true }
            if !scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
            guard scalar == "." || scalar == ",", place > 0, place + 1 < scalars.count else { return false }
            return "0"..."9" ~= scalars[place - 1] && "0"..."9" ~= scalars[place + 1]
        }
        var place = 0
        while place < scalars.count {
            let start = place
            var hasDigit = false
            while place < scalars.count, isWord(place) {
                hasDigit = hasDigit || "0"..."9" ~= scalars[place]
                place += 1
            }
            if hasDigit {
                var next = place
                while next < scalars.count, scalars[next] == " " || scalars[next].properties.isWhitespace { next += 1 }
                var word = ""
                for scalar in scalars[start..<place] { word.unicodeScalars.append(scalar) }
                found.append(next < scalars.count && scalars[next] == "%" ? word + "%" : word)
            }
            place = max(place, start + 1)
        }
        return found
    }
}
