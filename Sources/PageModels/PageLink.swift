package import HTML

/// A name that leads somewhere.
package struct PageLink: Sendable {
    package let title: String
    package let href: Href
    /// A few words beside it; may be empty.
    package let detail: String

    package init(title: String, href: Href, detail: String = "") {
        (self.title, self.href, self.detail) = (title, href, detail)
    }
}
