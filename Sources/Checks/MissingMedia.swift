import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A figure names a file that is not there.
struct MissingMedia: Check {
    static let guide = RuleGuide(
        id: "missing-media", family: .references, severity: .error, leeway: .none,
        summary: "A figure names a file that is not in the media folder.",
        why: "the page would show a broken picture",
        flagged: Sample.mechanism(holding: Sample.section("<figure src=\"disc.svg\">\(Sample.figureText)</figure>")),
        accepted: Sample.mechanism(holding: Sample.section("<figure>\(Sample.figureText)</figure>")))

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let missing = reading.figures.filter { figure in figure.file.map { !reading.media.contains($0) } ?? false }
        if missing.isEmpty { return [] }
        var known = KnownNames(reading.media.sorted())
        return Dictionary(grouping: missing, by: \.file!).sorted { $0.key < $1.key }.flatMap { file, figures in
            OneCause(
                guide: Self.guide, words: "the media folder has no '\(file)'",
                nearest: known.nearest(to: file).map { (file, $0) },
                otherwise: [Fix("put the file there, or leave out 'src' while the figure is only planned")]
            ).findings(at: figures.map(\.fileRange), in: reading)
        }
    }
}
