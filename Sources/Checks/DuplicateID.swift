import Causality
import Diagnostics
import LessonDecoding

/// Two things claim one id.
struct DuplicateID: Check {
    static let guide = RuleGuide(
        id: "duplicate-id", severity: .error,
        summary: "Two things claim one id.",
        why: "pages, questions and exports are found by their id, so only one of the two could be",
        flagged: Sample.mechanism(holding: Sample.question(id: "disc")),
        accepted: Sample.mechanism(holding: Sample.question(id: "drying-1")), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var taken: Set<String> = []
        taken.reserveCapacity(reading.declarations.count)
        let repeated = reading.declarations.filter { !taken.insert($0.id).inserted }
        if repeated.isEmpty { return [] }
        let first = Dictionary(reading.declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return repeated.compactMap { declaration in
            guard let before = first[declaration.id] else { return nil }
            return Self.guide.finding(
                "the id '\(declaration.id)' is already taken by a \(before.kind)", at: declaration.range,
                notes: [.init("it is taken here", at: before.range)], fixes: [Fix("choose another id")])
        }
    }
}
