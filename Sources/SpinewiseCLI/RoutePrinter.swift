import Causality
import Diagnostics
import Engine
import Knowledge

/// Lists what lies upstream or downstream of something, grouped by what is said of it and how well that is supported.
struct RoutePrinter {
    enum Direction: String { case upstream, downstream }

    private let graph: CauseGraph
    private let telling: Telling
    private let direction: Direction

    init(_ ground: Engine.Ground, _ direction: Direction) {
        graph = ground.graph
        telling = Telling(ground.graph)
        self.direction = direction
    }

    /// - Parameter most: How many routes to tell; the best-supported ones.
    func text(of id: Entity.ID, _ routes: [Route], most: Int) -> String {
        let name = graph.name(of: id).midSentence
        guard !routes.isEmpty else {
            return direction == .upstream
                ? "No link leads to \(name).\n" : "No link leads on from \(name).\n"
        }
        let count = "\(routes.count) thing\(routes.count == 1 ? "" : "s")"
        var parts = [
            direction == .upstream
                ? "\(count) on the way to \(name), each told by its best-supported chain."
                : "\(count) on the way from \(name), each told by its best-supported chain."
        ]
        for bearing in Bearing.allCases {
            let steps = routes.map(\.chain.links.count).max() ?? 1
            let heading =
                direction == .upstream
                ? telling.heading(bearing, to: id, steps: steps) : telling.heading(bearing, from: id, steps: steps)
            for grade in EvidenceGrade.allCases {
                let group = routes.prefix(most).filter { $0.chain.bearing == bearing && $0.chain.grade == grade }
                if group.isEmpty { continue }
                parts.append("\(heading): \(grade.label.lowercased())\n" + group.map(line).joined(separator: "\n"))
            }
        }
        if routes.count > most { parts.append("Left out: \(routes.count - most) more; --most lists them.") }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func line(_ route: Route) -> String {
        let steps = telling.steps(of: route.chain).joined(separator: " ")
        let name = graph.name(of: route.node).text
        return "\(name): \(steps)".wrapped(indent: "    ", first: "  ")
    }
}

extension RoutesJSON {
    init(of id: Entity.ID, _ direction: String, _ routes: [Route], most: Int) {
        self.init(
            of: id.value, direction: direction, total: routes.count,
            routes: routes.prefix(most).map { RouteJSON(node: $0.node.value, chain: ChainJSON($0.chain)) })
    }
}

extension QuestionOptions {
    /// Tells what lies upstream or downstream of something: all that `why` and `effects` do.
    func tellRoutes(
        _ direction: RoutePrinter.Direction, of words: String, for command: String, _ options: QueryOptions,
        most: Int, asJSON: Bool
    ) async throws {
        try await answer { ground in
            let finder = EntityFinder(ground.atlas)
            let id = try finder.resolve(words, for: command)
            let query = try options.chainQuery(finder)
            let graph = ground.graph
            let routes = direction == .upstream ? graph.upstream(of: id, query) : graph.downstream(of: id, query)
            Terminal.write(
                asJSON
                    ? RoutesJSON(of: id, direction.rawValue, routes, most: most).asJSON
                    : RoutePrinter(ground, direction).text(of: id, routes, most: most))
        }
    }
}
