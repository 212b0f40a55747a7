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
            quotation marks change; comments and CDATA stay, and no word is joined to another or split. Line ends become LF, \
            the last line is ended, a byte order mark and a declaration of XML 1.0 go. Files that are not well-formed, or \
            would grow beyond 1 MiB, are left alone.

            The diff of --dry-run fits 'git apply' and 'patch -p1'; on a terminal hidden characters in it are shown by number.

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
        let study = try await options.study(with: options.engine, judging: false)
        Terminal.clearProgress()
        var change = ContentChange(command: "fmt")
        for file in study.files.files {
            if let laidOut = Layout.text(of: file), laidOut != file.bytes {
                change.files.append(file.change(to: laidOut))
            }
        }
        if check {
            for file in change.files { Terminal.write("\(options.contentPath)/\(file.path)".printable + "\n") }
            try ContentEditing.tellUnread(study.files, in: options.contentPath)
            if !change.files.isEmpty { throw ExitCode(1) }
        } else if dryRun {
            Terminal.write(data: change.diff(under: options.contentPath))
        } else {
            try editing?.make(change)
            if !options.quiet {
                let count = change.files.count
                Terminal.write("laid out \(count) file\(count == 1 ? "" : "s")\n")
            }
        }
        try ContentEditing.tellUnread(study.files, in: options.contentPath)
    }
}
