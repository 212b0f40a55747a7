import Testing

@testable import Checks

/// Words, sentences and syllables of English text.
struct ReadabilityTests {
    private func measure(_ runs: String...) -> Readability {
        var measure = Readability()
        for run in runs { measure.read(run) }
        measure.endBlock()
        return measure
    }

    @Test(arguments: [
        ("back", 1), ("spine", 1), ("muscle", 2), ("muscles", 2), ("bones", 1), ("settled", 2), ("rested", 2),
        ("bulges", 2), ("lumbar", 2), ("gradual", 3), ("radial", 3), ("medius", 3), ("guard", 1), ("year", 1),
        ("biology", 4), ("tension", 2), ("the", 1), ("ageing", 2), ("well-known", 2), ("37", 1), ("é", 1),
        ("degeneration", 5),
    ])
    func countsTheSyllablesOfAWord(word: String, syllables: Int) {
        #expect(measure(word).syllables == syllables)
        #expect(measure(word).words == 1)
    }

    @Test func endsASentenceOnlyWhereOneEnds() {
        #expect(measure("About 0.3 in 5. It is rare (or is it?) in adults! Yes").sentences == 4)
        #expect(measure("It goes on ", "in the next run. Then", " it ends").sentences == 2)
        #expect(measure("… 1!").sentences == 1)
        #expect(measure("").grade == 0)
    }

    @Test func gradesAsFleschAndKincaidDo() {
        // 12 words, 2 sentences, 16 syllables: 0.39 · 6 + 11.8 · 16/12 − 15.59.
        let measure = measure("The muscle pulls on the bone. Then the pelvis rolls forward slowly.")
        #expect((measure.words, measure.sentences, measure.syllables) == (12, 2, 16))
        #expect(abs(measure.grade - 2.48) < 0.01)
    }
}
