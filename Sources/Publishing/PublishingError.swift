import Platform

/// The finished pages could not be put on disk.
///
/// Nothing an author writes ends up here; that is what findings are for.
public enum PublishingError: Error, Equatable, CustomStringConvertible {
    /// Two pages ask for the same file. `route` is relative to the site's root.
    case sharedRoute(String)
    /// A route is empty, absolute, leaves the site, or holds a character that no address should.
    case strayRoute(String)
    /// A page asks for a file inside `folder`, and another asks for a file where that folder would be.
    case routeInsideFile(String, folder: String)
    /// The output is a file, or a link that leads nowhere.
    case notAFolder(path: String)
    /// A link leads from the folder the command runs in to an output elsewhere.
    case leadsOutside(path: String)
    /// The output holds something other than a site of ours.
    case notOurs(path: String)
    /// Somebody put a file of their own into the site, and now a page needs its place. `path` is relative to the site.
    case inTheWay(path: String)
    /// Somebody put something of their own into the site, and it cannot be moved to the new one.
    case notCarriedOver(path: String, reason: String)
    /// The output is the folder the command runs in, or one around it; exchanging it would take it away.
    case holdsCurrentFolder(path: String)
    /// Another run is publishing to the same folder right now.
    case busy
    /// The folder refused a write. `reason` is the system's own wording.
    case unwritable(path: String, reason: String)

    public var description: String {
        switch self {
        case .sharedRoute(let route): "two pages ask for the same file '\(route)'"
        case .strayRoute(let route): "a page asks for the file '\(route)', which is not inside the site"
        case .routeInsideFile(let route, let folder):
            "a page asks for the file '\(route)', but '\(folder)' is itself a page and cannot be a folder too"
        case .notAFolder(let path): "'\(path)' is not a folder; choose another with --output"
        case .leadsOutside(let path):
            "'\(path)' is a link that leads out of the folder you are in; give --output the place it leads to"
        case .notOurs(let path):
            "'\(path)' holds files that are not a site of Spinewise, so it is left alone; choose another folder with --output"
        case .inTheWay(let path):
            "the site now needs the place of '\(path)' in the output folder, which Spinewise did not write; move it away"
        case .notCarriedOver(let path, let reason):
            "'\(path)', which Spinewise did not write, cannot be kept in the new site: \(reason)"
        case .holdsCurrentFolder(let path):
            "'\(path)' is or holds the folder you are in, which a build would take away; choose another with --output"
        case .busy: "another run is writing to the same output folder right now; try again when it is done"
        case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
        }
    }

    init(_ refusal: Refusal) {
        switch refusal.cause {
        case .busy: self = .busy
        case .leadsOutside: self = .leadsOutside(path: refusal.path)
        default: self = .unwritable(path: refusal.path, reason: refusal.reason)
        }
    }
}

/// Turns a refusal of the disk into an error of publishing.
func telling<Result>(_ work: () throws(Refusal) -> Result) throws(PublishingError) -> Result {
    do throws(Refusal) { return try work() } catch { throw PublishingError(error) }
}
