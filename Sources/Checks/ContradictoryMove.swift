import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A `moved` line says of an id what cannot be.
struct ContradictoryMove: Check {
    static let guide = RuleGuide(
        id: "contradictory-move", family: .references, severity: .error, leeway: .none,
        summary: "A 'moved' line says of an id what cannot be.",
        why: "the old address can lead to one page only, and only while no page of its own is there",
        flagged: Sample.site(holding: "<moved from=\"wear\" to=\"drying\"/>"),
        accepted: Sample.site(holding: "<moved from=\"wearing\" to=\"wear\"/>"),
        beside: [Sample.mechanism(holding: Sample.link(to: "wear"))] + Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let moves = reading.atlas.site.moves
        if moves.isEmpty { return [] }
        let circular = moves.circular
        let living = Dictionary(reading.declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var first: [String: Site.Move] = [:]
        return moves.compactMap { move in
            let from = move.from
            if from == move.to.id.value { return finding("'\(from)' cannot move to itself", at: move) }
            if let declared = living[from] {
                return finding(
                    "'\(from)' has not moved: it is the id of a \(declared.kind)", at: move,
                    notes: [.init("it is declared here", at: declared.range)])
            }
            if let before = first[from] {
                return finding(
                    "'\(from)' is said a second time to have moved", at: move,
                    notes: [.init("the first time it is here", at: before.range)])
            }
            first[from] = move
            return circular.contains(from) ? finding("by these lines '\(from)' moves round in a circle", at: move) : nil
        }
    }

    private func finding(_ headline: String, at move: Site.Move, notes: [Diagnostic.Note] = []) -> Diagnostic {
        Self.guide.finding(headline, at: move.range, notes: notes, fixes: [Fix("delete the line")])
    }
}

extension [Site.Move] {
    /// Old ids from which the way leads back to where it has been.
    var circular: Set<String> {
        let next = Dictionary(map { ($0.from, $0.to.id.value) }, uniquingKeysWith: { first, _ in first })
        var settled: Set<String> = []
        var found: Set<String> = []
        for start in next.keys where !settled.contains(start) {
            var way: [String] = []
            var met: Set<String> = []
            var here: String? = start
            while let id = here, next[id] != nil, !settled.contains(id) {
                if !met.insert(id).inserted {
                    found.formUnion(way.drop { $0 != id })
                    break
                }
                way.append(id)
                here = next[id]
            }
            settled.formUnion(way)
        }
        return found
    }
}
