import Knowledge
import Testing
import Wording

@Suite struct EnglishTests {
    @Test func tellsEachExampleAsItStands() { expect(english, tells: englishExamples) }

    @Test func leavesNoStatementWithoutAnExample() {
        #expect(Set(Kind.allCases).subtracting(englishExamples.map { Kind($0.statement) }) == [])
    }

    @Test func takesFromTheContentHowANameStandsInASentence() {
        let forms = Declension(nominative: "a slip", accusative: "a slip", dative: "a slip", genitive: "a slip")
        let teller = Teller(
            English(),
            [
                ("slip", Noun("Slip", .condition, declension: forms)),
                ("place", Noun("{effect}", .structure, isFixed: true)),
            ])
        #expect(teller.text(.link(link("slip", .causes, "place", .limited))) == "A slip may cause {effect}.")
    }

    /// For trees, whose branches begin with the verb.
    @Test func canTellALinkWithoutItsCause() {
        let link = link("tight-hamstrings", .compresses, "sciatic-nerve", .contested, .bothSides)
        let (verb, tail) = english.verbPhrase(of: link)
        #expect(
            [verb, english.object(of: link), tail] == [
                "are said to press on", "the sciatic nerve", ", but studies disagree",
            ])
    }
}
