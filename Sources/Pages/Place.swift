import HTML
import Knowledge

/// Where something is found on the site. A class, because pages name places by the hundred.
final class Place: Sendable {
    let route: SiteRoute
    let title: String
    /// "Muscle", "Lesson".
    let kind: String
    /// The title in the middle of a sentence.
    let inSentence: String

    init(route: SiteRoute, title: String, kind: String, inSentence: String) {
        (self.route, self.title, self.kind, self.inSentence) = (route, title, kind, inSentence)
    }

    func href(from page: SiteRoute) -> Href { Href(route, from: page) }
}

extension Atlas {
    /// The place of everything with a page, by id.
    func places() -> [String: Place] {
        var places: [String: Place] = [:]
        for entity in entities {
            places[entity.id.value] = Place(
                route: entity.route, title: entity.profile.name.text, kind: entity.kind.label,
                inSentence: entity.profile.name.midSentence)
        }
        for lesson in lessons {
            places[lesson.id.value] = Place(
                route: lesson.id.route, title: lesson.title, kind: "Lesson", inSentence: lesson.title)
        }
        for course in courses {
            places[course.id.value] = Place(
                route: course.route, title: course.title, kind: "Course", inSentence: course.title)
        }
        for claim in claims {
            places[claim.id.value] = Place(
                route: claim.route, title: claim.statement.plainText, kind: "Claim",
                inSentence: claim.statement.plainText)
        }
        return places
    }
}

extension Entity {
    var route: SiteRoute { SiteRoute("\(kind.folder)/\(id).html") }

    /// Of a muscle.
    var region: Muscle.Region? { if case .muscle(let muscle) = self { muscle.region } else { nil } }
}

extension Claim {
    var route: SiteRoute { SiteRoute("claims/\(id).html") }
}

extension Course {
    var route: SiteRoute { SiteRoute("courses/\(id).html") }
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
    static let keystones = SiteRoute("keystones.html")
    static let musclesAndConditions = SiteRoute("muscles-and-conditions.html")
    static let redFlags = SiteRoute("red-flags.html")
    static let explore = SiteRoute("explore.html")
    /// The graph, and the program that shows it.
    static let exploreData = SiteRoute("explore-data.js")
    static let explorer = SiteRoute("explore.js")
    static let notFound = SiteRoute("404.html")
    static let stylesheet = SiteRoute("site.css")

    /// The parts of the site, each with the folder of its pages.
    static let navigation: [(title: String, route: SiteRoute, folder: String)] = [
        ("Lessons", lessons, "lessons/"), ("Muscles", listing(.muscle), "muscles/"),
        ("Conditions", listing(.condition), "conditions/"), ("Exercises", listing(.exercise), "exercises/"),
        ("Chains", chains, "chains/"), ("Explore", explore, "explore/"), ("Claims", claims, "claims/"),
        ("A–Z", index, "a-z/"),
        ("Sources", sources, "sources/"),
    ]

    static func listing(_ kind: EntityKind) -> SiteRoute { SiteRoute("\(kind.folder).html") }
}
