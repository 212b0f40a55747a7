/// What the making of a sentence needs in any language that has capitals, commas and full stops.
extension String {
    /// With a capital and a full stop.
    var asSentence: String { "\(capitalized(first: self))." }
}

func capitalized(first text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// How a language joins the last of several words to the others.
struct Joiner {
    /// " and "
    let plain: String
    /// Where a word has the plain one inside, as "numbness and tingling" has: ", and "
    let clear: String
    /// Where a word has a comma inside, and semicolons part the words: "; and "
    let heavy: String

    /// "a, b and c", so that nobody has to guess where one ends and the next begins.
    func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let (comma, end) =
            words.contains { $0.contains(", ") }
            ? ("; ", heavy) : (", ", words.contains { $0.contains(plain) } ? clear : plain)
        return "\(words.dropLast().joined(separator: comma))\(end)\(last)"
    }
}
