import Platform

/// Asks the git of this machine about a folder. It reads only: no lock is taken, no file of the repository written, and nothing
/// that a repository configures is run or fetched.
struct Git {
    let folder: String

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
    ].flatMap { ["-c", $0] }

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
        let command = ["--no-optional-locks", "-C", folder] + Self.settings + arguments
        do throws(Program.Failure) {
            let outcome = try await Program("git").run(command, environment: Self.environment, input: input)
            let words = String(decoding: outcome.complaint, as: UTF8.self)
            let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            return Answer(
                status: outcome.status, output: outcome.output,
                complaint: line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line)
        } catch { throw .noGit(reason: error.reason) }
    }
}
