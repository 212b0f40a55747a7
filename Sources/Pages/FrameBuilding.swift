import HTML
import Knowledge
import PageModels

extension PageContext {
    /// What stands around the page. Made last, when every reference has its number.
    ///
    /// - Parameters:
    ///   - crumbs: Between the home page and this one.
    ///   - siblings: The page before and the page after, where there is an order.
    ///   - schema: What schema.org calls such a page; `nil` where there is nothing honest to say.
    ///   - name: Its name there, where it is not the title.
    ///   - texts: Further properties there, whose values are texts.
    func frame(
        _ title: String, description: String, crumbs: [PageLink] = [], review: Review? = nil,
        siblings: (previous: PageLink?, next: PageLink?) = (nil, nil), schema: String? = nil, named name: String? = nil,
        aliases: [String] = [], texts: [(name: String, value: String)] = []
    ) -> PageFrame {
        let settings = site.atlas.site
        let isHome = route == Fixed.home
        let part = Fixed.navigation.firstIndex {
            $0.route.path == route.path || route.path.utf8.starts(with: $0.folder.utf8)
        }
        let canonical = site.base.map { Href(isHome ? SiteRoute("") : route, base: $0) }
        return PageFrame(
            surroundings: surroundings,
            windowTitle: isHome ? "\(settings.title): \(settings.tagline)" : "\(title) – \(settings.title)",
            description: description.shortened(to: 300), part: part,
            isPart: part.map { Fixed.navigation[$0].route.path == route.path } ?? false,
            crumbs: isHome ? [] : [PageLink(title: "Home", href: surroundings.home)] + crumbs,
            crumbTitle: title, canonical: canonical,
            structuredData: schema.map {
                StructuredData(
                    type: $0, name: name ?? title, description: description, alternateNames: aliases, texts: texts)
            },
            previous: siblings.previous, next: siblings.next, review: reviewView(review),
            references: references)
    }

    /// A page without a review of its own is put together from others, and what is signed of them or of the site is not signed of it.
    private func reviewView(_ review: Review?) -> ReviewView? {
        guard let shown = review ?? site.atlas.site.review else { return nil }
        if review == nil, case .reviewed = shown.status {
            return ReviewView(
                shown, "Put together from other pages; each of them says whether a clinician reviewed it.")
        }
        return ReviewView(shown, isCurrent: site.atlas.isCurrent(shown))
    }

    /// The safety line and the disclaimer stand on every page, so their citations lead to the list of all sources
    /// instead of taking numbers there.
    func makeSurroundings() -> Surroundings {
        let settings = site.atlas.site
        return Surroundings(
            language: settings.language, siteTitle: settings.title, stylesheet: href(Fixed.stylesheet),
            home: href(Fixed.home), safety: rich(settings.safety.withoutCitations),
            safetyPage: href(Fixed.home.at("get-help")),
            redFlags: site.atlas.flags.isEmpty ? nil : link("All red flags", to: Fixed.redFlags),
            disclaimer: rich(settings.disclaimer.withoutCitations), license: settings.license,
            navigation: Fixed.navigation.map { link($0.title, to: $0.route) })
    }
}

extension ReviewView {
    /// - Parameter isCurrent: Whether what was signed is what the page states now.
    init(_ review: Review, isCurrent: Bool) {
        switch review.status {
        case .unreviewed, .unsigned: self.init(review, "Not yet reviewed by a clinician.")
        case .reviewed(let by, let role, let on, _) where isCurrent:
            self.init(review, "Reviewed by \(by), \(role), on \(day(on).text).", isReviewed: true)
        case .reviewed(let by, let role, let on, _):
            self.init(
                review,
                "\(by), \(role), reviewed an earlier state of this page on \(day(on).text). Facts have changed since, so that review no longer holds."
            )
        }
    }

    init(_ review: Review, _ status: String, isReviewed: Bool = false) {
        self.init(status: status, isReviewed: isReviewed, written: day(review.written), due: day(review.due))
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

extension Array {
    /// Links to what stands before a place and to what stands behind it.
    func neighbours(of place: Int, _ link: (Element) -> PageLink?) -> (previous: PageLink?, next: PageLink?) {
        (place > 0 ? link(self[place - 1]) : nil, place + 1 < count ? link(self[place + 1]) : nil)
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
