import ArgumentParser
import Knowledge

/// `spinewise effects`: everything that can follow from something.
struct Effects: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what something leads to: links, chains that hold as a whole, and what only stories connect.",
        discussion: "Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.")

    @Argument(help: "An id or a name: tight-hamstrings, ageing.")
    var cause: String

    @OptionGroup var listing: ListingOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() async throws {
        try await options.tellAround(.downstream, of: cause, for: "effects", query, most: listing.most, asJSON: json)
    }
}
