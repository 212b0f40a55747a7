import Answers
import Causality
import Checks
import Diagnostics
import Explorer
import Knowledge
import LessonDecoding
import LessonSyntax
import Mending
import Pages
import Templates

@testable import Engine

/// What inputs are thrown at, whatever they hold; what each must hold is in `Tests/Fuzzing/README.md`.
///
/// An input is the bytes of up to four files, parted by zero bytes, because many faults need two.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// Reader, decoder and checks.
    case lesson
    case fix
    case fmt
    /// The pages of whatever could be decoded, errors or not.
    case pages
    /// What `--graph` reads.
    case graph

    /// What did not hold; anything worse is a trap.
    public struct Broken: Error, CustomStringConvertible {
        public let description: String
    }

    public func attempt(_ bytes: [UInt8]) async throws(Broken) {
        switch self {
        case .lesson: _ = try findings(in: files(bytes))
        case .fix: try await fixes(on: files(bytes))
        case .fmt: try layout(of: bytes)
        case .pages: pages(of: files(bytes))
        case .graph: if let atlas = try? GraphFile.read(bytes) { ask(CauseGraph(atlas)) }
        }
    }

    private func demand(_ holds: Bool, _ otherwise: String) throws(Broken) {
        if !holds { throw Broken(description: otherwise) }
    }

    private func files(_ bytes: [UInt8]) -> [SourceFile] {
        let names = ["factors/x.xml", "lessons/y.xml", "site.xml", "sources.xml"]
        let parts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
        return zip(names, parts).map { SourceFile(path: $0, bytes: Array($1)) }
    }

    private func reading(of files: [SourceFile]) -> Reading {
        let parser = LessonParser()
        return Reading(files.enumerated().map { parser.study($1, index: Int32($0)) })
    }

    private func found(in files: [SourceFile]) -> [Diagnostic] {
        let reading = reading(of: files)
        return examine(reading, along: CauseGraph(reading.atlas), today: "2026-11-23")
            .withFixesThatHold(in: SourceFiles(files))
    }

    private func findings(in files: [SourceFile]) throws(Broken) -> [Diagnostic] {
        let found = found(in: files)
        for finding in found where finding.range.file >= 0 {
            let file = files[Int(finding.range.file)]
            try demand(
                0...finding.range.end ~= finding.range.start && Int(finding.range.end) <= file.bytes.count,
                "A finding stands outside its file: \(finding)")
            _ = file.position(of: finding.range.start)
        }
        return found
    }

    private func fixes(on files: [SourceFile]) async throws(Broken) {
        let before = try errors(in: files)
        let once = await fixed(files)
        let after = try errors(in: once)
        try demand(files.indices.allSatisfy { after[$0] <= before[$0] }, "A fix brought more errors than it mended.")
        let twice = await fixed(once)
        try demand(zip(once, twice).allSatisfy { $0.bytes == $1.bytes }, "Fixing again changed something again.")
    }

    private func errors(in files: [SourceFile]) throws(Broken) -> [Int] {
        let found = try findings(in: files)
        return files.indices.map { index in found.count { Int($0.range.file) == index && $0.severity == .error } }
    }

    /// With guesses, as these do more harm.
    private func fixed(_ files: [SourceFile]) async -> [SourceFile] {
        await FixRounds(files, choosing: { $0.fixes.count == 1 ? $0.fixes.first : nil }) { found(in: $0) }.files
    }

    private func layout(of bytes: [UInt8]) throws(Broken) {
        guard let once = Layout.text(of: SourceFile(path: "factors/x.xml", bytes: bytes)) else { return }
        let file = SourceFile(path: "factors/x.xml", bytes: once)
        try demand(LessonParser().parse(file, index: 0).damage.isWellFormed, "The layout is not well-formed.")
        try demand(Layout.text(of: file) == once, "Laying out again changed something again.")
    }

    private func pages(of files: [SourceFile]) {
        let reading = reading(of: files)
        let graph = CauseGraph(reading.atlas)
        let map = SiteMap(reading.atlas, graph, base: nil, media: [])
        for index in map.routes.indices { _ = render(map.page(index)) }
        for file in map.machineFiles { _ = file.text }
        for file in ExplorerFiles(reading.atlas, graph, in: map.language).all { _ = file.bytes() }
    }

    private func ask(_ graph: CauseGraph) {
        for node in graph.nodes.prefix(8) {
            _ = graph.links(from: node)
            _ = graph.around(node, .upstream)
        }
        _ = graph.loops()
    }
}
