/// What an open page is told after each build, and as soon as it listens.
struct News: Equatable, Sendable {
    /// Differs between any two states of the site, those of an earlier run at the same address among them.
    let edition: String
    /// Differs between any two builds, whether or not they became an edition.
    let build: String
    /// What kept the last build from becoming an edition; lines as they are to be read.
    let findings: String?

    /// As a server-sent event: a line with the edition, one with the build, then the findings' own.
    var event: String {
        let lines = findings?.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) } ?? []
        return ([edition[...], build[...]] + lines).map { "data: \($0)\n" }.joined() + "\n"
    }
}
