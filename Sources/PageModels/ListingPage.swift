/// A list of pages: all muscles, all lessons, all chains.
package struct ListingPage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let introduction: String
    /// Other ways to go from here.
    package let further: [PageLink]
    package let groups: [ListingGroup]

    package init(
        frame: PageFrame, title: String, introduction: String, further: [PageLink] = [], groups: [ListingGroup]
    ) {
        (self.frame, self.title, self.introduction, self.further) = (frame, title, introduction, further)
        self.groups = groups
    }
}

/// Its heading is empty when the list has one group only.
package typealias ListingGroup = (id: String, heading: String, cards: [CardView])
