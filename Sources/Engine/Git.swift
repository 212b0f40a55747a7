import Platform

/// Asks the git of this machine about a folder. It reads only: no lock is taken, no file of the repository written, and nothing
/// that a repository configures is run or fetched.
struct Git {
    let folder: String
    /// More settings like ``settings``, `KEY=VALUE`.
    private var overruled: [String] = []

    init(folder: String) { self.folder = folder }

    struct Answer {
        /// 0 when git could do what it was asked.
        var status: Int32
        var output: [UInt8]
        /// The first line of what git complained of, without its `fatal:`.
        var complaint: String
    }

    /// Settings that stand above those of the repository, which may be a stranger's.
    private static let settings = [
        "core.fsmonitor=false", "core.hooksPath=/dev/null",
        // A folder of the content can look like a repository itself, with settings of its own.
        "safe.bareRepository=explicit",
        // A missing object is missing; it is not asked of anybody.
        "protocol.allow=never",
    ]

    /// Ours, with git speaking English, and without what git tells its hooks: the question is about the repository that
    /// the folder lies in and about its working tree, whatever repository and index a commit in the making uses.
    private static let environment: [String: String?] = [
        "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "LANGUAGE": nil,
        "LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1",
    ]

    /// - Parameters:
    ///   - arguments: What follows `git`, from the folder's point of view.
    ///   - input: What git reads from its standard input.
    /// - Throws: ``HistoryError/noGit(reason:)`` when git could not be started.
    func ask(_ arguments: [String], input: [UInt8] = []) async throws(HistoryError) -> Answer {
        let command =
            ["--no-optional-locks", "-C", folder] + (Self.settings + overruled).flatMap { ["-c", $0] } + arguments
        do throws(Program.Failure) {
            let outcome = try await Program("git").run(command, environment: Self.environment, input: input)
            let words = String(decoding: outcome.complaint, as: UTF8.self)
            let lines = words.split(whereSeparator: \.isNewline).map(String.init)
            // Warnings and hints may stand before what was fatal.
            let line = lines.first { $0.hasPrefix("fatal: ") } ?? lines.first ?? ""
            return Answer(
                status: outcome.status, output: outcome.output,
                complaint: line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line)
        } catch { throw .noGit(reason: error.reason) }
    }

    /// The same git, which runs none of the filters that the repository itself sets up: comparing files with a commit would
    /// start them. Those of the user and the machine stay.
    func withoutFiltersOfTheRepository() async throws(HistoryError) -> Git {
        let answer = try await ask(["config", "--list", "--show-scope", "--name-only", "-z"])
        guard answer.status == 0 else { throw .refused(reason: answer.complaint) }
        // SCOPE<zero byte>KEY<zero byte>, and so on; the driver's name stands between the first and the last dot.
        let words = answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        var git = self
        for (scope, key) in zip(words, words.dropFirst()) where ["local", "worktree"].contains(scope) {
            guard key.hasPrefix("filter."), let end = key.lastIndex(of: ".") else { continue }
            let driver = key[..<end]
            guard !driver.contains("=") else {
                throw .refused(reason: "the repository sets up a filter that cannot be left out, '\(driver)'")
            }
            git.overruled += ["\(driver).clean=", "\(driver).process=", "\(driver).required=false"]
        }
        return git
    }
}
