public import Engine

/// The preview could not begin.
public enum PreviewError: Error, Equatable, CustomStringConvertible {
    /// Another program, or another preview, listens there.
    case portTaken(UInt16)
    /// `reason` is the system's own wording.
    case cannotListen(port: UInt16, reason: String)
    case noFolder(path: String, reason: String)

    public var description: String {
        switch self {
        case .portTaken(let port):
            "port \(port) is taken by another program; choose another with --port, or let the system choose with --port 0"
        case .cannotListen(let port, let reason): "port \(port) cannot be used: \(reason); choose another with --port"
        case .noFolder(let path, let reason): "no temporary folder can be made in '\(path)': \(reason)"
        }
    }
}

/// What became of a build.
public enum BuildOutcome: Sendable {
    case built
    /// The content has errors; told in lines, as open pages show them.
    case refused(because: String)
}

/// Shows a site while its author writes: builds it into a folder of its own, serves it to this machine alone, builds it
/// again after every change, and tells open pages to load again, or what is wrong.
public struct PreviewServer: Sendable {
    private let content: ContentFolder
    private let port: UInt16
    /// Builds the site into a folder, which is as it was when the build was refused or threw.
    private let build: @Sendable (_ folder: String, _ address: String) async throws -> BuildOutcome

    /// - Parameters:
    ///   - port: 0 lets the system choose.
    ///   - build: Called with the site's folder and its address, once for each change and never twice at a time.
    public init(
        content: ContentFolder, port: UInt16,
        build: @escaping @Sendable (_ folder: String, _ address: String) async throws -> BuildOutcome
    ) {
        (self.content, self.port, self.build) = (content, port, build)
    }

    /// Serves until its task is cancelled; the temporary folder is gone when it returns.
    ///
    /// - Parameters:
    ///   - ready: Called once with the address, when the first build is done.
    ///   - failed: Called with what a later build threw; the last good site stays, and the next change is waited for.
    /// - Throws: ``PreviewError``, or what the first build threw.
    public func run(
        ready: @escaping @Sendable (_ address: String) -> Void, failed: @escaping @Sendable (any Error) -> Void
    ) async throws {
        // Before the first build, so that a taken port costs nobody a wait.
        let door = try Door(port: port)
        let temporary = try PreviewFolder()
        defer { temporary.remove() }
        let site = temporary.path + "/site"
        let editions = Editions()
        let pages = SitePages(folder: ServedFolder(path: site), editions: editions, port: door.port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await door.serve(pages) }
            group.addTask { try await follow(site, pages.address, editions, ready, failed) }
            // Whichever ends first ends the other.
            defer { group.cancelAll() }
            do { try await group.next() } catch is CancellationError {}
        }
    }

    private func follow(
        _ site: String, _ address: String, _ editions: Editions, _ ready: (String) -> Void,
        _ failed: (any Error) -> Void
    ) async throws {
        // Begun before the build, so that what is saved while it runs is built next.
        var watch = ContentWatch(content)
        editions.take(try await build(site, address))
        try Task.checkCancellation()
        ready(address)
        while true {
            try await watch.change()
            do {
                editions.take(try await build(site, address))
            } catch {
                editions.take(.refused(because: "\(error)"))
                failed(error)
            }
        }
    }
}
