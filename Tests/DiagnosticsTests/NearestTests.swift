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

    /// Letter by letter, as the definition has it.
    private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = (0...a.count).map { i in (0...b.count).map { i == 0 ? $0 : $0 == 0 ? i : 0 } }
        for i in a.indices {
            for j in b.indices {
                var best = min(rows[i][j + 1], rows[i + 1][j]) + 1
                best = min(best, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                rows[i + 1][j + 1] = best
            }
        }
        return rows[a.count][b.count]
    }

    @Test func findsWhatLookingAtEveryNameFinds() {
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        func word(_ length: Int) -> String { String((0..<length).map { _ in Array("abc")[next(3)] }) }
        let names = Set((0..<200).map { _ in word(3 + next(12)) }).sorted()
        var known = KnownNames(names)
        for _ in 0..<300 {
            let wrote = word(1 + next(16))
            let allowed = max(1, min(4, wrote.utf8.count / 3))
            let least = names.filter { $0 != wrote }.map { distance(Array(wrote.utf8), Array($0.utf8)) }.min()!
            let found = known.nearest(to: wrote)
            if least > allowed {
                #expect(found == nil || found == wrote)
            } else {
                #expect(found.map { distance(Array(wrote.utf8), Array($0.utf8)) } == least)
            }
        }
    }

    @Test func comparesNamesOfUpTo128Letters() {
        let name = String(repeating: "a-b", count: 42)
        #expect([name].nearest(to: name.dropLast() + "c") == name)
        #expect([name + "-a-b"].nearest(to: name + "-a-c") == nil)
    }

    @Test func strikesOffWhatAWordMayBeMeantFor() {
        var known = KnownNames(["sciatica", "low-back-pain", "disc-bulge"])
        #expect(known.unmeant(by: ["siatica", "back-pain", "vertebra"]) == ["disc-bulge"])
    }

    @Test func givesUpBeforeItTakesLong() {
        let names = (0..<500).map { "study-\($0)" }
        var known = KnownNames(names, patience: 20_000)
        let answers = (0..<500).map { known.nearest(to: "stdy-\($0)") }
        #expect(answers.first == "study-0" && answers.last == .some(nil))
        // What was answered once is answered again.
        #expect(known.nearest(to: "stdy-0") == "study-0")
    }
}
