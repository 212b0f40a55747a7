import ArgumentParser

/// `spinewise effects`: everything that can follow from something.
struct Effects: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List everything that can follow from something, each with its best-supported chain.",
        discussion: "Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.")

    @Argument(help: "An id or a name: tight-hamstrings, ageing.")
    var cause: String

    @OptionGroup var listing: ListingOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the routes as JSON.")
    var json = false

    func run() async throws {
        try await options.tellRoutes(.downstream, of: cause, for: "effects", query, most: listing.most, asJSON: json)
    }
}
