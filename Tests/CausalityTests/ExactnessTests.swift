import Causality
import Knowledge
import TestSupport
import Testing

/// Everything the searches answer on tangled graphs, held against trying everything.
@Suite struct ExactnessTests {
    static let seeds: Range<UInt64> = 0..<300

    /// Questions without limits and with each of them, about things drawn by lot.
    static func queries(_ numbers: inout SeededNumbers, _ truth: BruteForce) -> [ChainQuery] {
        func some() -> Entity.ID { truth.ids.randomElement(using: &numbers)! }
        return [
            ChainQuery(maxChains: 10_000),
            ChainQuery(maxLinks: 3, maxChains: 3, weakest: .limited),
            ChainQuery(maxChains: 10_000, relations: [.causes, .reduces, .treats], without: [some()]),
            ChainQuery(maxLinks: 5, maxChains: 10_000, through: [some()]),
            ChainQuery(
                maxChains: 10_000, weakest: .refuted, through: [some()], without: [some()],
                withoutLinks: truth.links.randomElement(using: &numbers).map { [$0.id] } ?? []),
        ]
    }

    /// One question each of every sort, most between two things, some of one.
    func each(_ seed: UInt64, _ ask: (BruteForce, CauseGraph, ChainQuery, Entity.ID, Entity.ID) -> Void) {
        let tangle = tangle(seed: seed)
        let truth = BruteForce(tangle)
        var numbers = SeededNumbers(seed: seed)
        for query in Self.queries(&numbers, truth) {
            func some() -> Entity.ID { truth.ids.randomElement(using: &numbers)! }
            let special = ["m", "q", "t"][Int(seed % 3)] as Entity.ID
            for (from, to) in [(special, some()), (some(), special), (some(), some())] {
                ask(truth, tangle.graph, query, from, to)
            }
        }
    }

    @Test(arguments: seeds) func chainsAreAllOfThemInOrder(seed: UInt64) {
        each(seed) { truth, graph, query, from, to in
            let all = truth.chains(from: from, to: to, query)
            let answer = graph.chains(from: from, to: to, query)
            #expect(
                answer.chains.map(\.chain.links) == Array(all.prefix(query.maxChains)), "\(from) \(to) \(query)")
            #expect(answer.chains.map(\.support.rank) == all.prefix(query.maxChains).map(truth.support))
            #expect(answer.hasMore == (all.count > query.maxChains) && !answer.stoppedEarly)
        }
    }

    @Test(arguments: seeds) func claimsAreTheBestOfEachSign(seed: UInt64) {
        each(seed) { truth, graph, query, from, to in
            for (own, isFrom) in [(from, true), (to, false)] {
                let found = isFrom ? graph.claims(from: own, query) : graph.claims(into: own, query)
                let best = truth.claims(own, isFrom: isFrom, query)
                let expected = best.sorted { a, b in
                    (truth.support(a.chain), a.chain.count, a.far, a.sign == .raises ? 0 : 1)
                        < (truth.support(b.chain), b.chain.count, b.far, b.sign == .raises ? 0 : 1)
                }
                #expect(found.routes.map(\.node) == expected.map(\.far), "\(own) \(isFrom) \(query)")
                #expect(found.routes.map(\.sign) == expected.map(\.sign))
                #expect(found.routes.map(\.backed.chain.links) == expected.map(\.chain), "\(own) \(isFrom) \(query)")
                #expect(found.routes.map(\.support.rank) == expected.map { truth.support($0.chain) })
                #expect(!found.stoppedEarly)
            }
        }
    }

    @Test(arguments: seeds) func waysAreKnownWithoutABound(seed: UInt64) {
        each(seed) { truth, graph, query, from, to in
            var open = query
            open.through = []
            #expect(graph.ways(from: from, open) == truth.ways(from, isFrom: true, open), "\(from) \(open)")
            #expect(graph.ways(into: to, open) == truth.ways(to, isFrom: false, open), "\(to) \(open)")
            let composed = truth.chains(from: from, to: to, open, lengths: 2...30)
            if query.maxLinks == ChainQuery.longest, let shortest = composed.map(\.count).min() {
                // A walk may be shorter than every chain, where a loop turns its sign round.
                let way = graph.way(from: from, to: to, open)
                #expect(way.map { $0.links <= shortest && $0.links > 1 } == true, "\(from) \(to) \(open)")
                #expect(way.map { $0.signs.isSuperset(of: composed.map(truth.sign)) } == true)
            }
        }
    }

    @Test(arguments: seeds) func loopsAreAllOfThemInOrder(seed: UInt64) {
        let tangle = tangle(seed: seed)
        let truth = BruteForce(tangle)
        let every = truth.loops(maxLinks: 20)
        for bounds in [LoopBounds(maxLoops: 100_000), LoopBounds(maxLinks: 4, maxLoops: 3)] {
            let all = every.filter { $0.count <= bounds.maxLinks }
            let answer = tangle.graph.loops(bounds)
            #expect(answer.loops.map(\.chain.links) == Array(all.prefix(bounds.maxLoops)))
            #expect(answer.loops.map(\.backed.support.rank) == all.prefix(bounds.maxLoops).map(truth.support))
            #expect(
                answer.loops.map { $0.kind == .reinforcing }
                    == all.prefix(bounds.maxLoops).map { truth.sign($0) == .raises })
            #expect(answer.hasMore == (all.count > bounds.maxLoops) && !answer.stoppedEarly)
            let isLonger = every.contains { $0.count > bounds.maxLinks }
            #expect(answer.mayBeLonger || !isLonger)
            #expect(isLonger || !answer.mayBeLonger || !answer.loops.isEmpty)
        }
    }

    @Test(arguments: seeds) func keystonesAreOnEveryWay(seed: UInt64) {
        each(seed) { truth, graph, query, from, to in
            var open = query
            open.through = []
            let expected = truth.keystones(from: from, to: to, open)
            let answer = graph.keystones(from: from, to: to, query)
            #expect(answer.nodes == expected ?? [], "\(from) \(to) \(query)")
            #expect(answer.isConnected == (expected != nil), "\(from) \(to) \(query)")
        }
    }

    /// Were the tangles too loose, everything above would hold of nothing.
    @Test func theTanglesHoldEverythingTheRulesSpeakOf() {
        var held: [String: Int] = [:]
        for seed in Self.seeds {
            let tangle = tangle(seed: seed)
            let truth = BruteForce(tangle)
            held["loops", default: 0] += truth.loops(maxLinks: 8).count
            for (from, to) in [("m", "g"), ("q", "c"), ("a", "e"), ("t", "e"), ("f", "m")] as [(Entity.ID, Entity.ID)] {
                let found = tangle.graph.chains(from: from, to: to).chains
                held["claims", default: 0] += found.count(where: \.isClaim)
                held["stories", default: 0] += found.count { !$0.isClaim }
                held["capped", default: 0] += found.count { !$0.backing.caps.isEmpty }
                held["treated", default: 0] += found.count { $0.chain.links.last?.relation == .treats }
                held["keystones", default: 0] += tangle.graph.keystones(from: from, to: to).nodes.count
            }
            held["barred", default: 0] += tangle.graph.notComposedEmergencies(from: "m").count
        }
        #expect(held.count == 7 && held.values.allSatisfy { $0 > 20 }, "\(held)")
    }
}
