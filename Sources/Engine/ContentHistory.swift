import Diagnostics
import Platform

/// The content could not be compared with an earlier state of it.
public enum HistoryError: Error, Equatable, CustomStringConvertible {
    case noGit(reason: String)
    case notInARepository(path: String)
    /// Git knows no such commit; in a shallow clone perhaps only because it was not fetched.
    case unknownCommit(name: String, isShallow: Bool)
    /// `reason` is git's own wording.
    case refused(reason: String)

    public var description: String {
        switch self {
        case .noGit(let reason): "git is needed to see what changed, and could not be started: \(reason)"
        case .notInARepository(let path):
            "'\(path)' does not lie in the working tree of a git repository, so nothing can be compared"
        case .unknownCommit(let name, false): "git knows no commit, branch or tag '\(name)'"
        case .unknownCommit(let name, true):
            "git knows no commit, branch or tag '\(name)' in this shallow clone; fetch the history first, with "
                + "'git fetch --unshallow' or, on GitHub, 'fetch-depth: 0' for actions/checkout"
        case .refused(let reason): "git cannot say what changed: \(reason)"
        }
    }
}

/// What git knows about the past of a content folder. All paths are relative to the folder.
struct ContentHistory {
    private let git: Git
    private let path: String

    init(_ content: ContentFolder) {
        path = content.path.text
        git = Git(folder: content.path.text)
    }

    /// The content folder at a commit, and what is different now.
    struct Past {
        /// Plain files then: path, and the name git has for the bytes.
        var files: [(path: String, object: String)] = []
        /// Files that are new, changed or gone, whether that is committed or not; a renamed file under both its names.
        var changed: Set<String> = []
        /// Folders that are new as a whole and that git does not look into, repositories of their own; with a `/` at the end.
        var changedFolders: Set<String> = []

        func isChanged(_ path: String) -> Bool {
            if changed.contains(path) { return true }
            if changedFolders.isEmpty { return false }
            return path.indices.contains { path[$0] == "/" && changedFolders.contains(String(path[...$0])) }
        }
    }

    func past(at name: String) async throws(HistoryError) -> Past {
        let commit = try await self.commit(name)
        var past = Past()
        for entry in try await fields(["ls-tree", "-r", "-z", commit, "--", "."]) {
            // MODE TYPE OBJECT<tab>PATH; a link or a submodule is no plain file.
            guard let tab = entry.firstIndex(of: "\t") else { continue }
            let about = entry[..<tab].split(separator: " ")
            guard about.count == 3, about[0].hasPrefix("100") else { continue }
            past.files.append((String(entry[entry.index(after: tab)...]), String(about[2])))
        }
        past.changed = Set(
            try await fields(
                [
                    "diff", "--name-only", "--no-renames", "--no-ext-diff", "--ignore-submodules=all", "--relative",
                    "-z", commit, "--", ".",
                ], from: git.withoutFiltersOfTheRepository()))
        // Ignored files too: the engine reads them, and the commit does not have them.
        for new in try await fields(["ls-files", "--others", "-z", "--", "."]) {
            if new.hasSuffix("/") { past.changedFolders.insert(new) } else { past.changed.insert(new) }
        }
        return past
    }

    /// The bytes behind git's names for them, in the same order.
    func bytes(of objects: [String]) async throws(HistoryError) -> [[UInt8]] {
        if objects.isEmpty { return [] }
        let answer = try await git.ask(["cat-file", "--batch"], input: Array(objects.map { $0 + "\n" }.joined().utf8))
        guard answer.status == 0 else { throw .refused(reason: answer.complaint) }
        var rest = answer.output[...]
        var contents: [[UInt8]] = []
        for object in objects {
            // OBJECT TYPE SIZE<line feed>BYTES<line feed>
            let head = rest.prefix { $0 != UInt8(ascii: "\n") }
            let words = String(decoding: head, as: UTF8.self).split(separator: " ")
            guard words.count == 3, let size = Int(words[2]), rest.count >= head.count + size + 2 else {
                throw .refused(reason: "the file '\(object)' is missing from the repository")
            }
            rest = rest.dropFirst(head.count + 1)
            contents.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size + 1)
        }
        return contents
    }

    /// Git's own name for the commit that a person named.
    private func commit(_ name: String) async throws(HistoryError) -> String {
        let inside = try await git.ask(["rev-parse", "--is-inside-work-tree"])
        if inside.status != 0 {
            if inside.complaint.hasPrefix("not a git repository") { throw .notInARepository(path: path) }
            throw .refused(reason: inside.complaint)
        }
        guard inside.output == Array("true\n".utf8) else { throw .notInARepository(path: path) }
        // What begins with a hyphen would be taken for an option, with a caret for all but a commit.
        let found =
            name.hasPrefix("-") || name.hasPrefix("^")
            ? nil : try await git.ask(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
        guard let found, found.status == 0 else {
            let shallow = try await git.ask(["rev-parse", "--is-shallow-repository"])
            throw .unknownCommit(name: name, isShallow: shallow.output == Array("true\n".utf8))
        }
        return String(decoding: found.output.dropLast(), as: UTF8.self)
    }

    /// What git answers, cut at its zero bytes.
    private func fields(_ arguments: [String], from git: Git? = nil) async throws(HistoryError) -> [String] {
        let answer = try await (git ?? self.git).ask(arguments)
        guard answer.status == 0 else { throw .refused(reason: answer.complaint) }
        return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
