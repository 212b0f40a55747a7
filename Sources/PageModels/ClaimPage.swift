package struct ClaimPage: Sendable {
    package let frame: PageFrame
    package let statement: RichText
    package let verdict: String
    /// A class name.
    package let verdictName: String
    package let answer: RichText
    package let links: [LinkView]
    package let citations: [CitationView]
    package let sections: [SectionView]

    package init(
        frame: PageFrame, statement: RichText, verdict: String, verdictName: String, answer: RichText,
        links: [LinkView], citations: [CitationView], sections: [SectionView]
    ) {
        (self.frame, self.statement, self.verdict, self.verdictName) = (frame, statement, verdict, verdictName)
        (self.answer, self.links, self.citations, self.sections) = (answer, links, citations, sections)
    }
}
