package struct QuestionView: Sendable {
    /// Its fragment; `nil` where the question lives on another page.
    package let id: String?
    package let number: Int
    package let difficulty: String
    package let stem: RichText
    package let options: [OptionView]
    package let sources: [CitationView]

    package init(
        id: String?, number: Int, difficulty: String, stem: RichText, options: [OptionView], sources: [CitationView]
    ) {
        (self.id, self.number, self.difficulty, self.stem, self.options) = (id, number, difficulty, stem, options)
        self.sources = sources
    }
}

package struct OptionView: Sendable {
    package let label: RichText
    package let feedback: RichText
    package let isCorrect: Bool
    /// The entity that is offered, where the question was made from the links.
    package let node: String?

    package init(label: RichText, feedback: RichText, isCorrect: Bool, node: String? = nil) {
        (self.label, self.feedback, self.isCorrect, self.node) = (label, feedback, isCorrect, node)
    }
}
