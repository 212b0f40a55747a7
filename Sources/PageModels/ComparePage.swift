/// Two conditions side by side.
package struct ComparePage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let opening: String
    package let first: PageLink
    package let second: PageLink
    /// What is said of each, one beside the other; red flags first.
    package let parts: [ComparedPart]
    /// What the links say of both.
    package let sections: [SectionView]

    package init(
        frame: PageFrame, title: String, opening: String, first: PageLink, second: PageLink, parts: [ComparedPart],
        sections: [SectionView]
    ) {
        (self.frame, self.title, self.opening, self.first, self.second) = (frame, title, opening, first, second)
        (self.parts, self.sections) = (parts, sections)
    }
}

/// One thing said of two conditions; a side about which nothing is known is empty.
package struct ComparedPart: Sendable {
    package let id: String
    package let heading: String
    package let tone: SectionView.Tone
    package let left: [BlockView]
    package let right: [BlockView]

    package init(id: String, heading: String, tone: SectionView.Tone, left: [BlockView], right: [BlockView]) {
        (self.id, self.heading, self.tone, self.left, self.right) = (id, heading, tone, left, right)
    }
}
