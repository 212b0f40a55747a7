package import HTML

/// Every muscle group against every condition.
package struct OverviewPage: Sendable {
    package let frame: PageFrame
    package let introduction: String
    /// Every verdict there is, as a legend.
    package let verdicts: [VerdictView]
    /// The columns.
    package let conditions: [PageLink]
    package let regions: [OverviewRegion]

    package init(
        frame: PageFrame, introduction: String, verdicts: [VerdictView], conditions: [PageLink],
        regions: [OverviewRegion]
    ) {
        (self.frame, self.introduction, self.verdicts) = (frame, introduction, verdicts)
        (self.conditions, self.regions) = (conditions, regions)
    }
}

package typealias OverviewRegion = (title: String, rows: [OverviewRow])

/// A muscle, under its fragment; its cells are one for each condition, in the order of the columns.
package typealias OverviewRow = (id: String, muscle: PageLink, cells: [OverviewCell])

package struct OverviewCell: Sendable {
    package let condition: String
    package let verdict: VerdictView
    /// Whether anything is known of the two.
    package let isKnown: Bool
    /// How sure a claim is; empty for anything else.
    package let detail: String
    /// What the link is called where its column is not seen: "Hamstrings and sciatica: story".
    package let label: String
    package let href: Href

    package init(condition: String, verdict: VerdictView, isKnown: Bool, detail: String, label: String, href: Href) {
        (self.condition, self.verdict, self.isKnown, self.detail) = (condition, verdict, isKnown, detail)
        (self.label, self.href) = (label, href)
    }
}
