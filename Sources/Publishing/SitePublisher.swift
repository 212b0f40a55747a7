public import Platform

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
    /// Whether a build of ours can have written a file of that route.
    private let owns: @Sendable (RelativePath) -> Bool
    /// Called after each file, from any worker.
    private let step: @Sendable () -> Void

    /// - Parameter owns: Whether a build of ours can have written a file of that route, today or in an earlier version. Whatever
    ///   else lies in a site is somebody else's, and is carried over.
    public init(
        jobs: Int, owns: @escaping @Sendable (RelativePath) -> Bool, step: @escaping @Sendable () -> Void = {}
    ) {
        self.jobs = max(1, jobs)
        self.owns = owns
        self.step = step
    }

    /// Writes a plan to `output`, so that a reader sees the whole old site or the whole new one.
    ///
    /// The new site is built in a folder beside the old one and exchanged with it in one step. Files that did not change
    /// are linked from the old site, so they keep their modification time. Files in the old site that we did not write
    /// move to the new one.
    ///
    /// - Throws: A ``PublishingError``; the old site is whole then, and nothing is left beside it.
    public func publish(_ plan: SitePlan, to output: CalledPath) async throws(PublishingError) -> Summary {
        guard !output.isRoot else { throw .holdsCurrentFolder(path: output.text) }
        let place = try telling { () throws(Refusal) in try output.place(making: true) }
        do throws(PublishingError) {
            bringBack(place)
            let old = try standing(at: place, output)
            if let stranger = old?.strangers.first(where: plan.inventory.needsPlace) {
                throw PublishingError.inTheWay(path: stranger.text)
            }
            let summary = try await replace(old, by: plan, at: place, called: output.text)
            clearAway(leftoversAt: place)
            return summary
        } catch {
            place.unmake()
            throw error
        }
    }

    /// What stands at the output now; `nil` for nothing.
    private func standing(at place: CalledPath.Place, _ output: CalledPath) throws(PublishingError) -> StandingSite? {
        let kind = try telling { () throws(Refusal) in try place.folder.kind(of: place.name) }
        guard let kind else { return nil }
        guard kind == .folder else { throw .notAFolder(path: output.text) }
        let (folder, site) = try telling { () throws(Refusal) in
            let folder = try place.folder.folder(place.name)
            return (folder, try StandingSite(folder, owns: owns))
        }
        if let here = try? Folder(CalledPath(".")), here.lies(in: folder) {
            throw .holdsCurrentFolder(path: output.text)
        }
        guard site.isOurs else { throw .notOurs(path: output.text) }
        if let unmovable = site.unmovable {
            throw .notCarriedOver(path: unmovable, reason: "its name is not written in UTF-8")
        }
        return site
    }

    private func replace(
        _ old: StandingSite?, by plan: SitePlan, at place: CalledPath.Place, called shown: String
    ) async throws(PublishingError) -> Summary {
        let parent = place.folder
        let name = TemporaryName.random(for: place.name.text)
        let new: Folder
        // Nobody knows the new folder's own name.
        do throws(Refusal) { try parent.makeFolder(name) } catch {
            throw PublishingError(Refusal(shown, error.cause))
        }
        let summary: Summary
        let replaced: RelativePath?
        do throws(PublishingError) {
            new = try telling { () throws(Refusal) in
                let new = try parent.folder(name).called(shown)
                try new.lock()
                return new
            }
            summary = try await write(plan, into: new, after: old?.folder)
            replaced = try exchange(name, at: place, replacing: old != nil)
        } catch {
            parent.removeTree(name)
            throw error
        }
        guard let old, let replaced else { return summary }
        var moved: [RelativePath] = []
        do throws(PublishingError) { try old.carryOver(into: new, &moved) } catch {
            // Should this fail too, the next run finds the old site beside the new one, and brings home what it can.
            if (try? old.takeBack(moved, from: new)) != nil, (try? takeBack(replaced, name, at: place)) != nil {
                parent.removeTree(name)
            }
            throw error
        }
        old.delete(from: parent, replaced)
        return summary
    }

    // MARK: Beside the old site

    private func write(
        _ plan: SitePlan, into new: Folder, after old: Folder?
    ) async throws(PublishingError) -> Summary {
        // First of all, so that a stopped run leaves nothing that the next one would not know for ours.
        try telling { () throws(Refusal) in
            try new.create(Inventory.marker, holding: Array(plan.inventory.text.utf8))
        }
        if let old { new.allow(as: old) }
        let (fresh, standing) = try telling { () throws(Refusal) in
            for folder in plan.inventory.folders { try new.makeFolder(folder) }
            return (
                try OpenFolders(new, plan.inventory.folders),
                try old.map { old throws(Refusal) in
                    try OpenFolders(old, plan.inventory.folders, ifThere: true)
                }
            )
        }
        let files = plan.files
        let workers = max(1, min(jobs, files.count))
        let step = step
        let parts = await withTaskGroup(of: Result<Summary, PublishingError>.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var done = Summary()
                    do throws(Refusal) {
                        // Neighbours go to different workers: pages of one kind weigh alike, kinds do not.
                        for index in stride(from: worker, to: files.count, by: workers) {
                            let file = files[index]
                            let bytes = file.bytes()
                            if try fresh.put(bytes, file, sharingWith: standing) { done.changed += 1 }
                            done.files += 1
                            done.bytes += bytes.count
                            step()
                        }
                    } catch { return .failure(PublishingError(error)) }
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

    /// - Returns: What the old site is called now, or `nil` if there was none.
    private func exchange(
        _ new: RelativePath, at place: CalledPath.Place, replacing isThere: Bool
    ) throws(PublishingError) -> RelativePath? {
        let (parent, target) = (place.folder, place.name)
        do throws(Refusal) {
            guard isThere else {
                try parent.move(new, to: parent, as: target)
                return nil
            }
            if try parent.exchange(new, with: target) { return new }
            // A file system that cannot exchange: two renames, with the old site kept until the second is done.
            let aside = TemporaryName.random(for: Self.aside(target))
            try parent.move(target, to: parent, as: aside)
            do throws(Refusal) { try parent.move(new, to: parent, as: target) } catch {
                try parent.move(aside, to: parent, as: target)
                throw error
            }
            return aside
        } catch {
            if error.alreadyExists { throw .busy }
            guard error.meetsAnotherDisk else { throw PublishingError(error) }
            throw .unwritable(path: error.path, reason: "another disk is mounted there; choose a folder inside it")
        }
    }

    /// Takes an exchange back.
    ///
    /// - Parameters:
    ///   - replaced: What the old site is called since.
    ///   - new: What the new site was called before.
    private func takeBack(
        _ replaced: RelativePath, _ new: RelativePath, at place: CalledPath.Place
    ) throws(Refusal) {
        let (parent, target) = (place.folder, place.name)
        if replaced == new, try parent.exchange(new, with: target) { return }
        try parent.move(target, to: parent, as: new)
        try parent.move(replaced, to: parent, as: target)
    }

    // MARK: After a stopped run

    /// What a site is called while it makes room for a new one, on a file system that cannot exchange the two.
    private static func aside(_ target: RelativePath) -> String { "\(target).old" }

    /// A run that was stopped between its two renames: the old site comes back first.
    private func bringBack(_ place: CalledPath.Place) {
        guard (try? place.folder.kind(of: place.name)) == .some(nil) else { return }
        for name in leftovers(of: Self.aside(place.name), in: place.folder) {
            if (try? place.folder.move(name, to: place.folder, as: place.name)) != nil { return }
        }
    }

    /// Takes away what stopped runs left beside the site, and brings the files of others in it home. What holds more than that
    /// is not ours and stays.
    private func clearAway(leftoversAt place: CalledPath.Place) {
        guard let site = try? place.folder.folder(place.name) else { return }
        let names =
            leftovers(of: place.name.text, in: place.folder)
            + leftovers(of: Self.aside(place.name), in: place.folder)
        for name in names {
            // One that is locked belongs to a run that is at work.
            guard let left = try? StandingSite(place.folder.folder(name), owns: owns), left.isOurs else { continue }
            var moved: [RelativePath] = []
            let isHome = left.unmovable == nil && (try? left.carryOver(into: site, &moved)) != nil
            if isHome { left.delete(from: place.folder, name) }
        }
    }

    private func leftovers(of target: String, in parent: Folder) -> [RelativePath] {
        let entries = (try? parent.entries()) ?? []
        return entries.filter { $0.kind == .folder && TemporaryName.isOne($0.name, for: target) }.compactMap(\.path)
    }
}
