import Answers
import Causality
import Checks
import Diagnostics
import Dispatch
import Explorer
import Knowledge
import LessonDecoding
import LessonSyntax
import Mending
import Pages
import Templates

@testable import Engine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What libFuzzer throws its inputs at; `Tests/Fuzzing/run` names one of them in the environment.
private enum Target: String {
    /// Reader, decoder and checks.
    case lesson
    case fix
    case fmt
    /// The pages of whatever could be decoded, errors or not.
    case pages
    /// What `--graph` reads.
    case graph

    static let chosen = getenv("SPINEWISE_FUZZ_TARGET").flatMap { Target(rawValue: String(cString: $0)) } ?? .lesson
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    switch Target.chosen {
    case .lesson: _ = findings(in: files(bytes))
    case .fix: tryFixes(on: files(bytes))
    case .fmt: tryLayout(of: bytes)
    case .pages: makePages(of: files(bytes))
    case .graph: if let atlas = try? GraphFile.read(bytes) { ask(CauseGraph(atlas)) }
    }
    return 0
}

/// SwiftPM gives every program a `main` that goes here, so libFuzzer cannot bring its own.
@_cdecl("Fuzzing_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, arguments) = (count, arguments)
    return runLibFuzzer(&count, &arguments, { fuzz($0, $1) })
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// A zero byte parts the files of one input, because many faults need two; the first decides how the others are met.
private func files(_ bytes: [UInt8]) -> [SourceFile] {
    let names = ["factors/x.xml", "lessons/y.xml", "site.xml", "sources.xml"]
    let parts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    return zip(names, parts).map { SourceFile(path: $0, bytes: Array($1)) }
}

private func reading(of files: [SourceFile]) -> Reading {
    let parser = LessonParser()
    return Reading(files.enumerated().map { parser.study($1, index: Int32($0)) })
}

private func findings(in files: [SourceFile]) -> [Diagnostic] {
    let reading = reading(of: files)
    let found = examine(reading, along: CauseGraph(reading.atlas), today: "2026-11-23")
        .withFixesThatHold(in: SourceFiles(files))
    for finding in found where finding.range.file >= 0 {
        let file = files[Int(finding.range.file)]
        precondition(
            0...finding.range.end ~= finding.range.start && Int(finding.range.end) <= file.bytes.count,
            "A finding stands outside its file: \(finding)")
        _ = file.position(of: finding.range.start)
    }
    return found
}

private func tryFixes(on files: [SourceFile]) {
    let before = errors(in: files)
    let once = fixed(files)
    let after = errors(in: once)
    for index in files.indices {
        precondition(after[index] <= before[index], "A fix brought more errors than it mended.")
    }
    let twice = fixed(once)
    precondition(zip(once, twice).allSatisfy { $0.bytes == $1.bytes }, "Fixing again changed something again.")
}

private func errors(in files: [SourceFile]) -> [Int] {
    let found = findings(in: files)
    return files.indices.map { index in found.count { Int($0.range.file) == index && $0.severity == .error } }
}

/// With guesses, as these do more harm.
private func fixed(_ files: [SourceFile]) -> [SourceFile] {
    // The only task there is; libFuzzer waits for its end.
    nonisolated(unsafe) var result = files
    let done = DispatchSemaphore(value: 0)
    Task {
        result = await FixRounds(files, choosing: { $0.fixes.count == 1 ? $0.fixes.first : nil }) { findings(in: $0) }
            .files
        done.signal()
    }
    done.wait()
    return result
}

private func tryLayout(of bytes: [UInt8]) {
    guard let once = Layout.text(of: SourceFile(path: "factors/x.xml", bytes: bytes)) else { return }
    let file = SourceFile(path: "factors/x.xml", bytes: once)
    precondition(LessonParser().parse(file, index: 0).damage.isWellFormed, "The layout is not well-formed.")
    precondition(Layout.text(of: file) == once, "Laying out again changed something again.")
}

private func makePages(of files: [SourceFile]) {
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
