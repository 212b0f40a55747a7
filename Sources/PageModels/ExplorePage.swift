package import HTML

/// Where chains are looked for in the reader's browser.
package struct ExplorePage: Sendable {
    package let frame: PageFrame
    package let introduction: String
    /// Questions to begin with.
    package let examples: [PageLink]
    /// Where the same is found without scripts.
    package let elsewhere: [PageLink]
    /// In the order in which they are to be run.
    package let scripts: [Href]

    package init(frame: PageFrame, introduction: String, examples: [PageLink], elsewhere: [PageLink], scripts: [Href]) {
        (self.frame, self.introduction, self.examples) = (frame, introduction, examples)
        (self.elsewhere, self.scripts) = (elsewhere, scripts)
    }
}
