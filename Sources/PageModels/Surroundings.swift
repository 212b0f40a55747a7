package import HTML

/// What stands around every page of the site alike: made once for the pages at its root, once for those in folders.
package final class Surroundings: Sendable {
    package let language: String
    package let siteTitle: String
    package let stylesheet: Href
    package let home: Href
    package let safety: RichText
    package let safetyPage: Href
    /// The page of all red flags; `nil` on a site that has none.
    package let redFlags: PageLink?
    package let disclaimer: RichText
    package let license: String
    /// The parts of the site.
    package let navigation: [PageLink]

    package init(
        language: String, siteTitle: String, stylesheet: Href, home: Href, safety: RichText, safetyPage: Href,
        redFlags: PageLink?, disclaimer: RichText, license: String, navigation: [PageLink]
    ) {
        (self.language, self.siteTitle, self.stylesheet, self.home) = (language, siteTitle, stylesheet, home)
        (self.safety, self.safetyPage, self.redFlags) = (safety, safetyPage, redFlags)
        (self.disclaimer, self.license) = (disclaimer, license)
        self.navigation = navigation
    }
}
