import Diagnostics
import Testing

struct NearestTests {
    let ids = ["lumbar-lordosis", "low-back-pain", "tight-hamstrings", "sciatica", "disc-bulge"]

    @Test(arguments: [
        ("lumbar-lordossis", "lumbar-lordosis"), ("low-bakc-pain", "low-back-pain"), ("siatica", "sciatica"),
        ("tight-hamstring", "tight-hamstrings"), ("Sciatica", "sciatica"),
    ])
    func suggestsWhatWasProbablyMeant(wrote: String, meant: String) {
        #expect(ids.nearest(to: wrote) == meant)
    }

    @Test func knowsTheSameWordsInAnotherOrder() {
        #expect(ids.nearest(to: "hamstrings-tight") == "tight-hamstrings")
        #expect(ids.nearest(to: "back-pain") == "low-back-pain")
    }

    @Test func suggestsNothingWhenNothingIsClose() {
        #expect(ids.nearest(to: "vertebra") == nil)
        #expect(ids.nearest(to: "") == nil)
    }

    @Test func decidesEquallyNearOnesByTheAlphabet() {
        #expect(["cat", "bat"].nearest(to: "rat") == "bat")
    }

    @Test func prefersTheSameLettersToOthers() {
        #expect(["q03", "q35"].nearest(to: "q53") == "q35")
        #expect(["q11", "q31"].nearest(to: "q311") == "q31")
    }
}
