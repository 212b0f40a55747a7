import Causality
import Checks
import Diagnostics
import Foundation
import LessonDecoding
import TestSupport
import Testing

struct GuideTests {
    /// The one test every check gets for free: its guide shows what it means.
    @Test(arguments: RuleRegistry.guides.map(\.id))
    func everyGuideShowsWhatItMeans(id: String) throws {
        let guide = try #require(RuleRegistry[id])
        let wrong = Lessons([guide.flagged] + guide.beside)
        let right = Lessons([guide.accepted] + guide.beside)
        #expect(examine(wrong.reading, along: CauseGraph(wrong.reading.atlas), today: "2026-11-23").told == [id])
        #expect(
            examine(right.reading, along: CauseGraph(right.reading.atlas), today: "2026-11-23").told == [])
    }

    @Test func everyRuleHasItsOwnKebabCaseName() {
        #expect(Set(RuleRegistry.guides.map(\.id)).count == RuleRegistry.guides.count)
        #expect(RuleRegistry.guides.allSatisfy { $0.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
        #expect(RuleRegistry.guides.allSatisfy { $0.summary.hasSuffix(".") && !$0.why.hasSuffix(".") })
    }

    @Test func theFamiliesListEveryRuleOnce() {
        #expect(RuleFamily.allCases.flatMap(\.guides).map(\.id).sorted() == RuleRegistry.guides.map(\.id))
    }

    @Test func whatBuildingReliesOnIsAlwaysAnErrorAndWhatDependsOnTheDayNeverOne() {
        for guide in RuleRegistry.guides {
            switch guide.leeway {
            case .none: #expect(guide.severity == .error, "\(guide.id)")
            case .belowError: #expect(guide.severity != .error, "\(guide.id)")
            case .free: break
            }
        }
    }

    @Test func theReferenceShowsEveryRuleWithItsReasonAndBothSamples() {
        let reference = RuleFamily.markdownReference()
        for guide in RuleRegistry.guides {
            #expect(reference.contains("### \(guide.id)\n\n\(guide.summary)"))
            #expect(reference.contains(guide.why) && reference.contains(guide.accepted.excerpt))
        }
    }

    @Test func theRegistryIsInOrder() {
        let ids = RuleRegistry.guides.map(\.id)
        #expect(ids == ids.sorted())
    }

    @Test func theRegistryHoldsEveryGuideInTheSources() throws {
        let written = try Self.sources.flatMap { text in
            text.matches(of: /(?:RuleGuide|guide)\(\s*(?:id: )?"([^"]+)"/).map { String($0.1) }
        }
        #expect(written.sorted() == RuleRegistry.guides.map(\.id))
    }

    /// A guide that is made in a way the test above does not read still cannot hide: these files break most rules.
    @Test func theRegistryHoldsWhateverIsFound() throws {
        let files = try Self.files(in: "Tests/Corpus/invalid")
        #expect(files.count > 50)
        for file in files {
            let lessons = Lessons(bytes: [file.lastPathComponent: try Array(Data(contentsOf: file))])
            let found = examine(lessons.reading, along: CauseGraph(lessons.reading.atlas), today: "2026-11-23")
            #expect(!found.isEmpty && found.allSatisfy { RuleRegistry[$0.rule] != nil }, "\(file.lastPathComponent)")
        }
    }

    private static var sources: [String] {
        get throws { try files(in: "Sources").map { try String(contentsOf: $0, encoding: .utf8) } }
    }

    /// Every file below a folder of the package.
    private static func files(in folder: String) throws -> [URL] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let all = try #require(
            FileManager.default.enumerator(at: package.appending(path: folder), includingPropertiesForKeys: nil))
        return all.compactMap { $0 as? URL }.filter { ["swift", "xml"].contains($0.pathExtension) }
    }
}

extension [Diagnostic] {
    /// The rules of what is not allowed.
    fileprivate var told: [String] { filter { $0.standing == .new }.map(\.rule) }
}
