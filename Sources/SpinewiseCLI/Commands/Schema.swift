import ArgumentParser
import LessonDecoding

/// `spinewise schema`: the vocabulary, for editors and for authors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the vocabulary as a RELAX NG schema, or as a reference for authors.",
        discussion: """
            With the schema, an XML editor completes elements and attributes and underlines mistakes while you write. \
            A copy lies in content/schema/.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case rng, markdown }

    @Option(help: "rng: RELAX NG in XML syntax. markdown: the authors' reference.")
    var format = Format.rng

    func run() {
        switch format {
        case .rng: Terminal.write(Shape.relaxNG())
        case .markdown: Terminal.write(Shape.markdownReference())
        }
    }
}
