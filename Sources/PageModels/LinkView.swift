/// One cause-effect link with everything a reader may ask of it.
package struct LinkView: Sendable {
    /// Its fragment on the page; `nil` where the page has told it before.
    package let id: String?
    /// The other end, seen from the page it stands on.
    package let other: PageLink
    package let sentence: String
    package let because: RichText
    package let grade: GradeView
    package let rationale: RichText
    package let commonClaim: RichText
    package let citations: [CitationView]
    /// Claims that speak about it.
    package let claims: [PageLink]

    package init(
        id: String?, other: PageLink, sentence: String, because: RichText, grade: GradeView, rationale: RichText,
        commonClaim: RichText, citations: [CitationView], claims: [PageLink]
    ) {
        (self.id, self.other, self.sentence, self.because, self.grade) = (id, other, sentence, because, grade)
        (self.rationale, self.commonClaim, self.citations) = (rationale, commonClaim, citations)
        self.claims = claims
    }
}

/// Direct links that say the same kind of thing in the same direction, best supported first. The id is a fragment:
/// `causes`, `together`, `helps`, `effects`, `lowers`.
package typealias LinkGroup = (id: String, heading: String, links: [LinkView])
