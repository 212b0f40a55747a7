package struct SourcesPage: Sendable {
    package let frame: PageFrame
    package let sources: [SourceView]

    package init(frame: PageFrame, sources: [SourceView]) {
        (self.frame, self.sources) = (frame, sources)
    }
}

package struct SourceView: Sendable {
    package let id: String
    package let reference: ReferenceView
    package let allAuthors: String
    package let finding: RichText
    /// Its numbers, each in a sentence of its own.
    package let estimates: [String]
    package let unread: String?
    /// DOI, PubMed, address: each with its label.
    package let places: [PageLink]
    package let citedBy: [PageLink]
    /// How many more pages cite it than are named.
    package let moreCiting: Int

    package init(
        id: String, reference: ReferenceView, allAuthors: String, finding: RichText, estimates: [String],
        unread: String?,
        places: [PageLink], citedBy: [PageLink], moreCiting: Int
    ) {
        (self.id, self.reference, self.allAuthors, self.finding) = (id, reference, allAuthors, finding)
        self.estimates = estimates
        (self.unread, self.places, self.citedBy, self.moreCiting) = (unread, places, citedBy, moreCiting)
    }
}
