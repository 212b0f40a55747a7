import ArgumentParser
import Knowledge

/// `spinewise why`: everything that can lead to something.
struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what leads to something: links, chains that hold as a whole, and what only stories connect.",
        discussion: "Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.")

    @Argument(help: "An id or a name: sciatica, \"low back pain\".")
    var effect: String

    @OptionGroup var listing: ListingOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() async throws {
        try await options.tellAround(.upstream, of: effect, for: "why", query, most: listing.most, asJSON: json)
    }
}
