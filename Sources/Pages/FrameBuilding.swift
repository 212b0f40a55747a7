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
        // The safety line and the disclaimer stand on every page, so their citations lead to the list of all sources
        // instead of taking numbers here.
        let isHome = route == Fixed.home
        let canonical = almanac.base.map { Href(isHome ? SiteRoute("") : route, base: $0) }
        return PageFrame(
            language: site.language, siteTitle: site.title,
            windowTitle: isHome ? "\(site.title): \(site.tagline)" : "\(title) – \(site.title)",
            description: description.shortened(to: 300), stylesheet: href(Fixed.stylesheet), home: href(Fixed.home),
            navigation: navigation, crumbs: isHome ? [] : [PageLink(title: "Home", href: href(Fixed.home))] + crumbs,
            crumbTitle: title, canonical: canonical,
            structuredData: data.map { RawMarkup(vouchedFor: $0.json(url: canonical?.text, language: site.language)) },
            previous: siblings.previous, next: siblings.next, safety: rich(site.safety.withoutCitations),
            safetyPage: href(Fixed.home.at("get-help")), disclaimer: rich(site.disclaimer.withoutCitations),
            license: site.license, review: review.map(ReviewView.init), references: references)
    }

    private var navigation: [NavigationItem] {
        let items: [(String, SiteRoute)] = [
            ("Lessons", Fixed.lessons), ("Muscles", Fixed.listing(.muscle)), ("Conditions", Fixed.listing(.condition)),
            ("Exercises", Fixed.listing(.exercise)), ("Chains", Fixed.chains), ("Claims", Fixed.claims),
            ("A–Z", Fixed.index), ("Sources", Fixed.sources),
        ]
        return items.map { title, target in
            NavigationItem(
                title: title, href: href(target), isCurrent: target == route,
                holdsPage: route.path.hasPrefix(target.path.replacing(".html", with: "/")))
        }
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
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        let isDay = parts.count == 3 && 1...12 ~= parts[1]
        self.init(text: isDay ? "\(parts[2]) \(Self.months[parts[1] - 1]) \(parts[0])" : iso, iso: iso)
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
        if count <= length { return self }
        let cut = prefix(length)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }
}
