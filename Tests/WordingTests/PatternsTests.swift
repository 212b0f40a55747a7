import Knowledge
import Testing
import Wording

/// Patterns filled in again say what the language says.
struct PatternsTests {
    private let english: [(Entity.ID, Noun)] = [
        ("hamstrings", Noun(Name("Hamstrings", isPlural: true), .muscle)),
        ("psoas", Noun("Psoas major", .muscle)),
        ("tight-hamstrings", Noun(Name("Tight hamstrings", isPlural: true), .state)),
        ("tingling", Noun("Numbness and tingling", .symptom)),
        ("rest", Noun("Rest, ice and time", .treatment)),
        ("bulge", Noun("Disc bulge", .condition)),
    ]

    @Test func sayWhatEnglishSays() { hold(English(), english) }

    @Test func sayWhatGermanSaysInAllCases() { hold(German(), germanNouns) }

    @Test func knowTheNumbersOfTheLanguage() {
        let numbers = Patterns(English(), english.map(\.1)).numbers
        #expect(numbers.count == 13)
        #expect(numbers.last == "twelve")
    }

    private func hold(_ language: any Language, _ nouns: [(Entity.ID, Noun)]) {
        var patterns = Patterns(language, nouns.map(\.1))
        let (teller, filler) = (Teller(language, nouns), Filler(language, nouns))
        func check(_ name: String, _ statement: Statement, _ things: [Int], _ numbers: [Int] = []) {
            #expect(filler.text(name, things, numbers, in: patterns) == teller.text(statement), "\(name)")
        }
        for one in nouns.indices {
            let other = (one + 1) % nouns.count
            let (a, b, c) = (nouns[one].0, nouns[other].0, nouns[(one + 2) % nouns.count].0)
            let ends = Statement.Ends(a, b)
            let both = [one, other]
            for support in Support.allCases {
                for sign in Sign.allCases {
                    let chain = Statement.ChainClause(from: a, to: b, sign: sign, support: support, links: 4)
                    let whole = support.isClaim ? Statement.claim(chain) : .story(chain)
                    let name = "\(support.isClaim ? "claim" : "story")/\(sign)/\(support)"
                    check(name, whole, both, [4])
                    check("otherWay/\(name)", .otherWay(whole), both, [4])
                }
            }
            check("belongs/member", .belongs(a, to: b, as: .member), both)
            check("overlap/1/0", .overlap(a, b, shared: [c]), both + [(one + 2) % nouns.count])
            check("chains/n/1/more", .chains(ends, claims: 3, stories: 1, .more), both, [3, 1])
            check("chains/0/0/all", .chains(ends, claims: 0, stories: 0, .all), both, [0, 0])
            check("noChain/open", .noChain(ends, isLimited: false), both)
            check("onlyLonger/limited", .onlyLonger(ends, links: 11, most: 8, isLimited: true), both, [11, 8])
            check("notComposed", .notComposed(ends), both)
            check("notComposedThrough/1", .notComposedThrough(ends, [c]), both + [(one + 2) % nouns.count])
            check("commonCause", .commonCause(c, of: ends), [(one + 2) % nouns.count] + both)
            check("missingLink/2/n", .missingLink(from: a, to: [b, c], more: 5), both + [(one + 2) % nouns.count], [5])
            for grade in EvidenceGrade.allCases {
                let link = Link(id: "a-link", cause: a, effect: Mention(b), relation: .leadsTo, grade: grade)
                let texts = patterns.texts(of: link, from: patterns.sortOf[one], to: patterns.sortOf[other])
                let clause = Statement.LinkClause(link)
                #expect(filler.fill(patterns.texts[texts.plain], both, []) == teller.text(.link(clause)))
                #expect(filler.fill(patterns.texts[texts.direct], both, []) == teller.text(.directly(clause)))
                #expect(filler.fill(patterns.texts[texts.otherWay], both, []) == teller.text(.otherWay(.link(clause))))
            }
        }
    }
}

/// Does in Swift what `explore-words.js` does.
private struct Filler {
    let forms: [Declension]

    init(_ language: any Language, _ nouns: [(Entity.ID, Noun)]) { forms = nouns.map { language.inSentence($0.1) } }

    func text(_ name: String, _ things: [Int], _ numbers: [Int], in patterns: Patterns) -> String {
        guard var choice = patterns.told.first(where: { $0.name == name })?.choice else {
            return "no pattern '\(name)'"
        }
        while case .bySort(let slot, let choices) = choice { choice = choices[patterns.sortOf[things[slot]]] }
        guard case .text(let place) = choice else { return "" }
        return fill(
            patterns.texts[place], things, numbers.map { $0 < patterns.numbers.count ? patterns.numbers[$0] : "\($0)" })
    }

    func fill(_ pattern: String, _ things: [Int], _ numbers: [String]) -> String {
        pattern.replacing(/\{(\^?)(#?)(\d)([nadgD]?)\}/) { match in
            let place = Int(match.3)!
            let words = match.2.isEmpty ? form(things[place], match.4) : numbers[place]
            return match.1.isEmpty ? words : words.prefix(1).uppercased() + words.dropFirst()
        }
    }

    private func form(_ thing: Int, _ letter: Substring) -> String {
        let forms = forms[thing]
        switch letter {
        case "a": return forms.accusative
        case "d": return forms.dative
        case "D": return String(forms.dative.drop { $0 != " " }.dropFirst())
        case "g": return forms.genitive
        default: return forms.nominative
        }
    }
}
