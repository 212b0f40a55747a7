import Causality
import Knowledge
import Testing

/// Everything the searches answer on tangled graphs, held against trying everything.
@Suite struct ExactnessTests {
    static let seeds: Range<UInt64> = 0..<40

    static func queries(_ numbers: inout SeededNumbers, _ nodes: [Entity.ID]) -> [ChainQuery] {
        func some() -> Entity.ID { nodes.randomElement(using: &numbers) ?? "m" }
        return [
            ChainQuery(maxChains: 10_000),
            ChainQuery(maxLinks: 3, maxChains: 5, weakest: .limited),
            ChainQuery(maxLinks: 100, maxChains: 10_000, weakest: .refuted, includesAssociations: false),
            ChainQuery(maxChains: 10_000, relations: [.causes, .reduces], without: [some()]),
            ChainQuery(maxChains: 10_000, weakest: .refuted, through: [some()], without: [some()]),
            ChainQuery(maxLinks: 5, maxChains: 10_000, through: [some(), some()]),
        ]
    }

    @Test(arguments: seeds) func chainsAreAllOfThemInOrder(seed: UInt64) {
        let graph = tangle(seed: seed)
        let truth = BruteForce(graph: graph)
        var numbers = SeededNumbers(seed: seed)
        for query in Self.queries(&numbers, graph.nodes) {
            for to in graph.nodes {
                for from in ["m", graph.nodes.randomElement(using: &numbers)!] as [Entity.ID] {
                    let all = truth.chains(from: from, to: to, query)
                    let answer = graph.chains(from: from, to: to, query)
                    #expect(answer.chains == Array(all.prefix(query.maxChains)), "\(from) \(to) \(query)")
                    #expect(answer.hasMore == (all.count > query.maxChains))
                    #expect(!answer.stoppedEarly)
                    #expect(graph.connects(from, to, query) == !all.isEmpty, "\(from) \(to) \(query)")
                }
            }
        }
    }

    @Test(arguments: seeds) func aRouteIsTheFirstOfItsChains(seed: UInt64) {
        let graph = tangle(seed: seed)
        let truth = BruteForce(graph: graph)
        var numbers = SeededNumbers(seed: seed)
        for query in Self.queries(&numbers, graph.nodes) {
            for from in ["m", graph.nodes.randomElement(using: &numbers)!] as [Entity.ID] {
                let expected = graph.nodes.reduce(into: [Entity.ID: Chain]()) {
                    $0[$1] = truth.chains(from: from, to: $1, query).first
                }
                let routes = graph.downstream(of: from, query)
                #expect(pairs(routes) == expected, "\(from) \(query)")
                #expect(routes.count == expected.count)
                #expect(isRanked(routes))
            }
            let to = graph.nodes.randomElement(using: &numbers)!
            let routes = graph.upstream(of: to, query)
            // A muscle is walked as itself upstream; chains from it would begin at its states.
            let expected = graph.nodes.filter { $0 != "m" }.reduce(into: [Entity.ID: Chain]()) {
                $0[$1] = truth.chains(from: $1, to: to, query).first
            }
            #expect(pairs(routes.filter { $0.node != "m" }) == expected, "\(to) \(query)")
            #expect(isRanked(routes))
        }
    }

    @Test(arguments: seeds) func loopsAreAllOfThemInOrder(seed: UInt64) {
        let graph = tangle(seed: seed)
        for bounds in [
            LoopBounds(maxLoops: 100_000), LoopBounds(maxLinks: 4, maxLoops: 7),
            LoopBounds(maxLinks: 50, maxLoops: 100_000, weakest: .refuted),
        ] {
            let all = BruteForce(graph: graph).loops(bounds)
            let answer = graph.loops(bounds)
            #expect(answer.loops.map(\.chain) == Array(all.prefix(bounds.maxLoops)))
            #expect(answer.hasMore == (all.count > bounds.maxLoops))
            #expect(!answer.stoppedEarly)
            let longer = LoopBounds(maxLinks: 50, weakest: bounds.weakest)
            let exist = BruteForce(graph: graph).loops(longer).contains { $0.links.count > bounds.maxLinks }
            #expect(answer.mayBeLonger || !exist)
            #expect(exist || !answer.mayBeLonger || !answer.loops.isEmpty)
            #expect(answer.loops.allSatisfy { $0.nodes.min() == $0.nodes[0] })
        }
    }

    @Test(arguments: seeds) func keystonesAreOnEveryChain(seed: UInt64) {
        let graph = tangle(seed: seed)
        var numbers = SeededNumbers(seed: seed)
        for query in Self.queries(&numbers, graph.nodes) {
            for to in graph.nodes {
                for from in ["m", graph.nodes.randomElement(using: &numbers)!] as [Entity.ID] {
                    let chains = BruteForce(graph: graph).chains(from: from, to: to, query.ofCauses)
                    let expected = chains.first?.nodes.filter { node in
                        node != from && node != to && chains.allSatisfy { $0.nodes.contains(node) }
                    }
                    let answer = graph.keystones(from: from, to: to, query)
                    #expect(answer.nodes == expected ?? [], "\(from) \(to) \(query)")
                    #expect(answer.isConnected == (expected != nil), "\(from) \(to) \(query)")
                }
            }
        }
    }

    @Test(arguments: seeds) func commonCausesAreAllOfThem(seed: UInt64) {
        let graph = tangle(seed: seed)
        let truth = BruteForce(graph: graph)
        func raising(without others: [Entity.ID]) -> ChainQuery {
            ChainQuery(relations: [.causes, .leadsTo], without: Set(others))
        }
        for one in graph.nodes where one != "m" {
            for other in graph.nodes where other != "m" && other != one {
                let causes = graph.commonCauses(of: one, other)
                let expected = graph.nodes.filter { $0 != "m" && $0 != one && $0 != other }.reduce(
                    into: [Entity.ID: [Chain]]()
                ) { found, node in
                    let toOne = truth.chains(from: node, to: one, raising(without: [other])).first
                    let toOther = truth.chains(from: node, to: other, raising(without: [one])).first
                    if let toOne, let toOther { found[node] = [toOne, toOther] }
                }
                let told = causes.filter { $0.node != "m" }.map { ($0.node, [$0.toFirst, $0.toSecond]) }
                #expect(Dictionary(told, uniquingKeysWith: { first, _ in first }) == expected, "\(one) \(other)")
            }
        }
    }

    private func pairs(_ routes: [Route]) -> [Entity.ID: Chain] {
        Dictionary(routes.map { ($0.node, $0.chain) }, uniquingKeysWith: { first, _ in first })
    }

    private func isRanked(_ routes: [Route]) -> Bool {
        zip(routes, routes.dropFirst()).allSatisfy { a, b in
            (a.chain.grade.rank, a.chain.links.count, a.node) < (b.chain.grade.rank, b.chain.links.count, b.node)
        }
    }
}
