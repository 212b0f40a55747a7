import ArgumentParser
import Checks
import Diagnostics
import Engine
import Platform
import PreviewServer
import Reports

/// `spinewise serve`: shows the site while its author writes.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the site in your browser while you write.",
        discussion: """
            Builds the site, shows it at an address that only this computer reaches, builds it again whenever a file of the \
            content is saved, and makes open pages load again where they stand. While the content has errors, the findings \
            are printed and shown over open pages, and the last good site stays. The site lies in a temporary folder: nothing \
            is written to _site.

            Stop with Control-C.

            Exit codes: 0 stopped, 2 something could not be read, or the port is taken.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("The port of the address; 0 lets the system choose a free one.", valueName: "number"))
    var port: UInt16 = 8000

    func run() async throws {
        let stop = StopSignal()
        let options = options
        let server = PreviewServer(content: options.engine.content, port: port) { folder, address in
            try await Self.build(options, to: folder, at: address)
        }
        let failure = await withTaskGroup(of: (any Error)?.self) { group in
            group.addTask {
                do {
                    try await server.run(
                        ready: { Terminal.write("Serving \($0) — press Control-C to stop\n") },
                        failed: { Terminal.note("\($0)") })
                } catch { return error }
                return nil
            }
            group.addTask {
                await stop.wait()
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        if let failure { throw Terminal.failure("\(failure)") }
    }

    /// Errors of the content are printed, and told to open pages.
    private static func build(
        _ options: ContentOptions, to folder: String, at address: String
    ) async throws -> BuildOutcome {
        let engine = options.engine
        let study = try await engine.study()
        let findings = engine.findings(in: study)
        Terminal.clearProgress()
        if stopsBuild(findings) {
            let run = options.checkedRun(findings, study)
            Terminal.write(Styled(made: HumanReport(isColored: Terminal.isColored).text(for: run)))
            Terminal.note("the site stays as it was, because the content has errors")
            return .refused(because: HumanReport(isColored: false).text(for: run))
        }
        // With the preview's own address, so that the page for missing addresses finds its style from any of them.
        let summary = try await engine.build(study, to: folder, base: address)
        Terminal.clearProgress()
        if !options.quiet {
            Terminal.write(summary.telling("", warnings: findings.count(where: { $0.standing == .new })))
        }
        return .built
    }
}
