/// A chain told step by step.
package struct ChainView: Sendable {
    package let headline: String
    package let grade: GradeView
    package let steps: [ChainStepView]
    /// Why it is supported as it is; empty for a single link.
    package let because: String

    package init(headline: String, grade: GradeView, steps: [ChainStepView], because: String) {
        (self.headline, self.grade, self.steps, self.because) = (headline, grade, steps, because)
    }
}

package struct ChainStepView: Sendable {
    package let sentence: String
    package let from: PageLink
    package let to: PageLink
    package let because: RichText
    package let grade: GradeView
    package let isWeakest: Bool
    package let citations: [CitationView]

    package init(
        sentence: String, from: PageLink, to: PageLink, because: RichText, grade: GradeView, isWeakest: Bool,
        citations: [CitationView]
    ) {
        (self.sentence, self.from, self.to, self.because, self.grade) = (sentence, from, to, because, grade)
        (self.isWeakest, self.citations) = (isWeakest, citations)
    }
}
