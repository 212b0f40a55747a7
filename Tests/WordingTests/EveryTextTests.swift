import Knowledge
import Testing
import Wording

/// What holds for every text in both languages, whatever the nouns.
@Suite struct EveryTextTests {
    /// Every example with other nouns in the places of its own: plural, joined, declined and bare ones.
    static let statements: [Statement] = {
        let ids = germanNouns.map(\.0)
        return stride(from: 0, to: ids.count, by: 3).flatMap { shift in
            englishExamples.map { $0.statement.replacing { ids[(ids.firstIndex(of: $0)! + shift) % ids.count] } }
        }
    }()

    @Test(arguments: ["en", "de"]) func isCleanlyWritten(code: String) throws {
        let teller = code == "en" ? english : german
        let language = teller.language
        #expect(language.code == code)
        let labels =
            EvidenceGrade.allCases.flatMap { [language.label($0), language.meaning($0)] }
            + Support.allCases.flatMap { [language.label($0), language.meaning($0)] }
            + Verdict.allCases.flatMap { [language.label($0), language.meaning($0)] }
            + RedFlag.Urgency.allCases.flatMap { [language.label($0), language.action($0)] }
        let texts = Self.statements.map(teller.text) + labels
        #expect(texts.count > 1500)
        for text in Set(texts) { #expect(faults(text, code) == [], "\(text)") }
    }

    @Test(arguments: ["en", "de"]) func endsASentenceWithAStopAndAHeadingWithNone(code: String) {
        let teller = code == "en" ? english : german
        for statement in Self.statements {
            let text = teller.text(statement)
            switch Kind(statement) {
            case .heading, .applied, .compared: #expect(!".:;,?".contains(text.last ?? "."), "\(text)")
            case .question: #expect(text.hasSuffix("?"), "\(text)")
            case .keystones: #expect(text.hasSuffix(":") || text.hasSuffix("."), "\(text)")
            default: #expect(text.hasSuffix("."), "\(text)")
            }
        }
    }

    @Test func tellsDifferentThingsDifferently() {
        for teller in [english, german] {
            let texts = Set(englishExamples.map { teller.text($0.statement) })
            // "No chain … at any length" answers two questions, and so do limits on both.
            #expect(texts.count >= englishExamples.count - 3)
        }
    }

    private func faults(_ text: String, _ code: String) -> [String] {
        let marks = ["  ", " ,", " .", " ;", " :", "..", ",,", ",.", ";.", ".;", ";;", "( ", " )", "Optional", "nil"]
        let wrong =
            code == "en"
            ? [" a a ", " a an ", " the the ", " a the ", " the a ", " an a ", " and and ", " is are ", " a e", " a o"]
            : [
                " zu dem ", " zu der ", " bei dem ", " von dem ", " der der ", " zum dem ", " zur der ", " und und ",
                " ein ein ", " einer eine ", " von von ",
            ]
        let found = (marks + wrong).filter(text.contains)
        let start = text.first { $0 != "„" }
        return found + (start?.isUppercase == true || start?.isNumber == true ? [] : ["starts small"])
            + (text.hasSuffix(" ") ? ["ends in a blank"] : [])
    }
}

extension Statement {
    /// The same statement about other things.
    func replacing(_ other: (Entity.ID) -> Entity.ID) -> Statement {
        func ends(_ ends: Ends) -> Ends { Ends(other(ends.from), other(ends.to)) }
        func link(_ link: LinkClause) -> LinkClause {
            LinkClause(
                cause: other(link.cause), relation: link.relation, effect: other(link.effect), grade: link.grade,
                contention: link.contention)
        }
        func chain(_ chain: ChainClause) -> ChainClause {
            ChainClause(
                from: other(chain.from), to: other(chain.to), sign: chain.sign, support: chain.support,
                links: chain.links)
        }
        func reason(_ reason: Reason) -> Reason {
            switch reason {
            case .weakest(let weakest, let isOnly): .weakest(link(weakest), isOnly: isOnly)
            case .length: reason
            case .outsidePeople(let from, let to, let seen): .outsidePeople(from: other(from), to: other(to), seen)
            case .capped(let from, let to, let direct): .capped(from: other(from), to: other(to), direct)
            }
        }
        switch self {
        case .link(let it): return .link(link(it))
        case .directly(let it): return .directly(link(it))
        case .belongs(let part, let whole, let belonging): return .belongs(other(part), to: other(whole), as: belonging)
        case .overlap(let a, let b, let shared): return .overlap(other(a), other(b), shared: shared.map(other))
        case .claim(let it): return .claim(chain(it))
        case .story(let it): return .story(chain(it))
        case .because(let support, let reasons): return .because(support, reasons.map(reason))
        case .chains(let it, let claims, let stories, let all):
            return .chains(ends(it), claims: claims, stories: stories, all)
        case .disagreeing(let it, let better): return .disagreeing(ends(it), better: better)
        case .noChain(let it, let isLimited): return .noChain(ends(it), isLimited: isLimited)
        case .onlyLonger(let it, let links, let most, let isLimited):
            return .onlyLonger(ends(it), links: links, most: most, isLimited: isLimited)
        case .beyondLimits(let it, let verdict): return .beyondLimits(ends(it), verdict)
        case .notComposed(let it): return .notComposed(ends(it))
        case .notComposedThrough(let it, let emergencies):
            return .notComposedThrough(ends(it), emergencies.map(other))
        case .leftOut(let ids, let more): return .leftOut(ids.map(other), more: more)
        case .otherWay(let statement): return .otherWay(statement.replacing(other))
        case .commonCause(let cause, let it): return .commonCause(other(cause), of: ends(it))
        case .missingLink(let from, let to, let more):
            return .missingLink(from: other(from), to: to.map(other), more: more)
        case .oneEnd(let id): return .oneEnd(other(id))
        case .around(let id, let direction, let direct, let claims, let stories):
            return .around(other(id), direction, direct: direct, claims: claims, stories: stories)
        case .heading(let group, let id, let direction): return .heading(group, of: other(id), direction)
        case .onlyStories(let ids, let more): return .onlyStories(ids.map(other), more: more)
        case .notComposedWith(let id, let emergencies): return .notComposedWith(other(id), emergencies.map(other))
        case .applied(let id, let change, let outcomes): return .applied(other(id), change, outcomes: outcomes)
        case .isOpen(let cause, let outcome): return .isOpen(cause: other(cause), outcome: other(outcome))
        case .lessSupported(let it): return .lessSupported(chain(it))
        case .remaining(let taken, let outcome, let sign, let others, let best):
            return .remaining(without: taken.map(other), outcome: other(outcome), sign, others: others, best: best)
        case .hasLinks(let id, let effects): return .hasLinks(other(id), to: effects.map(other))
        case .hasNoLinks(let id): return .hasNoLinks(other(id))
        case .hasNoClaims(let id): return .hasNoClaims(other(id))
        case .untouched, .noDiagnosis, .loops: return self
        case .cutClaims(let outcome, let lost, let sign):
            return .cutClaims(outcome: other(outcome), lost: lost.map(other), sign)
        case .shared(let it, let claims, let stories): return .shared(ends(it), claims: claims, stories: stories)
        case .compared(let comparison, let it): return .compared(comparison, ends(it))
        case .company(let cause, let claimed, let found):
            return .company(other(cause), claims: other(claimed), foundWith: other(found))
        case .byStories(let ids, let more): return .byStories(ids.map(other), more: more)
        case .loop(let start, let by, let isReinforcing, let support):
            return .loop(other(start), by: by.map(other), isReinforcing: isReinforcing, support)
        case .keystones(let it, let count, let bound): return .keystones(ends(it), count: count, bound: bound)
        case .noWay(let it, let bound, let isLimited): return .noWay(ends(it), bound: bound, isLimited: isLimited)
        case .question(let id): return .question(about: other(id))
        case .unconnected(let a, let b): return .unconnected(other(a), other(b))
        }
    }
}
