public import Diagnostics
import Knowledge
import LessonDecoding

extension Engine {
    /// Which findings have their cause or their effect in the difference between a commit and the working tree.
    ///
    /// A finding has if it stands in a file that changed, if it tells of a place in one, if it points at an id that a changed
    /// or deleted file declares or declared, or if it stands in a file that did not change and was not found there before.
    ///
    /// - Parameters:
    ///   - name: A commit, branch or tag, as git understands it.
    ///   - findings: Of `study`.
    ///   - today: The same day that the findings were made with.
    /// - Returns: One answer a finding, in their order.
    public func areInDifference(
        since name: String, _ findings: [Diagnostic], of study: Study, today: String?
    ) async throws(HistoryError) -> [Bool] {
        let history = ContentHistory(content)
        let past = try await history.past(at: name)
        let changed = Set(
            study.files.files.indices.filter { past.isChanged(study.files.files[$0].path) }.map(Int32.init))
        let isThere = findings.map { finding in
            changed.contains(finding.range.file) || finding.notes.contains { changed.contains($0.range.file) }
        }
        // The past has to be read only for a finding in a file that did not change.
        if isThere.allSatisfy(\.self) { return isThere }
        let then = try await self.study(of: past, from: history, now: study)
        let pointing = study.pointers(toWhatIsDeclaredIn: changed).union(
            study.pointers(to: then.ids(inFilesThat: { past.isChanged($0) })))
        let before = Set(self.findings(in: then, today: today).map { Place($0, in: then.files) })
        return zip(findings, isThere).map { finding, isThere in
            isThere || pointing.contains(finding.range) || !before.contains(Place(finding, in: study.files))
        }
    }

    /// The content of a commit, read and understood. What did not change since is not asked of git again.
    private func study(
        of past: ContentHistory.Past, from history: ContentHistory, now: Study
    ) async throws(HistoryError) -> Study {
        let lessons = past.files.filter { ContentFolder.isLessonFile($0.path) }
        let changed = lessons.filter { past.isChanged($0.path) }
        let fetched = try await history.bytes(of: changed.map(\.object))
        var bytes = Dictionary(zip(changed.map(\.path), fetched), uniquingKeysWith: { $1 })
        for file in now.files.files where !past.isChanged(file.path) { bytes[file.path] = file.bytes }
        let files = bytes.map { SourceFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
        return await study(of: files, media: Set(past.files.compactMap { ContentFolder.mediaName($0.path) }))
    }

    /// Where a finding stands in a file that is the same then and now.
    private struct Place: Hashable {
        let rule: String
        let severity: Severity
        let file: String
        let start: Int32
        let end: Int32

        init(_ finding: Diagnostic, in files: SourceFiles) {
            rule = finding.rule
            severity = finding.severity
            file = files[finding.range]?.path ?? ""
            start = finding.range.start
            end = finding.range.end
        }
    }
}

extension Engine.Study {
    /// Every id that some files declare.
    fileprivate func ids(inFilesThat fit: (_ path: String) -> Bool) -> Set<String> {
        let fitting = Set(files.files.indices.filter { fit(files.files[$0].path) }.map(Int32.init))
        return Set(reading.declarations.filter { fitting.contains($0.range.file) }.map(\.id))
    }

    fileprivate func pointers(toWhatIsDeclaredIn changed: Set<Int32>) -> Set<SourceRange> {
        pointers(to: Set(reading.declarations.filter { changed.contains($0.range.file) }.map(\.id)))
    }

    /// Places that point at one of some ids. A link is named `CAUSE--RELATION--EFFECT` and points at both its ends.
    fileprivate func pointers(to ids: Set<String>) -> Set<SourceRange> {
        if ids.isEmpty { return [] }
        return Set(
            reading.pointers.filter { pointer in
                guard pointer.target == .link else { return ids.contains(pointer.id) }
                return pointer.id.split(separator: "--").contains { ids.contains(String($0)) }
            }.map(\.range))
    }
}
