/// What the making of a sentence needs in any language that has capitals, commas and full stops.
extension String {
    /// With a capital and a full stop.
    var asSentence: String { "\(capitalized(first: self))." }
}

func capitalized(first text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// "a, b and c", with the language's own "and".
func list(_ words: [String], _ and: String) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(and) \(words[words.count - 1])"
}
