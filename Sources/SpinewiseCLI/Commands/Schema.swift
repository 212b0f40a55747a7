import Answers
import ArgumentParser
import Diagnostics
import Engine
import LessonDecoding
import Reports

/// `spinewise schema`: the vocabulary, for editors and for authors; and the shape of JSON reports and answers, for programs.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract:
            "Print the vocabulary as a RELAX NG schema or as a reference, or the JSON Schema of findings or answers.",
        discussion: """
            With the schema, an XML editor completes elements and attributes and underlines mistakes while you write. \
            A copy lies in content/schema/. The JSON Schemas describe what \
            'spinewise validate --format json' prints, and what 'chains', 'why' and their like print with '--json'.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case rng, markdown, findings, answers }

    @Option(
        help: "rng: RELAX NG in XML syntax. markdown: the authors' reference. findings, answers: JSON Schemas.")
    var format = Format.rng

    func run() {
        switch format {
        case .rng: Terminal.write(Shape.relaxNG())
        case .markdown: Terminal.write(Shape.markdownReference())
        case .findings: Terminal.write(JSONReport.schema)
        case .answers: Terminal.write(AnswerSchema.document(with: Engine.graphDefinitions).asJSON)
        }
    }
}
