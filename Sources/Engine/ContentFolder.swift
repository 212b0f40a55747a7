import Diagnostics
import LessonSyntax
public import Platform

/// The content could not be looked at. What an author wrote never ends up here.
public enum ContentError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case notAFolder(path: String)
    /// A link leads from the folder that the caller stands in to a place elsewhere.
    case leadsOutside(path: String)
    /// `reason` is the system's own wording.
    case unreadable(path: String, reason: String)
    /// The folder holds no lesson files at all.
    case empty(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "there is no content folder '\(path)'"
        case .notAFolder(let path): "'\(path)' is a file, not a content folder"
        case .leadsOutside(let path):
            "'\(path)' is or lies behind a link that leads out of the folder you are in; name the place it leads to"
        case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
        case .empty(let path): "the content folder '\(path)' holds no .xml files"
        }
    }

    init(_ refusal: Refusal) {
        self =
            refusal.cause == .leadsOutside
            ? .leadsOutside(path: refusal.path) : .unreadable(path: refusal.path, reason: refusal.reason)
    }
}

/// The one place where content is read.
public struct ContentFolder: Sendable {
    public let path: CalledPath

    /// - Parameter path: As the caller gave it.
    public init(_ path: String) { self.path = CalledPath(path) }

    /// - Throws: ``ContentError``: it is not there, is no folder, or may not be opened.
    func open() throws(ContentError) -> OpenContent {
        do throws(Refusal) { return OpenContent(folder: try Folder(path)) } catch {
            if error.isMissing { throw .missing(path: path.text) }
            if error.cause == .notAFolder { throw .notAFolder(path: path.text) }
            throw ContentError(error)
        }
    }

    /// The state of every file that a site is made from, lesson files and media, by path.
    public func stamps() throws(ContentError) -> [String: Folder.Stamp] {
        let content = try open()
        let listing = try content.list()
        let paths = listing.lessons.map(\.path) + listing.media.map { "media/\($0)" }
        return Dictionary(
            paths.compactMap { path in
                RelativePath(path).flatMap { content.folder.stamp(of: $0) }.map { (path, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether ``OpenContent/list()`` would take a path for a lesson file's.
    static func isLessonFile(_ relative: String) -> Bool {
        let parts = relative.split(separator: "/")
        guard relative.hasSuffix(".xml"), !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
        return parts.count == 1 || (parts[0] != "schema" && parts[0] != "media")
    }

    /// The name of a file in `media/` that ``OpenContent/list()`` would take for one; `nil` for every other path.
    static func mediaName(_ relative: String) -> String? {
        let parts = relative.split(separator: "/")
        guard parts.count == 2, parts[0] == "media", !parts[1].hasPrefix(".") else { return nil }
        return String(parts[1])
    }
}

/// A content folder that stands open. Nothing outside it is read, whatever links it holds.
struct OpenContent: Sendable {
    let folder: Folder

    /// Larger files are no pictures of a lesson, and would not fit into memory many at a time.
    private static let mediaLimit = 64 << 20

    /// The bytes of a lesson file; of one over the size limit only so many that the limit is seen to be passed. A file that
    /// cannot be read says why.
    ///
    /// - Throws: ``ContentError/unreadable(path:reason:)`` where the machine is at fault and not the file.
    func lessonFile(_ listed: ContentListing.Lesson) throws(ContentError) -> SourceFile {
        if let unread = listed.unread { return SourceFile(path: listed.path, unread: unread) }
        do throws(Refusal) {
            guard let path = RelativePath(listed.path) else { throw Refusal(listed.path, .notAPlainFile) }
            let bytes = try folder.bytes(of: path, links: .followedBeneath, atMost: LessonParser.sizeLimit + 1)
            return SourceFile(path: listed.path, bytes: bytes)
        } catch {
            if error.isOfTheMachine { throw ContentError(error) }
            return SourceFile(path: listed.path, unread: SourceFile.Unread(error))
        }
    }

    /// A media file's bytes.
    func mediaFile(_ name: String) throws(ContentError) -> [UInt8] {
        let shown = "\(folder.path)/media/\(name)"
        let bytes: [UInt8]
        do throws(Refusal) {
            guard let path = RelativePath("media/\(name)") else { throw Refusal(shown, .notAPlainFile) }
            bytes = try folder.bytes(of: path, links: .followedBeneath, atMost: Self.mediaLimit + 1)
        } catch { throw ContentError(error) }
        if bytes.count > Self.mediaLimit { throw .unreadable(path: shown, reason: "it is larger than 64 MiB") }
        return bytes
    }
}

extension SourceFile.Unread {
    init(_ refusal: Refusal) {
        self =
            switch refusal.cause {
            case .leadsOutside: .outside
            case .link: .unreadable(reason: "it is one link of a circle of links")
            default: .unreadable(reason: refusal.isMissing ? "it is a link that leads nowhere" : refusal.reason)
            }
    }
}
