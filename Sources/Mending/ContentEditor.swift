public import Platform

/// Changes files of a content folder: what somebody saved meanwhile is left alone, a killed run can be finished, and the last
/// change can be undone.
///
/// Before the first file is touched, the whole change lies on the disk, in the hidden folder `.spinewise` of the content. While one
/// editor is open there is no second one.
public struct ContentEditor: Sendable {
    private let content: Folder
    private let records: Folder

    private static let folder = RelativePath(".spinewise")!
    /// A change that has begun and not ended.
    private static let pending = RelativePath("pending")!
    /// The last change that ended.
    private static let last = RelativePath("last")!

    /// - Throws: ``Refusal``; ``Refusal/Cause/busy`` while another run changes the same content.
    public init(_ path: CalledPath) throws(Refusal) {
        content = try Folder(path)
        try content.makeFolders(to: Self.folder)
        records = try content.folder(Self.folder)
        try records.lock()
        // Nobody means to keep these in a repository.
        let ignore = RelativePath(".gitignore")!
        if try records.kind(of: ignore) == nil { try records.create(ignore, holding: Array("*\n".utf8)) }
        for entry in try records.entries() where entry.kind == .file && TemporaryName.isOne(entry.name) {
            if let name = entry.path { records.remove(name) }
        }
        if record(Self.pending) == nil { clearAwayDrafts() }
    }

    /// What an interrupted run had been asked for; `nil` when none was interrupted.
    public static func interrupted(in path: CalledPath) -> String? {
        guard let records = try? Folder(path).folder(folder),
            let bytes = try? records.bytes(of: pending, atMost: mostBytes)
        else { return nil }
        return ChangeRecord.change(bytes)?.command ?? "an unknown command"
    }

    private static let mostBytes = 1 << 30

    // MARK: What came of it

    public struct Outcome: Sendable, Equatable {
        public var made: [RelativePath] = []
        /// Files that were no longer what they had been, and were left alone.
        public var changedMeanwhile: [RelativePath] = []
        /// Files that have a second name somewhere (hard links), which keeps the old text.
        public var withOtherNames: [RelativePath] = []
    }

    /// Makes a change.
    ///
    /// - Parameter wholly: Whether it must be made in all files or in none. Otherwise files that were saved meanwhile are left out.
    /// - Throws: ``Refusal``; no file is changed then, or, on a disk that refuses everything, what is changed counts as interrupted.
    public func make(_ change: ContentChange, wholly: Bool) throws(Refusal) -> Outcome {
        let change = try resolved(change)
        if change.files.isEmpty { return Outcome() }
        let outcome = try carryOut(change, wholly: wholly)
        if wholly && !outcome.changedMeanwhile.isEmpty { return outcome }
        try finish(change, having: outcome)
        return outcome
    }

    /// Ends what an interrupted run began.
    ///
    /// - Returns: What it had been asked for and what came of it; `nil` when none was interrupted.
    /// - Throws: ``Refusal``; asking again goes on.
    public func resume() throws(Refusal) -> (command: String, outcome: Outcome)? {
        guard let change = record(Self.pending) else { return nil }
        clearAwayDrafts(of: change)
        let outcome = try goOn(with: change)
        try finish(change, having: outcome)
        return (change.command, outcome)
    }

    /// Brings every file to what it is to hold that holds what it held; others are left alone.
    private func goOn(with change: ContentChange) throws(Refusal) -> Outcome {
        var outcome = Outcome()
        for file in change.files {
            if holds(file.new, at: file.path) { continue }
            guard holds(file.old, at: file.path), try commit(file, &outcome) else {
                outcome.changedMeanwhile.append(file.path)
                continue
            }
        }
        return outcome
    }

    /// Takes back what an interrupted run has done, or else the last change, that one in all its files or in none.
    ///
    /// - Returns: What it had been asked for and what came of it; `nil` when there is none to take back.
    /// - Throws: ``Refusal``; asking again goes on.
    public func undo() throws(Refusal) -> (command: String, outcome: Outcome)? {
        if let begun = record(Self.pending) {
            if begun.isUndo { return try resume() }
            clearAwayDrafts(of: begun)
            let outcome = try goOn(with: begun.reversed)
            records.remove(Self.pending)
            return (begun.command, outcome)
        }
        guard let change = record(Self.last) else { return nil }
        let outcome = try carryOut(change.reversed, wholly: true)
        if outcome.changedMeanwhile.isEmpty { try finish(change.reversed, having: outcome) }
        return (change.command, outcome)
    }

    // MARK: Step by step

    /// The change with every link in a path resolved, so that links stay links; a file that is named twice is changed once.
    private func resolved(_ change: ContentChange) throws(Refusal) -> ContentChange {
        var plain = ContentChange(command: change.command)
        var met: Set<RelativePath> = []
        for file in change.files {
            let path = file.old == nil ? file.path : try content.resolving(file.path)
            // Of a file that is made, the twin is there; of one that goes, not yet.
            let twin =
                try file.old == nil ? file.twin.map { path throws(Refusal) in try content.resolving(path) } : file.twin
            if met.insert(path).inserted {
                plain.files.append(ContentChange.File(path, old: file.old, new: file.new, twin: twin))
            }
        }
        return plain
    }

    private func carryOut(_ change: ContentChange, wholly: Bool) throws(Refusal) -> Outcome {
        var outcome = Outcome()
        // All new bytes reach the disk first: a full disk speaks up while nothing has been changed.
        var staged: [StagedFile?] = []
        var done: [ContentChange.File] = []
        do throws(Refusal) {
            for file in change.files { staged.append(try stage(file)) }
            try write(change, to: Self.pending)
            for (index, file) in change.files.enumerated() {
                guard try commit(file, staged[index], &outcome) else {
                    outcome.changedMeanwhile.append(file.path)
                    if wholly { break }
                    continue
                }
                done.append(file)
            }
        } catch {
            for draft in staged { draft?.discard() }
            takeBack(done)
            throw error
        }
        if wholly && !outcome.changedMeanwhile.isEmpty {
            for draft in staged { draft?.discard() }
            takeBack(done)
            outcome.made = []
        }
        return outcome
    }

    /// Undoes what was done of a change that cannot be made whole.
    ///
    /// Where the disk refuses even that, the change stays on record, for `undo` or the next run.
    private func takeBack(_ done: [ContentChange.File]) {
        var ignored = Outcome()
        let whole = ContentChange(command: "", files: done).reversed
        do throws(Refusal) {
            for file in whole.files { _ = try commit(file, &ignored) }
            records.remove(Self.pending)
        } catch {}
    }

    private func stage(_ file: ContentChange.File) throws(Refusal) -> StagedFile? {
        guard let new = file.new else { return nil }
        return try content.stage(new, for: file.path, replacing: file.old, like: file.twin)
    }

    private func commit(_ file: ContentChange.File, _ outcome: inout Outcome) throws(Refusal) -> Bool {
        try commit(file, stage(file), &outcome)
    }

    /// - Returns: `false` when the file was no longer what it had been.
    private func commit(
        _ file: ContentChange.File, _ staged: StagedFile?, _ outcome: inout Outcome
    ) throws(Refusal) -> Bool {
        if let staged {
            guard try staged.commit() else { return false }
            if staged.hasOtherNames { outcome.withOtherNames.append(file.path) }
        } else if let old = file.old {
            guard try content.remove(file.path, holding: old) else { return false }
        }
        outcome.made.append(file.path)
        return true
    }

    private func finish(_ change: ContentChange, having outcome: Outcome) throws(Refusal) {
        var made = change
        let left = Set(outcome.changedMeanwhile)
        made.files.removeAll { left.contains($0.path) }
        if change.isUndo {
            records.remove(Self.last)
        } else if !made.files.isEmpty {
            try write(made, to: Self.last)
        }
        records.remove(Self.pending)
    }

    // MARK: Records

    private func record(_ name: RelativePath) -> ContentChange? {
        (try? records.bytes(of: name, atMost: Self.mostBytes)).flatMap(ChangeRecord.change)
    }

    private func write(_ change: ContentChange, to name: RelativePath) throws(Refusal) {
        records.remove(name)
        let staged = try records.stage(ChangeRecord.bytes(of: change), for: name, replacing: nil)
        guard try staged.commit() else { throw Refusal(".spinewise/\(name)", .busy) }
    }

    private func holds(_ bytes: [UInt8]?, at path: RelativePath) -> Bool {
        guard let bytes else { return (try? content.kind(of: path)) == .some(nil) }
        return content.holds(bytes, at: path)
    }

    // MARK: What a killed run left

    /// Takes away half-written new bytes of a run that was killed before it changed anything.
    private func clearAwayDrafts() { clearAwayDrafts(in: content, isRoot: true) { _, _ in true } }

    /// Takes away what a run left that was killed while it changed files, unless it is what somebody had saved that very moment.
    private func clearAwayDrafts(of change: ContentChange) {
        let known = Dictionary(grouping: change.files, by: \.path.name)
        clearAwayDrafts(in: content, isRoot: true) { folder, name in
            known.contains { wanted, files in
                TemporaryName.isOne(name.text, for: wanted)
                    && files.contains { file in
                        [file.old, file.new].contains { $0.map { folder.holds($0, at: name) } ?? false }
                    }
            }
        }
    }

    private func clearAwayDrafts(in folder: Folder, isRoot: Bool, where isOurs: (Folder, RelativePath) -> Bool) {
        for entry in (try? folder.entries()) ?? [] {
            guard let name = entry.path else { continue }
            if entry.kind == .folder, !name.text.hasPrefix("."), !isRoot || !["media", "schema"].contains(name.text) {
                if let inner = try? folder.folder(name) { clearAwayDrafts(in: inner, isRoot: false, where: isOurs) }
            } else if entry.kind != .folder, TemporaryName.isOne(name.text), name.text.contains(".xml."),
                isOurs(folder, name)
            {
                folder.remove(name)
            }
        }
    }
}
