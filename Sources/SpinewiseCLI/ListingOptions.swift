import ArgumentParser

/// How much of a long list is told.
struct ListingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("List at most this many things, the best-supported ones.", valueName: "count"))
    var most = 200

    func validate() throws {
        if most < 1 { throw ValidationError("'--most' needs a number from 1 on") }
    }
}
