import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise effects`: everything that can follow from something.
struct Effects: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List everything that can follow from something, each with its best-supported chain.",
        discussion: "Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.")

    @Argument(help: "An id or a name: tight-hamstrings, ageing.")
    var cause: String

    @OptionGroup var query: QueryOptions
    @OptionGroup var options: ContentOptions

    @Flag(help: "Print the routes as JSON.")
    var json = false

    func run() async throws {
        let study = try await options.studyForQuestion()
        let id = try EntityFinder(study.atlas).resolve(cause, for: "effects")
        let routes = study.graph.downstream(of: id, query.chainQuery)
        if json {
            Terminal.write(RoutesJSON(of: id, "downstream", routes).asJSON)
        } else {
            Terminal.write(RoutePrinter(study, .downstream).text(of: id, routes))
        }
    }
}
