import ArgumentParser

/// `spinewise why`: everything that can lead to something.
struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List everything that can lead to something, each with its best-supported chain.",
        discussion: "Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.")

    @Argument(help: "An id or a name: sciatica, \"low back pain\".")
    var effect: String

    @OptionGroup var listing: ListingOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the routes as JSON.")
    var json = false

    func run() async throws {
        try await options.tellRoutes(.upstream, of: effect, for: "why", query, most: listing.most, asJSON: json)
    }
}
