import Diagnostics
import Engine
import Knowledge
import LessonDecoding
import Mending

extension Engine {
    /// Files after a renaming, with signatures that go on holding: whatever was signed and current gets the digest of the same facts
    /// under their new names. What had lapsed stays lapsed.
    ///
    /// - Parameters:
    ///   - files: In the order of `study`'s.
    ///   - name: What an id is called now.
    /// - Returns: In the same order.
    func withCurrentSignatures(
        _ files: [SourceFile], as study: Study, _ name: (String) -> String
    ) async -> [SourceFile] {
        let holding = Set(study.atlas.reviews.filter { study.atlas.isCurrent($0.review) }.map { name($0.id) })
        if holding.isEmpty { return files }
        let now = await self.study(of: files.sorted { $0.path < $1.path }, media: study.reading.media)
        var digests: [String: String] = [:]
        for (id, review) in now.atlas.reviews where holding.contains(id) {
            digests[now.files[review.range]?.path ?? ""] = now.atlas.statedNow[review.range]
        }
        return files.map { file in digests[file.path].map { file.signed(for: $0) } ?? file }
    }
}
