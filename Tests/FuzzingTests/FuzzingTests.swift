import Foundation
import FuzzTargets
import TestSupport
import Testing

/// The fuzzers' short run: everything in their corpus, and a few hundred damaged inputs made of it, always the same. The long one
/// is `Tests/Fuzzing/run`, which is led by what the program does.
struct FuzzingTests {
    @Test(arguments: FuzzTarget.allCases) func holdsForTheWholeCorpus(target: FuzzTarget) async throws {
        for input in try Corpus(of: target).inputs { try await target.attempt(input) }
    }

    @Test(arguments: FuzzTarget.allCases) func holdsForDamagedInputs(target: FuzzTarget) async throws {
        let corpus = try Corpus(of: target)
        var chance = SeededNumbers(seed: 20_261_127)
        for _ in 0..<300 {
            let input = corpus.damaged(&chance)
            do throws(FuzzTarget.Broken) { try await target.attempt(input) } catch {
                Issue.record("\(error), for \(Data(input).base64EncodedString())")
            }
        }
    }

    @Test func damagesWhatItIsGiven() throws {
        let corpus = try Corpus(of: .fmt)
        var (chance, again) = (SeededNumbers(seed: 1), SeededNumbers(seed: 1))
        let inputs = (0..<50).map { _ in corpus.damaged(&chance) }
        #expect(Set(inputs).subtracting(corpus.inputs).count > 40)
        #expect(inputs == (0..<50).map { _ in corpus.damaged(&again) })
    }
}

/// The inputs that fuzzing begins with, and the words it puts in.
private struct Corpus {
    let inputs: [[UInt8]]
    private let words: [[UInt8]]

    init(of target: FuzzTarget) throws {
        let name = target == .graph ? "graph" : "lessons"
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fuzzing/corpus")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path())
        inputs = try files.sorted().map { try [UInt8](Data(contentsOf: folder.appending(path: "\(name)/\($0)"))) }
        // `"<em>"`, one a line; a quotation mark in it has a backslash before it.
        words = try String(contentsOf: folder.appending(path: "\(name).dict"), encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("\"") }
            .map { Array($0.dropFirst().dropLast().replacing("\\\"", with: "\"").replacing("\\\\", with: "\\").utf8) }
        try #require(!inputs.isEmpty && !words.isEmpty)
    }

    /// One of the inputs, cut, spliced with another, doubled, or with words and bytes put in, at one to four places.
    func damaged(_ chance: inout SeededNumbers) -> [UInt8] {
        var input = inputs.randomElement(using: &chance)!
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            let place = Int.random(in: 0...input.count, using: &chance)
            let end = min(input.count, place + Int.random(in: 1...40, using: &chance))
            switch Int.random(in: 0..<7, using: &chance) {
            case 0: input.removeSubrange(place..<end)
            case 1: input.insert(contentsOf: input[place..<end], at: end)
            case 2: input.insert(.random(in: .min ... .max, using: &chance), at: place)
            case 3 where place < input.count: input[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
            case 4: input = Array(input[..<place] + inputs.randomElement(using: &chance)!.suffix(place))
            case 5: input = Array(input[..<place])
            default: input.insert(contentsOf: words.randomElement(using: &chance)!, at: place)
            }
        }
        return input
    }
}
