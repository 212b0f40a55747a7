import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

struct GuideTests {
    /// The one test every check gets for free: its guide shows what it means.
    @Test(arguments: allGuides.map(\.id))
    func everyGuideShowsWhatItMeans(id: String) throws {
        let guide = try #require(allGuides.first { $0.id == id })
        let wrong = Lessons([guide.flagged] + guide.beside)
        let right = Lessons([guide.accepted] + guide.beside)
        #expect(examine(wrong.reading, along: CauseGraph(wrong.reading.atlas), today: "2026-11-23").told == [id])
        #expect(
            examine(right.reading, along: CauseGraph(right.reading.atlas), today: "2026-11-23").told == [])
    }

    @Test func everyRuleHasItsOwnKebabCaseName() {
        #expect(Set(allGuides.map(\.id)).count == allGuides.count)
        #expect(allGuides.allSatisfy { $0.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
        #expect(allGuides.allSatisfy { $0.summary.hasSuffix(".") && !$0.why.hasSuffix(".") })
    }

    @Test func theFamiliesListEveryRuleOnce() {
        #expect(RuleFamily.allCases.flatMap(\.guides).map(\.id).sorted() == allGuides.map(\.id))
    }

    @Test func whatBuildingReliesOnIsAlwaysAnErrorAndWhatDependsOnTheDayNeverOne() {
        for guide in allGuides {
            switch guide.leeway {
            case .none: #expect(guide.severity == .error, "\(guide.id)")
            case .belowError: #expect(guide.severity != .error, "\(guide.id)")
            case .free: break
            }
        }
    }

    @Test func theReferenceShowsEveryRuleWithItsReasonAndBothSamples() {
        let reference = RuleFamily.markdownReference()
        for guide in allGuides {
            #expect(reference.contains("### \(guide.id)\n\n\(guide.summary)"))
            #expect(reference.contains(guide.why) && reference.contains(guide.accepted.excerpt))
        }
    }

    @Test func checksAreListedByTheAlphabet() {
        let ids = allChecks.map { type(of: $0).guide.id }
        #expect(ids == ids.sorted())
    }
}

extension [Diagnostic] {
    /// The rules of what is not allowed.
    fileprivate var told: [String] { filter { $0.standing == .new }.map(\.rule) }
}
