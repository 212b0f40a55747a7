import ArgumentParser
import Diagnostics
import Engine
import Mending

/// `spinewise fmt`: puts lesson files into the one layout.
struct Format: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Put lesson files into one layout, or check that they are.",
        discussion: """
            Two blanks a level, running text broken at 100 columns, attributes in double quotation marks. Only white space and \
            quotation marks change; comments stay. Files that are not well-formed are left alone.

            Exit codes: 0 done, or all files are laid out; 1 with --check, some are not; 2 something could not be read or \
            written.
            """)

    @OptionGroup var options: ContentOptions

    @Flag(help: "Name the files that are not laid out, and change nothing.")
    var check = false

    @Flag(help: "Print what would change as a unified diff, and change nothing.")
    var dryRun = false

    func run() async throws {
        let editing = check || dryRun ? nil : try ContentEditing(options)
        let study = try await options.study(with: options.engine)
        Terminal.clearProgress()
        var change = ContentChange(command: "fmt")
        for file in study.files.files {
            if let laidOut = Layout.text(of: file), laidOut != file.bytes {
                change.files.append(file.change(to: laidOut))
            }
        }
        if check {
            for file in change.files { Terminal.write("\(options.contentPath)/\(file.path)\n") }
            if !change.files.isEmpty { throw ExitCode(1) }
        } else if dryRun {
            Terminal.write(change.diff(under: options.contentPath))
        } else {
            try editing?.make(change)
            if !options.quiet {
                let count = change.files.count
                Terminal.write("laid out \(count) file\(count == 1 ? "" : "s")\n")
            }
        }
    }
}
