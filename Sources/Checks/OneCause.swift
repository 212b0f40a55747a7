import Diagnostics
import LessonDecoding

/// Places that are wrong for one and the same reason: each a finding while they are few, one finding when they are many.
///
/// A thousand places that name a source whose id was changed are one fault, and whoever mends it wants to hear of it once.
struct OneCause {
    let guide: RuleGuide
    /// The headline of a single place, without a suggestion.
    let words: String
    /// What is written at every place, and what to write instead, where something is near.
    var nearest: (written: String, meant: String)?
    /// What to do where nothing is near.
    var otherwise: [Fix] = []
    /// What many places do: "25 places name it".
    var deed = "name it"

    /// From more places on there is one finding, at the first of them; the others are its notes.
    static let many = 20
    /// Who has to change more places than this changes what they name instead.
    private static let mostEdits = 1000

    /// - Parameter places: In any order.
    func findings(at places: [SourceRange], in reading: Reading) -> [Diagnostic] {
        guard places.count > Self.many else { return places.map(finding) }
        // Where an author allowed one of them, the others are not allowed with it.
        let allowed = Stretches(reading.allowances.filter { $0.rule == guide.id }.map(\.scope))
        let rest = places.filter { !allowed.hold($0) }.sorted()
        guard rest.count > Self.many else { return places.map(finding) }
        return places.filter(allowed.hold).map(finding) + [finding(ofAll: rest)]
    }

    private func finding(at place: SourceRange) -> Diagnostic {
        guide.finding(
            words + suggestion, identity: words, at: place,
            fixes: nearest.map { written, meant in
                [Fix("replace with '\(meant)'", replacing: place, holding: written, with: meant)]
            } ?? otherwise)
    }

    /// - Parameter places: In their order.
    private func finding(ofAll places: [SourceRange]) -> Diagnostic {
        let edited = places.count <= Self.mostEdits ? places : []
        return guide.finding(
            "\(words), though \(places.count) places \(deed)\(suggestion)", identity: words, at: places[0],
            notes: places.dropFirst().map { .init("it is the same here", at: $0) },
            fixes: nearest.map { written, meant in
                [Fix("replace with '\(meant)' everywhere", edits: edited.map { .init($0, holding: written, meant) })]
            } ?? otherwise)
    }

    private var suggestion: String { nearest.map { "; did you mean '\($0.meant)'?" } ?? "" }
}
