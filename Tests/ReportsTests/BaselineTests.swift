import Diagnostics
import Reports
import Testing

struct BaselineTests {
    private let guide = RuleGuide(
        id: "unknown-target", family: .references, severity: .error, summary: "", why: "", flagged: .init("", ""),
        accepted: .init("", ""))
    private let files = SourceFiles([SourceFile(path: "a.xml", bytes: Array("0123456789".utf8))])

    private func finding(_ headline: String, at place: Int32) -> Diagnostic {
        guide.finding(headline, at: SourceRange(file: 0, start: place, end: place + 1))
    }

    @Test func knowsAFindingWhereverItMoves() {
        let baseline = Baseline(of: [finding("no 'x'", at: 1)], in: files)
        let (heeded, stale) = baseline.heeded(by: [finding("no 'x'", at: 8), finding("no 'y'", at: 9)], in: files)
        #expect(heeded.map(\.standing) == [.known, .new])
        #expect(stale.isEmpty)
    }

    @Test func countsHowOftenItIsKnown() {
        let baseline = Baseline(of: [finding("no 'x'", at: 1)], in: files)
        let (heeded, _) = baseline.heeded(by: [finding("no 'x'", at: 1), finding("no 'x'", at: 2)], in: files)
        #expect(heeded.map(\.standing) == [.known, .new])
    }

    @Test func tellsWhatIsFoundNoLonger() {
        let baseline = Baseline(of: [finding("no 'x'", at: 1)], in: files)
        #expect(baseline.heeded(by: [], in: files).stale.map(\.description) == ["a.xml: no 'x' [unknown-target]"])
    }

    @Test func knowsAFindingWhateverIsSuggestedOrCounted() {
        func unknown(_ rest: String) -> Diagnostic {
            guide.finding("no 'x'" + rest, identity: "no 'x'", at: SourceRange(file: 0, start: 1, end: 2))
        }
        let baseline = Baseline(of: [unknown("; did you mean 'y'?")], in: files)
        #expect(
            baseline.heeded(by: [unknown(", though 30 places name it")], in: files).findings.map(\.standing) == [.known]
        )
        // An earlier release wrote the whole headline.
        let earlier = Baseline(of: [finding("no 'x'; did you mean 'y'?", at: 1)], in: files)
        #expect(earlier.heeded(by: [unknown("; did you mean 'y'?")], in: files).findings.map(\.standing) == [.known])
        #expect(earlier.kept(of: [unknown("; did you mean 'y'?")], in: files) == earlier)
    }

    @Test func becomesSmallerButNeverLargerByItself() throws {
        let baseline = Baseline(of: [finding("no 'x'", at: 1), finding("no 'y'", at: 2)], in: files)
        let kept = baseline.kept(of: [finding("no 'y'", at: 2), finding("no 'z'", at: 3)], in: files)
        #expect(kept == Baseline(of: [finding("no 'y'", at: 2)], in: files))
        #expect(try Baseline(json: Array(kept.json.utf8)) == kept)
    }

    @Test(arguments: [
        ("", "not a baseline"), ("{}", "not a baseline"), ("[]", "not a baseline"),
        ("{\"version\":2,\"known\":{}}", "of version 2"), ("{\"version\":1}", "damaged"),
        (
            "{\"version\":1,\"entries\":[{\"rule\":\"a\",\"file\":\"b\",\"headline\":\"c\",\"count\":0}]}", "damaged"
        ),
        (
            #"{"version":1,"entries":[{"rule":"a","file":"b","headline":"c","count":9000000000000000000}]}"#,
            "damaged"
        ),
    ])
    func neverPassesABrokenFileForAnEmptyBaseline(text: String, reason: String) {
        let error = #expect(throws: Baseline.Unreadable.self) { try Baseline(json: Array(text.utf8)) }
        #expect(error?.description.contains(reason) == true)
    }
}
