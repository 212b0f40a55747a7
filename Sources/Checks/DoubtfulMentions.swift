import Diagnostics
import Knowledge
import LessonDecoding

/// What misspelt pointers and faulty files may have meant to name.
///
/// Checks that complain about things nobody names ask here first: a mistyped name is one fault, and what it meant is not
/// unused because of it.
struct DoubtfulMentions {
    private let words: [String]
    /// Whether lost content may have named anything.
    private let mayMeanAnything: Bool

    /// - Parameter others: Further words that name nothing, such as media files that are not there.
    init(_ reading: Reading, others: [String] = []) {
        mayMeanAnything = reading.hasLostContent
        let known = Set(reading.declarations.map(\.id))
        let misspelt = reading.pointers.lazy.filter { $0.target != .link && !known.contains($0.id) }.map(\.id)
        words = Set(misspelt).union(reading.possibleMentions).union(others).sorted()
    }

    /// Those of some names that no doubtful word is, or is near enough to be meant for.
    func unmeant(_ names: some Sequence<String>) -> Set<String> {
        if mayMeanAnything { return [] }
        var known = KnownNames(names)
        return Set(known.unmeant(by: words))
    }
}
