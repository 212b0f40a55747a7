public import ArgumentParser

/// `spinewise`: the list of its commands.
public struct SpinewiseCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "spinewise",
        abstract: "Explain how muscles and the spine affect each other.",
        discussion: """
            Spinewise reads a folder of XML lesson files, draws one cause-effect graph in which every link has a \
            mechanism, an evidence grade and citations, and writes a static learning site.

            Start with 'spinewise build', then open _site/index.html.

            Exit codes: 0 nothing wrong, 1 the content has errors, 2 we could not look or could not write, \
            64 a mistyped command.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Site and content:",
                subcommands: [
                    Build.self, Serve.self, Validate.self, ReviewCommand.self, New.self, FixCommand.self, Format.self,
                    Rename.self, Undo.self,
                ]),
            CommandGroup(
                name: "Cause and effect:",
                subcommands: [
                    Chains.self, Why.self, Effects.self, Keystones.self, WhatIf.self, Compare.self, Loops.self,
                    GraphCommand.self,
                ]),
            CommandGroup(name: "Reference:", subcommands: [Explain.self, Rules.self, SchemaCommand.self]),
        ])

    static let version = "0.1.0"

    public init() {}

    /// Does what the command line says and ends the program with its exit code.
    ///
    /// As `main()` of the argument parser, but for what was typed: it is made printable before it is repeated.
    public static func runAndExit() async -> Never {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit()
        } catch {
            exit(withError: Terminal.tell(error, of: Self.self))
        }
    }
}
