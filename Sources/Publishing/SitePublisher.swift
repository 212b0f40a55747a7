import CFolderSwap

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The one place where a site is written.
public struct SitePublisher: Sendable {
    /// Marks a folder as a site of ours, which a later publish may replace.
    static let marker = ".spinewise-site"

    /// What a publish did.
    public struct Summary: Sendable, Equatable {
        public var files = 0
        /// Files whose bytes are new; the others kept their bytes and their modification time.
        public var changed = 0
        public var bytes = 0
    }

    /// How many workers share the writing. The site is the same for any number.
    private let jobs: Int
    /// Called after each file, from any worker.
    private let step: @Sendable () -> Void

    public init(jobs: Int, step: @escaping @Sendable () -> Void = {}) {
        self.jobs = max(1, jobs)
        self.step = step
    }

    /// Writes a plan to `path`, so that a reader sees the whole old site or the whole new one.
    ///
    /// The new site is built in a folder beside the old one and exchanged with it in one step. Files that did not change
    /// are linked from the old site, so they keep their modification time.
    ///
    /// - Throws: ``PublishingError/notOurs(path:)`` or ``PublishingError/unwritable(path:reason:)``; the old site is
    ///   whole in both cases, and nothing is left beside it.
    public func publish(_ plan: SitePlan, to path: String) async throws(PublishingError) -> Summary {
        let target = Folder.resolved(path)
        try Self.checkIsOurs(target)
        try Folder.makeParents(of: target)
        let fresh = Folder.sibling(of: target, called: "new")
        Folder.remove(fresh)
        do {
            let summary = try await build(plan, in: fresh, before: target)
            try Self.exchange(fresh, target)
            Folder.remove(fresh)
            return summary
        } catch {
            Folder.remove(fresh)
            throw error
        }
    }

    private static func checkIsOurs(_ path: String) throws(PublishingError) {
        switch Folder.state(path) {
        case .missing, .empty: return
        case .file: throw .notOurs(path: path)
        case .full: if access("\(path)/\(marker)", F_OK) != 0 { throw .notOurs(path: path) }
        }
    }

    private func build(
        _ plan: SitePlan, in fresh: String, before old: String
    ) async throws(PublishingError) -> Summary {
        try Folder.make(fresh)
        for folder in plan.folders { try Folder.make("\(fresh)/\(folder)") }
        let new = try Directory(fresh)
        let previous = try? Directory(old)
        try new.write(Array("This folder is written by spinewise; a build replaces it whole.\n".utf8), to: Self.marker)
        let entries = plan.entries
        let workers = max(1, min(jobs, entries.count))
        let step = step
        let parts = await withTaskGroup(of: Result<Summary, PublishingError>.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var done = Summary()
                    do throws(PublishingError) {
                        // Neighbours go to different workers: pages of one kind weigh alike, kinds do not.
                        for index in stride(from: worker, to: entries.count, by: workers) {
                            let entry = entries[index]
                            let bytes = entry.bytes()
                            if try !new.link(entry.route, from: previous, ifItHolds: bytes) {
                                try new.write(bytes, to: entry.route)
                                done.changed += 1
                            }
                            done.files += 1
                            done.bytes += bytes.count
                            step()
                        }
                    } catch { return .failure(error) }
                    return .success(done)
                }
            }
            var parts: [Result<Summary, PublishingError>] = []
            for await part in group { parts.append(part) }
            return parts
        }
        var summary = Summary()
        for part in parts {
            let part = try part.get()
            summary.files += part.files
            summary.changed += part.changed
            summary.bytes += part.bytes
        }
        return summary
    }

    private static func exchange(_ fresh: String, _ target: String) throws(PublishingError) {
        if Folder.state(target) == .missing || rmdir(target) == 0 {
            guard rename(fresh, target) == 0 else { throw .refused(target) }
            return
        }
        let refusal = spinewise_swap_folders(fresh, target)
        if refusal == 0 { return }
        // A file system that cannot exchange: two renames, with the old site kept until the second is done.
        let aside = Folder.sibling(of: target, called: "old")
        Folder.remove(aside)
        guard rename(target, aside) == 0 else { throw .refused(target) }
        guard rename(fresh, target) == 0 else {
            let error = PublishingError.refused(target)
            rename(aside, target)
            throw error
        }
        Folder.remove(aside)
    }
}

extension PublishingError {
    /// What the system said just now about `path`.
    static func refused(_ path: String) -> PublishingError {
        .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
}
