package import HTML

/// Something offered on a list: its name, its kind and a sentence.
package struct CardView: Sendable {
    package let title: String
    package let href: Href
    /// Empty where the list says it already.
    package let kicker: String
    package let text: String
    package let grade: GradeView?

    package init(title: String, href: Href, kicker: String, text: String, grade: GradeView? = nil) {
        (self.title, self.href, self.kicker, self.text, self.grade) = (title, href, kicker, text, grade)
    }
}
