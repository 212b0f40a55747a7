import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The one place where a site is written.
public struct SitePublisher: Sendable {
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
    /// are linked from the old site, so they keep their modification time. Files in the old site that we did not write
    /// move to the new one.
    ///
    /// - Throws: A ``PublishingError``; the old site is whole then, and nothing is left beside it.
    public func publish(_ plan: SitePlan, to path: String) async throws(PublishingError) -> Summary {
        let target = Folder.resolved(path)
        guard !Folder.holdsCurrentFolder(target) else { throw .holdsCurrentFolder(path: path) }
        let madeParents = try Folder.makeParents(of: target)
        do throws(PublishingError) {
            try recover(target)
            let old = try StandingSite(target)
            if let stranger = old?.strangers.first(where: plan.inventory.needsPlace) { throw .inTheWay(path: stranger) }
            let new = try makeFolder(for: target)
            do throws(PublishingError) {
                let summary = try await write(plan, into: new, after: old?.folder)
                let replaced = try exchange(new, target, replacing: old != nil)
                if let replaced { old?.retire(into: new, from: replaced) }
                return summary
            } catch {
                new.delete(plan.inventory, at: new.path)
                throw error
            }
        } catch {
            for folder in madeParents.reversed() { rmdir(folder) }
            throw error
        }
    }

    // MARK: Beside the old site

    private func makeFolder(for target: String) throws(PublishingError) -> Directory {
        let path = Folder.sibling(of: target, called: "spinewise-new")
        guard mkdir(path, 0o777) == 0 else { throw errno == EEXIST ? .busy : .refused(path) }
        let new = try Directory(path)
        try new.lock()
        return new
    }

    /// Clears away what a stopped run left beside the site.
    private func recover(_ target: String) throws(PublishingError) {
        let aside = Folder.sibling(of: target, called: "spinewise-old")
        // Stopped between the two renames: the old site comes back first.
        if access(target, F_OK) != 0, access(aside, F_OK) == 0 { rename(aside, target) }
        for leftover in [aside, Folder.sibling(of: target, called: "spinewise-new")] {
            guard let standing = try StandingSite(leftover) else { continue }
            standing.retire(into: try? Directory(target), from: leftover)
            if access(leftover, F_OK) == 0 { throw .notOurs(path: leftover) }
        }
    }

    private func write(
        _ plan: SitePlan, into new: Directory, after old: Directory?
    ) async throws(PublishingError) -> Summary {
        // First of all, so that a stopped run leaves nothing that the next one would not know for ours.
        try new.write(Array(plan.inventory.text.utf8), to: Inventory.marker)
        try new.makeFolders(plan.inventory.folders)
        if let old { new.mode = old.mode }
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
                            if !new.link(entry.route, from: old, ifItHolds: bytes) {
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

    // MARK: In its place

    /// - Returns: Where the old site lies now, or `nil` if there was none.
    private func exchange(
        _ new: Directory, _ target: String, replacing isThere: Bool
    ) throws(PublishingError) -> String? {
        // Succeeds where nothing is or an empty folder, and only there.
        if rename(new.path, target) == 0 { return nil }
        guard isThere else { throw Self.refusedExchange(target) }
        errno = spinewise_swap_folders(new.path, target)
        if errno == 0 { return new.path }
        guard [EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP].contains(errno) else { throw Self.refusedExchange(target) }
        // A file system that cannot exchange: two renames, with the old site kept until the second is done.
        let aside = Folder.sibling(of: target, called: "spinewise-old")
        guard rename(target, aside) == 0 else { throw .refused(target) }
        guard rename(new.path, target) == 0 else {
            let error = PublishingError.refused(target)
            rename(aside, target)
            throw error
        }
        return aside
    }

    private static func refusedExchange(_ target: String) -> PublishingError {
        guard errno == EBUSY || errno == EXDEV else { return .refused(target) }
        return .unwritable(path: target, reason: "another disk is mounted there; choose a folder inside it")
    }
}
