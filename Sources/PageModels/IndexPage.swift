/// Names and everyday words, by their first letter.
package struct IndexPage: Sendable {
    package let frame: PageFrame
    package let letters: [(letter: String, entries: [IndexEntry])]

    package init(frame: PageFrame, letters: [(letter: String, entries: [IndexEntry])]) {
        (self.frame, self.letters) = (frame, letters)
    }
}

/// A name, and whether it is another word for its target.
package typealias IndexEntry = (name: String, target: PageLink, isAlias: Bool)
