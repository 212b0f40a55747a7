package import HTML

/// Stands at the address of something that was renamed.
package struct MovedPage: Sendable {
    package let language: String
    package let target: PageLink
    package let canonical: Href?

    package init(language: String, target: PageLink, canonical: Href?) {
        (self.language, self.target, self.canonical) = (language, target, canonical)
    }
}
