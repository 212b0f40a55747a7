import HTML
import Knowledge

extension PageContext {
    /// What stands around the page. Made last, when every reference has its number.
    ///
    /// - Parameters:
    ///   - crumbs: Between the home page and this one.
    ///   - siblings: The page before and the page after, where there is an order.
    func frame(
        _ title: String, description: String, crumbs: [PageLink] = [], review: Review? = nil,
        siblings: (previous: PageLink?, next: PageLink?) = (nil, nil), data: StructuredData? = nil
    ) -> PageFrame {
        let site = almanac.atlas.site
        let isHome = route == Fixed.home
        let canonical = almanac.base.map { Href(isHome ? SiteRoute("") : route, base: $0) }
        return PageFrame(
            surroundings: surroundings,
            windowTitle: isHome ? "\(site.title): \(site.tagline)" : "\(title) – \(site.title)",
            description: description.shortened(to: 300), navigation: navigation,
            crumbs: isHome ? [] : [PageLink(title: "Home", href: surroundings.home)] + crumbs,
            crumbTitle: title, canonical: canonical,
            structuredData: data.map { RawMarkup(vouchedFor: $0.json(url: canonical?.text, language: site.language)) },
            previous: siblings.previous, next: siblings.next, review: (review ?? site.review).map(ReviewView.init),
            references: references)
    }

    private var navigation: [NavigationItem] {
        zip(Fixed.navigation, surroundings.navigation).map { item, href in
            NavigationItem(
                title: item.title, href: href, isCurrent: item.route.path == route.path,
                holdsPage: route.path.utf8.starts(with: item.folder.utf8))
        }
    }

    /// The safety line and the disclaimer stand on every page, so their citations lead to the list of all sources
    /// instead of taking numbers there.
    func makeSurroundings() -> Surroundings {
        let site = almanac.atlas.site
        return Surroundings(
            language: site.language, siteTitle: site.title, stylesheet: href(Fixed.stylesheet), home: href(Fixed.home),
            safety: rich(site.safety.withoutCitations), safetyPage: href(Fixed.home.at("get-help")),
            disclaimer: rich(site.disclaimer.withoutCitations), license: site.license,
            navigation: Fixed.navigation.map { href($0.route) })
    }
}

extension ReviewView {
    init(_ review: Review) {
        written = Day(review.written)
        due = Day(review.due)
        switch review.status {
        case .unreviewed:
            status = "Not yet reviewed by a clinician."
            isReviewed = false
        case .reviewed(let by, let role, let on):
            status = "Reviewed by \(by), \(role), on \(Day(on).text)."
            isReviewed = true
        }
    }
}

extension ReviewView.Day {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// - Parameter iso: `2026-11-23`.
    init(_ iso: String) {
        let parts = iso.split(separator: "-")
        let month = parts.count == 3 ? Int(parts[1]) : nil
        guard let month, 1...12 ~= month, let day = Int(parts[2]) else {
            self.init(text: iso, iso: iso)
            return
        }
        self.init(text: "\(day) \(Self.months[month - 1]) \(parts[0])", iso: iso)
    }
}

extension Prose {
    var withoutCitations: Prose {
        filter { if case .cite = $0 { false } else { true } }
    }
}

extension String {
    /// Cut between words, with an ellipsis, if it is longer.
    func shortened(to length: Int) -> String {
        // Counting bytes is cheap, counting characters is not; no text has more characters than bytes.
        if utf8.count <= length || count <= length { return self }
        let cut = prefix(length)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }
}
