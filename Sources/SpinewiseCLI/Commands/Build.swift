import ArgumentParser
import Checks
import Diagnostics
import Engine
import Publishing
import Reports

/// `spinewise build`: writes the site.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the learning site from the lesson files.",
        discussion: """
            The site is plain files: open index.html with a double-click, or put the folder on any web host. It replaces \
            the site of an earlier build in one step; while the content has errors, the earlier site stays as it is.

            Exit codes: 0 built, 1 the content has errors, 2 something could not be read or written.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var timing: TimingOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the site goes.", valueName: "folder"))
    var output = "_site"

    @Option(
        help: ArgumentHelp(
            "The address the site will live at; adds canonical addresses and a sitemap.xml.", valueName: "address"))
    var baseURL: String?

    @Flag(help: "Print what was built, or the findings, as JSON.")
    var json = false

    func validate() throws {
        if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
            throw ValidationError("'--base-url' needs an address that begins with https:// or http://")
        }
    }

    func run() async throws {
        let timings = timing.begin()
        let engine = options.engine(timings: timings)
        let study = try await options.study(with: engine)
        let findings = engine.findings(in: study)
        Terminal.clearProgress()
        if stopsBuild(findings) {
            let run = options.checkedRun(findings, study)
            if json {
                Terminal.write(JSONReport().text(for: run))
            } else {
                Terminal.write(Styled(made: HumanReport(isColored: Terminal.isColored).text(for: run)))
                Terminal.note("nothing was built, because the content has errors")
            }
            throw ExitCode(1)
        }
        let summary: BuildSummary
        let began = Timings.processTime
        do {
            summary = try await engine.build(study, to: output, base: baseURL)
            timings?.charge(.building, since: began)
        } catch {
            throw Terminal.failure("\(error)")
        }
        Terminal.clearProgress()
        if json {
            Terminal.write(BuildJSON(summary, output: output, warnings: findings.count).asJSON)
        } else if !options.quiet {
            let warnings = findings.count(where: { $0.standing == .new })
            Terminal.write(summary.telling(" in \(output)", warnings: warnings))
            Terminal.write("Open \(output)/index.html\n")
        }
        timing.tell(timings)
    }
}

/// What was built, for a program. `version` rises when a field changes its meaning or goes.
private struct BuildJSON: Encodable {
    var version = 1
    let output: String
    let pages: Int
    let files: Int
    let changedFiles: Int
    let bytes: Int
    let chainPages: Int
    let chainPagesLeftOut: Int
    let warnings: Int

    init(_ summary: BuildSummary, output: String, warnings: Int) {
        self.output = output
        self.warnings = warnings
        pages = summary.pages
        files = summary.published.files
        changedFiles = summary.published.changed
        bytes = summary.published.bytes
        chainPages = summary.chainPages
        chainPagesLeftOut = summary.chainPagesLeftOut
    }
}
