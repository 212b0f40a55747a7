import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise why`: everything that can lead to something.
struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List everything that can lead to something, each with its best-supported chain.",
        discussion: "Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.")

    @Argument(help: "An id or a name: sciatica, \"low back pain\".")
    var effect: String

    @OptionGroup var query: QueryOptions
    @OptionGroup var options: ContentOptions

    @Flag(help: "Print the routes as JSON.")
    var json = false

    func run() async throws {
        let study = try await options.studyForQuestion()
        let id = try EntityFinder(study.atlas).resolve(effect, for: "why")
        let routes = study.graph.upstream(of: id, query.chainQuery)
        if json {
            Terminal.write(RoutesJSON(of: id, "upstream", routes).asJSON)
        } else {
            Terminal.write(RoutePrinter(study, .upstream).text(of: id, routes))
        }
    }
}
