/// The nerve roots side by side, and what is said of them all.
package struct NerveRootsPage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let introduction: String
    /// Of all columns but the first, which holds the root.
    package let heads: [String]
    /// From the neck down.
    package let rows: [(root: PageLink, cells: [NerveRootCell])]
    package let sections: [SectionView]

    package init(
        frame: PageFrame, title: String, introduction: String, heads: [String],
        rows: [(root: PageLink, cells: [NerveRootCell])], sections: [SectionView]
    ) {
        (self.frame, self.title, self.introduction) = (frame, title, introduction)
        (self.heads, self.rows, self.sections) = (heads, rows, sections)
    }
}

/// A statement, and whether it was checked against a source.
package typealias NerveRootCell = (text: RichText, isVerified: Bool)
