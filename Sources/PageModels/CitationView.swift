package struct CitationView: Sendable {
    /// Number in the page's references.
    package let number: Int
    /// "Reis et al. 2015".
    package let title: String
    /// "supports", "disputes", "is mixed"; empty when the author did not say.
    package let stance: String
    /// A class name; empty when there is no stance.
    package let stanceName: String

    package init(number: Int, title: String, stance: String, stanceName: String) {
        (self.number, self.title, self.stance, self.stanceName) = (number, title, stance, stanceName)
    }
}
