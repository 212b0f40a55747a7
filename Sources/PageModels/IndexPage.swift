/// Names and everyday words, by their first letter.
package struct IndexPage: Sendable {
    package let frame: PageFrame
    package let letters: [(letter: String, entries: [IndexEntry])]

    package init(frame: PageFrame, letters: [(letter: String, entries: [IndexEntry])]) {
        (self.frame, self.letters) = (frame, letters)
    }
}

package struct IndexEntry: Sendable {
    package let name: String
    package let target: PageLink
    /// Whether the name is another word for the target.
    package let isAlias: Bool

    package init(name: String, target: PageLink, isAlias: Bool) {
        (self.name, self.target, self.isAlias) = (name, target, isAlias)
    }
}
