import ArgumentParser
import Diagnostics
import Platform
import Reports

/// How findings are told, and where to.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How to print the findings.", valueName: "format"))
    var format = HumanReport.name

    @Option(
        help: ArgumentHelp(
            "Write a report to a file as well; may be given several times.", valueName: "format=file"))
    var output: [String] = []

    @Flag(help: "The same as --format json.")
    var json = false

    func validate() throws {
        _ = try Self.report(named: format)
        _ = try destinations()
    }

    /// Prints one report and writes the others.
    ///
    /// - Throws: Exit code 2 when a file cannot be written.
    func write(_ run: CheckedRun, of content: String, quiet: Bool) throws {
        for (report, path) in try destinations() {
            if CalledPath(path).isLesson(of: content) {
                throw Terminal.failure(
                    "the report '\(path)' would take the place of a lesson file; choose another place")
            }
            do throws(Refusal) { try CalledPath(path).write(Array(report.text(for: run).utf8)) } catch {
                throw Terminal.failure("the report '\(error.path)' cannot be written: \(error.reason)")
            }
        }
        if json || format != HumanReport.name {
            let report = try Self.report(named: json ? JSONReport.name : format)
            Terminal.write(Styled(made: report.text(for: run)))
            return
        }
        let human = HumanReport(isColored: Terminal.isColored)
        Terminal.write(Styled(made: quiet ? human.findingsAlone(of: run) : human.text(for: run)))
    }

    private func destinations() throws -> [(report: any Report, path: String)] {
        try output.map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw ValidationError("'--output \(pair)' needs the form sarif=findings.sarif")
            }
            return (try Self.report(named: String(parts[0])), String(parts[1]))
        }
    }

    private static func report(named name: String) throws -> any Report {
        if let report = allReports.first(where: { type(of: $0).name == name }) { return report }
        let names = allReports.map { type(of: $0).name }
        throw ValidationError(
            "there is no format '\(name)'"
                + (names.nearest(to: name).map { "; did you mean '\($0)'?" }
                    ?? "; choose from \(names.joined(separator: ", "))"))
    }
}

extension CalledPath {
    /// Whether a lesson file of a content folder lies there, by way of links or not.
    fileprivate func isLesson(of content: String) -> Bool {
        guard let place = try? place(), place.name.text.hasSuffix(".xml"),
            let content = try? Folder(CalledPath(content))
        else { return false }
        return place.folder.lies(in: content)
    }
}
