import HTML
package import PageModels

/// A page as the bytes of its file. One line a page type, and no `default`: the compiler is the to-do list.
package func render(_ page: Page) -> [UInt8] {
    Markup.page {
        switch page {
        case .home(let page): homePage(page)
        case .entity(let page): entityPage(page)
        case .listing(let page): listingPage(page)
        case .nerveRoots(let page): nerveRootsPage(page)
        case .explore(let page): explorePage(page)
        case .chain(let page): chainPage(page)
        case .lesson(let page): lessonPage(page)
        case .course(let page): coursePage(page)
        case .claim(let page): claimPage(page)
        case .sources(let page): sourcesPage(page)
        case .index(let page): indexPage(page)
        case .loops(let page): loopsPage(page)
        case .keystones(let page): keystonesPage(page)
        case .compare(let page): comparePage(page)
        case .overview(let page): overviewPage(page)
        case .redFlags(let page): redFlagsPage(page)
        case .whatIf(let page): whatIfPage(page)
        case .notFound(let page): notFoundPage(page)
        case .moved(let page): movedPage(page)
        }
    }
}

/// Files that every site has, whatever its content: address and bytes.
public let assets: [(route: String, bytes: [UInt8])] = [
    ("site.css", PackageResources.site_css + PackageResources.figures_css)
]
