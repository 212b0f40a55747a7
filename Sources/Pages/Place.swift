import HTML
import Knowledge

/// Where something is found on the site.
struct Place: Sendable {
    let route: SiteRoute
    let title: String
    /// "Muscle", "Lesson".
    let kind: String
}

extension Atlas {
    /// The place of everything with a page, by id.
    func places() -> [String: Place] {
        var places: [String: Place] = [:]
        for entity in entities {
            places[entity.id.value] = Place(
                route: entity.route, title: entity.profile.name.text, kind: entity.kind.label)
        }
        for lesson in lessons {
            places[lesson.id.value] = Place(route: lesson.id.route, title: lesson.title, kind: "Lesson")
        }
        for course in courses {
            places[course.id.value] = Place(
                route: SiteRoute("courses/\(course.id).html"), title: course.title, kind: "Course")
        }
        for claim in claims {
            places[claim.id.value] = Place(
                route: SiteRoute("claims/\(claim.id).html"), title: claim.statement.plainText, kind: "Claim")
        }
        return places
    }
}

extension Entity {
    var route: SiteRoute { SiteRoute("\(kind.folder)/\(id).html") }
}

extension Identifier<Lesson> {
    var route: SiteRoute { SiteRoute("lessons/\(value).html") }
}

extension Identifier<Source> {
    var route: SiteRoute { SiteRoute("sources.html", fragment: value) }
}

/// Pages that are there once.
enum Fixed {
    static let home = SiteRoute("index.html")
    static let lessons = SiteRoute("lessons.html")
    static let chains = SiteRoute("chains.html")
    static let claims = SiteRoute("claims.html")
    static let sources = SiteRoute("sources.html")
    static let index = SiteRoute("a-z.html")
    static let loops = SiteRoute("loops.html")
    static let notFound = SiteRoute("404.html")
    static let stylesheet = SiteRoute("site.css")

    static func listing(_ kind: EntityKind) -> SiteRoute { SiteRoute("\(kind.folder).html") }
}
