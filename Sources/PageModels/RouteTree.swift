/// Routes as a list of lists: what lies under an item is one link farther away.
package struct RouteTree: Sendable {
    package struct Item: Sendable {
        /// What stands before the pointer and after it: "may contribute to [pointer], but studies disagree".
        package let before: String
        package let pointer: PageLink
        package let after: String
        package let grade: GradeView
        package let items: [Item]

        package init(before: String, pointer: PageLink, after: String, grade: GradeView, items: [Item]) {
            (self.before, self.pointer, self.after, self.grade, self.items) = (before, pointer, after, grade, items)
        }
    }

    package let heading: String
    package let items: [Item]
    /// How many things are within reach, those in the list and those left out.
    package let count: Int
    /// How many of them are left out.
    package let leftOut: Int

    package init(heading: String, items: [Item], count: Int, leftOut: Int) {
        (self.heading, self.items, self.count, self.leftOut) = (heading, items, count, leftOut)
    }
}
