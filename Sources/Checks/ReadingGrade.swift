import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A page is harder to read than the site allows.
struct ReadingGrade: Check {
    static let guide = RuleGuide(
        id: "reading-grade", family: .learning, severity: .warning,
        summary: "A page is harder to read than the site's limit.",
        why: "people in pain read on only as long as they understand; long words in long sentences lose them",
        flagged: Sample.site(attributes: " reading-grade=\"6\""),
        accepted: Sample.site(attributes: " reading-grade=\"16\""),
        beside: [Sample.mechanism(holding: Sample.section("<p>\(hardText)</p>"))])

    private static let hardText = String(
        repeating: "Degeneration gradually diminishes hydration. Discs lose height over many years of ordinary use. ",
        count: 8)

    /// Fewer words tell too little about a page.
    private static let leastWords = 100

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let atlas = reading.atlas
        guard let limit = atlas.site.readingGradeLimit else { return [] }
        return atlas.texts.compactMap { text in
            var whole = Readability()
            for prose in text.opening { whole.read(block: prose, in: atlas) }
            var hardest: (heading: String, measure: Readability)?
            for section in text.sections {
                let measure = Readability(section, in: atlas)
                whole.add(measure)
                if measure.words >= Self.leastWords / 2, measure.grade > hardest?.measure.grade ?? 0 {
                    hardest = (section.heading, measure)
                }
            }
            guard whole.words >= Self.leastWords, whole.grade.inTenths > limit * 10 else { return nil }
            let first = hardest.map { ", first under '\($0.heading)' (grade \($0.measure.grade.told))" } ?? ""
            return Self.guide.finding(
                "this page reads at grade \(whole.grade.told), and the site's limit is \(limit)", at: text.range,
                fixes: [Fix("split long sentences and say long words plainly\(first)")])
        }
    }
}

/// What is read from beginning to end on one page.
private struct PageText {
    let range: SourceRange
    /// What stands before the sections.
    let opening: [Prose]
    let sections: [Section]
}

extension Atlas {
    fileprivate var texts: [PageText] {
        entities.map { entity in
            var opening = [entity.profile.summary]
            if case .condition(let condition) = entity {
                opening += [
                    condition.definition, condition.seekHelp, condition.howCommon, condition.naturalHistory,
                    condition.treatmentOverview,
                ]
            }
            return PageText(range: entity.profile.range, opening: opening, sections: entity.profile.sections)
        }
            + lessons.map { PageText(range: $0.range, opening: [$0.summary], sections: $0.sections) }
            + courses.map {
                PageText(range: $0.range, opening: [$0.summary] + $0.units.map(\.reason), sections: $0.sections)
            }
            + claims.map { PageText(range: $0.range, opening: [$0.answer], sections: $0.sections) }
    }
}

extension Double {
    fileprivate var inTenths: Int { Int((self * 10).rounded()) }
    fileprivate var told: String { "\(inTenths / 10).\(inTenths % 10)" }
}
