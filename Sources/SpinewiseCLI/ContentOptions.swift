import ArgumentParser
import Checks
import Diagnostics
import Engine
import Mending
import Platform
import Reports

/// What every command that reads content understands.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the lesson files.", valueName: "folder"))
    var content = "content"

    @Option(
        help: ArgumentHelp("How many workers share the work. (default: the number of processors)", valueName: "count"))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "Say nothing but findings and errors.")
    var quiet = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("'--jobs' needs a number from 1 on") }
    }

    var workers: Int { jobs ?? CurrentProcess.processors }

    /// The content folder without slashes at its end, as it stands before the files' paths in reports: seen from where
    /// the caller stands whenever it lies below.
    var contentPath: String {
        var path = content
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        if let here = CurrentProcess.folder {
            let below = here + "/"
            if path + "/" == below { return "." }
            if path.hasPrefix(below) { path.removeFirst(below.count) }
        }
        return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }

    func checkedRun(_ findings: [Diagnostic], _ study: Engine.Study) -> CheckedRun {
        CheckedRun(
            findings: findings, files: study.files, guides: RuleRegistry.guides, contentPath: contentPath,
            toolVersion: SpinewiseCommand.version)
    }

    /// The engine, with a progress line where a person is watching.
    var engine: Engine { engine(timings: nil) }

    func engine(timings: Timings?) -> Engine {
        Engine(content: content, jobs: workers, progress: quiet ? .silent : Terminal.progress(), timings: timings)
    }

    /// Reads the content; what keeps us from looking is one sentence and exit code 2.
    ///
    /// - Parameter judging: Whether the checks of single files are wanted.
    func study(with engine: Engine, judging: Bool = true) async throws -> Engine.Study {
        if let command = ContentEditor.interrupted(in: CalledPath(content)) {
            Terminal.note(
                "'\(command)' was interrupted, so the lesson files are half changed; "
                    + "run it again to finish it, or 'spinewise undo' to take it back")
        }
        do {
            let study = try await engine.study(judging: judging)
            Self.keep(study)
            return study
        } catch {
            throw Terminal.failure("\(error)")
        }
    }

    /// Keeps a value until the process ends.
    ///
    /// Freeing the hundred thousand small objects of a large content folder one by one takes a tenth of a build, and the
    /// system takes the memory back at once a moment later.
    static func keep(_ value: some Sendable) { _ = Unmanaged.passRetained(Kept(value)) }

    private final class Kept {
        let value: any Sendable
        init(_ value: some Sendable) { self.value = value }
    }
}
