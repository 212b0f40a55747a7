import Answers
import Causality
import HTML
import Knowledge
import Synchronization
import Wording

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
        (self.opening, self.best, self.page, self.pageTitle) = (opening, best, page, pageTitle)
    }
}

/// A chain and its sentences.
final class ToldChain: Sendable {
    let backed: BackedChain
    let headline: String
    /// One sentence a link, in order.
    let steps: [String]
    /// Why it is supported as it is; empty for a single link.
    let because: String

    init(_ backed: BackedChain, _ teller: Teller) {
        self.backed = backed
        headline = teller.text(backed.statement)
        steps = backed.chain.links.map { teller.text(.link(Statement.LinkClause($0))) }
        because = backed.because.map(teller.text) ?? ""
    }
}

extension SiteContext {
    func answer(from: Entity.ID, to: Entity.ID) -> EmbeddedAnswer {
        memory.answer(from: from, to: to) {
            // A text wants one chain; that there are more is told on the page of all.
            let answer = graph.answer(ChainQuestion(from: from, to: to, ChainQuery(maxChains: 1)))
            let opening = answer.opening.filter { if case .chains = $0 { false } else { true } }
            return EmbeddedAnswer(
                opening: teller.text(opening), best: answer.best.map { ToldChain($0, teller) },
                page: chains.hasPage(from, to) ? ChainPlan.route(from, to) : nil,
                pageTitle: "All that is known from \(teller.noun(from)) to \(teller.noun(to))")
        }
    }
}
