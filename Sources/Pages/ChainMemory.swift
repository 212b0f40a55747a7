import Causality
import HTML
import Knowledge
import Synchronization

/// Answers to chains that texts embed, kept because many texts embed the same ones.
final class ChainMemory: Sendable {
    private struct Ends: Hashable {
        let from: Entity.ID
        let to: Entity.ID
    }

    private let answers = Mutex<[Ends: EmbeddedAnswer]>([:])

    /// The same answer whoever asks first, so the order of asking does not show.
    func answer(from: Entity.ID, to: Entity.ID, _ find: () -> EmbeddedAnswer) -> EmbeddedAnswer {
        let ends = Ends(from: from, to: to)
        if let known = answers.withLock({ $0[ends] }) { return known }
        let found = find()
        answers.withLock { $0[ends] = found }
        return found
    }
}

/// What a text says where it embeds a chain, whichever page it stands on.
final class EmbeddedAnswer: Sendable {
    let opening: String
    let best: ToldChain?
    /// The page that tells all chains between the two ends, where there is one.
    let page: SiteRoute?
    let pageTitle: String

    init(opening: String, best: ToldChain?, page: SiteRoute?, pageTitle: String) {
        self.opening = opening
        self.best = best
        self.page = page
        self.pageTitle = pageTitle
    }
}

/// A chain and its sentences.
final class ToldChain: Sendable {
    let chain: Chain
    let headline: String
    /// One sentence a link, in order.
    let steps: [String]
    /// The first among the weakest.
    let weakest: Link
    let weakestSentence: String

    init(_ chain: Chain, _ telling: Telling) {
        self.chain = chain
        headline = telling.headline(for: chain)
        steps = telling.steps(of: chain)
        weakest = chain.weakestLink
        weakestSentence = telling.weakestSentence(for: chain)
    }
}

extension Almanac {
    func answer(from: Entity.ID, to: Entity.ID) -> EmbeddedAnswer {
        memory.answer(from: from, to: to) {
            let answer = graph.chains(from: from, to: to)
            return EmbeddedAnswer(
                opening: telling.answer(from: from, to: to, answer),
                best: answer.chains.first.map { ToldChain($0, telling) },
                page: chains.hasPage(from, to) ? ChainPlan.route(from, to) : nil,
                pageTitle: "All chains from \(telling.noun(from)) to \(telling.noun(to))")
        }
    }
}
