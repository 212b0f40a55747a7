/// An evidence grade as it is shown: always in words, never by colour alone.
package struct GradeView: Sendable {
    /// `strong` … `refuted`: a class name.
    package let name: String
    package let label: String
    package let meaning: String

    package init(name: String, label: String, meaning: String) {
        (self.name, self.label, self.meaning) = (name, label, meaning)
    }
}

/// What is known of the way from one thing to another, at a glance.
package struct VerdictView: Sendable {
    /// `claim` … `nothing`: a class name.
    package let name: String
    package let label: String
    package let meaning: String

    package init(name: String, label: String, meaning: String) {
        (self.name, self.label, self.meaning) = (name, label, meaning)
    }
}
