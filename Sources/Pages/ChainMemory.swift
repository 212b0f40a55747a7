import Causality
import Knowledge
import Synchronization

/// Answers to chains that texts embed, kept because many texts embed the same ones.
final class ChainMemory: Sendable {
    struct Answer: Sendable {
        let opening: String
        let best: Chain?
    }

    private let answers = Mutex<[[Entity.ID]: Answer]>([:])

    /// The same answer whoever asks first, so the order of asking does not show.
    func answer(from: Entity.ID, to: Entity.ID, _ find: () -> Answer) -> Answer {
        if let known = answers.withLock({ $0[[from, to]] }) { return known }
        let found = find()
        answers.withLock { $0[[from, to]] = found }
        return found
    }
}

extension Almanac {
    func answer(from: Entity.ID, to: Entity.ID) -> ChainMemory.Answer {
        memory.answer(from: from, to: to) {
            let answer = graph.chains(from: from, to: to)
            return ChainMemory.Answer(
                opening: telling.answer(from: from, to: to, answer), best: answer.chains.first)
        }
    }
}
