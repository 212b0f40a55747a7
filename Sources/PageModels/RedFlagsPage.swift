/// Every red flag there is, by how little it may wait.
package struct RedFlagsPage: Sendable {
    package let frame: PageFrame
    package let introduction: String
    /// The gravest first; none of them empty.
    package let groups: [RedFlagGroup]

    package init(frame: PageFrame, introduction: String, groups: [RedFlagGroup]) {
        (self.frame, self.introduction, self.groups) = (frame, introduction, groups)
    }
}

/// Red flags of one urgency, whose name is a class name, under their fragment.
package typealias RedFlagGroup = (id: String, urgency: String, label: String, action: String, flags: [RedFlagView])

/// A red flag with all that is known of it.
package struct RedFlagView: Sendable {
    package let id: String
    package let sign: RichText
    /// Empty where the library does not say.
    package let pointsTo: RichText
    package let note: RichText
    /// Conditions and symptoms on whose pages it stands, and exercises that it forbids.
    package let pages: [PageLink]
    package let citations: [CitationView]

    package init(
        id: String, sign: RichText, pointsTo: RichText, note: RichText, pages: [PageLink], citations: [CitationView]
    ) {
        (self.id, self.sign, self.pointsTo, self.note) = (id, sign, pointsTo, note)
        (self.pages, self.citations) = (pages, citations)
    }
}
