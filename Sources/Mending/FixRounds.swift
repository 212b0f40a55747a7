public import Diagnostics
import LessonSyntax

/// Fixes made round after round, as one mended fault can uncover another, until none is left that does good.
///
/// No file comes out with more errors than it had, so a fix that brings more is not kept; and whoever runs the same again
/// changes nothing more.
public struct FixRounds: Sendable {
    /// A file that is not settled after so many rounds is left as it was.
    private static let most = 64

    /// As they have become; in the order they came in.
    public private(set) var files: [SourceFile]
    /// How many fixes were made.
    public var count: Int { made.values.reduce(0, +) }
    /// Paths of files that have more to mend than a machine should try; they are as they were.
    public private(set) var unsettled: [String] = []

    /// Fixes made, by the index of the file.
    private var made: [Int32: Int] = [:]
    private let judge: @Sendable ([SourceFile]) async -> [Diagnostic]
    private let choose: @Sendable (Diagnostic) -> Fix?

    /// - Parameters:
    ///   - files: In the order by which findings name them.
    ///   - choose: The fix to make for a finding, if any.
    ///   - judge: All findings in those files.
    public init(
        _ files: [SourceFile], choosing choose: @escaping @Sendable (Diagnostic) -> Fix?,
        judging judge: @escaping @Sendable ([SourceFile]) async -> [Diagnostic]
    ) async {
        var findings = await judge(files)
        // A file with more faults than are told would have to be judged again and again.
        let crowded = Set(findings.filter { $0.rule == SyntaxGuides.oversizedFile.id }.map(\.range.file))
        self.choose = { crowded.contains($0.range.file) ? nil : choose($0) }
        (self.files, self.judge) = (files, judge)
        let untouched = Set(findings.filter { crowded.contains($0.range.file) && choose($0) != nil }.map(\.range.file))
        unsettled = untouched.sorted().map { files[Int($0)].path }
        for _ in 1...Self.most {
            guard let next = await mend(findings.compactMap(self.choose), Self.errors(in: findings)) else { return }
            findings = next
        }
        let (further, _) = self.files.applying(findings.compactMap(self.choose))
        for index in files.indices where further[index].bytes != self.files[index].bytes {
            self.files[index] = files[index]
            made[Int32(index)] = nil
            unsettled.append(files[index].path)
        }
    }

    /// Makes the fixes, or as many of them as bring no file more errors than `before`.
    ///
    /// - Returns: What is found afterwards; `nil` when not one of them could be kept.
    private mutating func mend(_ fixes: [Fix], _ before: [Int32: Int]) async -> [Diagnostic]? {
        let (mended, made) = files.applying(fixes)
        if made.isEmpty { return nil }
        let findings = await judge(mended)
        let worse = Self.errors(in: findings).filter { $0.value > before[$0.key] ?? 0 }
        if worse.isEmpty {
            files = mended
            for fix in made { self.made[fix.edits[0].range.file, default: 0] += 1 }
            return findings
        }
        if fixes.count == 1 { return nil }
        // First what has nothing to do with the files that became worse, or else one half and then the other.
        let isSuspect = { (fix: Fix) in fix.edits.contains { worse[$0.range.file] != nil } }
        var parts = [fixes.filter { !isSuspect($0) }, fixes.filter(isSuspect)]
        if parts.contains(where: \.isEmpty) {
            parts = [Array(fixes.prefix(fixes.count / 2)), Array(fixes.dropFirst(fixes.count / 2))]
        }
        for part in parts { if let findings = await mend(part, before) { return findings } }
        return nil
    }

    /// By the index of the file.
    private static func errors(in findings: [Diagnostic]) -> [Int32: Int] {
        Dictionary(
            findings.filter { $0.severity == .error && $0.standing == .new }.map { ($0.range.file, 1) },
            uniquingKeysWith: +)
    }
}
