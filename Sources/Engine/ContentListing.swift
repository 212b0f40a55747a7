import Diagnostics
import Platform

/// What lies in a content folder, paths relative to it and in order.
struct ContentListing: Sendable {
    /// A lesson file, or something that seems to be one and cannot be read.
    struct Lesson: Sendable {
        let path: String
        /// Why it cannot be read, as far as the list shows.
        var unread: SourceFile.Unread?
    }

    /// With everything else that the list shows to be amiss, media and folders included.
    var lessons: [Lesson] = []
    /// Names of the files in `media/`, those that cannot be read among them.
    var media: [String] = []
}

extension OpenContent {
    /// `schema/` holds what `spinewise schema` wrote, and is not content; neither is anything whose name begins with a dot.
    ///
    /// - Throws: ``ContentError`` when the folder itself cannot be read or holds no lesson file. What is amiss with a single file
    ///   or folder in it stands in the list.
    func list() throws(ContentError) -> ContentListing {
        var walk = ContentWalk(root: folder)
        do throws(Refusal) { try walk.look(into: folder, at: nil) } catch { throw ContentError(error) }
        guard !walk.listing.lessons.isEmpty else { throw .empty(path: folder.path) }
        walk.listing.lessons.sort { $0.path < $1.path }
        walk.listing.media.sort()
        return walk.listing
    }
}

private struct ContentWalk {
    let root: Folder
    var listing = ContentListing()
    /// Folders that a link led to, so that no circle of links is walked for ever.
    private var followed: Set<RelativePath> = []

    init(root: Folder) { self.root = root }

    mutating func look(into folder: Folder, at path: RelativePath?) throws(Refusal) {
        for entry in try folder.entries() {
            let isInMedia = path?.text == "media"
            guard let name = entry.path else {
                let shown = path.map { "\($0)/\(entry.name)" } ?? entry.name
                add(shown, .unreadable(reason: "its name is not written in UTF-8"))
                continue
            }
            let inner = path.appending(name)
            if name.text.hasPrefix(".") {
                if entry.kind != .folder, let meant = Self.meant(by: name.text), !isInMedia {
                    add(inner.text, .misnamed(meant: meant))
                }
                continue
            }
            switch entry.kind {
            case .folder: try descend(inner, isInMedia)
            case .link: try follow(inner, isInMedia)
            case .file: take(inner, isInMedia)
            case .other:
                if isInMedia { listing.media.append(name.text) }
                if isInMedia || name.text.hasSuffix(".xml") {
                    add(inner.text, .unreadable(reason: "it is not a plain file"))
                }
            }
        }
    }

    private mutating func take(_ path: RelativePath, _ isInMedia: Bool) {
        if isInMedia {
            listing.media.append(path.name)
        } else if path.text.hasSuffix(".xml") {
            add(path.text, nil)
        } else if let meant = Self.meant(by: path.name) {
            add(path.text, .misnamed(meant: meant))
        }
    }

    private mutating func descend(_ path: RelativePath, _ isInMedia: Bool) throws(Refusal) {
        if path.text == "schema" || isInMedia { return }
        if path.name.hasSuffix(".xml") { add(path.text, .unreadable(reason: "it is a folder")) }
        do throws(Refusal) { try look(into: root.folder(path, links: .followedBeneath), at: path) } catch {
            try add(path, error)
        }
    }

    private mutating func follow(_ path: RelativePath, _ isInMedia: Bool) throws(Refusal) {
        if isInMedia { listing.media.append(path.name) }
        do throws(Refusal) {
            let target = try root.resolving(path)
            switch try root.kind(of: target) {
            case .file: if !isInMedia { take(path, false) }
            case .folder: if followed.insert(target).inserted { try descend(path, isInMedia) }
            case .other, .link: throw Refusal(path.text, .notAPlainFile)
            case nil: add(path.text, .unreadable(reason: "it is a link that leads nowhere"))
            }
        } catch { try add(path, error) }
    }

    /// - Throws: The refusal itself where the machine is at fault and not the content.
    private mutating func add(_ path: RelativePath, _ refusal: Refusal) throws(Refusal) {
        if refusal.isOfTheMachine { throw refusal }
        add(path.text, SourceFile.Unread(refusal))
    }

    private mutating func add(_ path: String, _ unread: SourceFile.Unread?) {
        listing.lessons.append(ContentListing.Lesson(path: path, unread: unread))
    }

    /// Endings that systems hide or programs add, so that nobody sees that a lesson file is none.
    private static let addedEndings = ["doc", "docx", "htm", "html", "md", "rtf", "txt", "xml"]

    /// The name that a file was probably meant to have; `nil` for one that is meant to be no lesson file.
    private static func meant(by name: String) -> String? {
        let plain = name.trimmingSpaces.drop { $0 == "." }
        // What editors, macOS and we ourselves put beside a file: locks, copies, drafts.
        if name.hasPrefix(".#") || name.hasPrefix("._") || TemporaryName.isOne(name) { return nil }
        let lower = plain.lowercased()
        if lower.hasSuffix(".xml") && !lower.hasSuffix(".xml.xml") { return "\(plain.dropLast(4)).xml" }
        guard let dot = lower.lastIndex(of: "."), lower[..<dot].hasSuffix(".xml"),
            addedEndings.contains(String(lower[lower.index(after: dot)...]))
        else { return nil }
        return "\(plain.prefix(lower[..<dot].count - 4)).xml"
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        var trimmed = self[...]
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        return trimmed
    }
}
