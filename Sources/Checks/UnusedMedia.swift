import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A picture lies in the media folder and no figure shows it.
struct UnusedMedia: Check {
    static let guide = RuleGuide(
        id: "unused-media", severity: .warning,
        summary: "A file in the media folder is shown by no figure.",
        why: "it is copied to the site and makes it heavier for nothing",
        flagged: Sample.mechanism(holding: ""),
        accepted: Sample.mechanism(holding: Sample.section("<figure src=\"disc.svg\">\(Sample.figureText)</figure>")),
        beside: [.init("media/disc.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let used = Set(reading.figures.compactMap(\.file))
        let unused = reading.media.subtracting(used)
        if unused.isEmpty { return [] }
        let doubtful = DoubtfulMentions(reading, others: used.subtracting(reading.media).sorted())
        return doubtful.unmeant(unused).sorted().map { file in
            Self.guide.finding(
                "no figure shows 'media/\(file)'", at: .none, fixes: [Fix("show it in a figure, or delete it")])
        }
    }
}
