import HTML
import Knowledge
import PageModels

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
        let part = Fixed.navigation.firstIndex {
            $0.route.path == route.path || route.path.utf8.starts(with: $0.folder.utf8)
        }
        let canonical = almanac.base.map { Href(isHome ? SiteRoute("") : route, base: $0) }
        return PageFrame(
            surroundings: surroundings,
            windowTitle: isHome ? "\(site.title): \(site.tagline)" : "\(title) – \(site.title)",
            description: description.shortened(to: 300), part: part,
            isPart: part.map { Fixed.navigation[$0].route.path == route.path } ?? false,
            crumbs: isHome ? [] : [PageLink(title: "Home", href: surroundings.home)] + crumbs,
            crumbTitle: title, canonical: canonical,
            structuredData: data,
            previous: siblings.previous, next: siblings.next, review: (review ?? site.review).map(ReviewView.init),
            references: references)
    }

    /// The safety line and the disclaimer stand on every page, so their citations lead to the list of all sources
    /// instead of taking numbers there.
    func makeSurroundings() -> Surroundings {
        let site = almanac.atlas.site
        return Surroundings(
            language: site.language, siteTitle: site.title, stylesheet: href(Fixed.stylesheet), home: href(Fixed.home),
            safety: rich(site.safety.withoutCitations), safetyPage: href(Fixed.home.at("get-help")),
            disclaimer: rich(site.disclaimer.withoutCitations), license: site.license,
            navigation: Fixed.navigation.map { PageLink(title: $0.title, href: href($0.route)) })
    }
}

extension ReviewView {
    init(_ review: Review) {
        let (written, due) = (day(review.written), day(review.due))
        switch review.status {
        case .unreviewed:
            self.init(status: "Not yet reviewed by a clinician.", isReviewed: false, written: written, due: due)
        case .reviewed(let by, let role, let on):
            self.init(
                status: "Reviewed by \(by), \(role), on \(day(on).text).", isReviewed: true, written: written, due: due)
        }
    }
}

private let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

/// - Parameter iso: `2026-11-23`; anything else stands as it is.
private func day(_ iso: String) -> Day {
    // Every page tells two days, so they are read without cutting the text up.
    let digits = iso.utf8.map { Int($0) - 0x30 }
    let isDate = digits.count == 10 && digits.indices.allSatisfy { [4, 7].contains($0) || 0...9 ~= digits[$0] }
    let month = isDate ? digits[5] * 10 + digits[6] : 0
    guard 1...12 ~= month else { return (iso, iso) }
    return ("\(digits[8] * 10 + digits[9]) \(months[month - 1]) \(iso.prefix(4))", iso)
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
