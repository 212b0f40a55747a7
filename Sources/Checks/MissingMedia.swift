import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A figure names a file that is not there.
struct MissingMedia: Check {
    static let guide = RuleGuide(
        id: "missing-media", severity: .error,
        summary: "A figure names a file that is not in the media folder.",
        why: "the page would show a broken picture",
        flagged: Sample.mechanism(holding: Sample.section("<figure src=\"disc.svg\">\(Sample.figureText)</figure>")),
        accepted: Sample.mechanism(holding: Sample.section("<figure>\(Sample.figureText)</figure>")))

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.figures.compactMap { figure in
            guard let file = figure.file, !reading.media.contains(file) else { return nil }
            let meant = reading.media.sorted().nearest(to: file)
            return Self.guide.finding(
                "the media folder has no '\(file)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: figure.fileRange,
                fixes: meant.map { [Fix("replace with '\($0)'", replacing: figure.fileRange, holding: file, with: $0)] }
                    ?? [Fix("put the file there, or leave out 'src' while the figure is only planned")])
        }
    }
}
