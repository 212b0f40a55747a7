import Causality
import Diagnostics
import Engine
import Knowledge

/// Lists what lies upstream or downstream of something, grouped by how well it is supported.
struct RoutePrinter {
    enum Direction: String { case upstream, downstream }

    private let graph: CauseGraph
    private let telling: Telling
    private let direction: Direction

    init(_ study: Engine.Study, _ direction: Direction) {
        graph = study.graph
        telling = Telling(study.graph)
        self.direction = direction
    }

    func text(of id: Entity.ID, _ routes: [Route]) -> String {
        let name = graph.name(of: id).midSentence
        guard !routes.isEmpty else {
            return direction == .upstream
                ? "No link leads to \(name).\n" : "No link leads on from \(name).\n"
        }
        let count = "\(routes.count) thing\(routes.count == 1 ? "" : "s")"
        var parts = [
            direction == .upstream
                ? "\(count) can lead to \(name) or help against it, each told by its best-supported chain."
                : "\(count) can follow from \(name) or be helped by it, each told by its best-supported chain."
        ]
        for grade in EvidenceGrade.allCases {
            let group = routes.filter { $0.chain.grade == grade }
            if group.isEmpty { continue }
            parts.append("\(grade.label)\n" + group.map(line).joined(separator: "\n"))
        }
        return parts.map { $0 }.joined(separator: "\n\n") + "\n"
    }

    private func line(_ route: Route) -> String {
        let steps = telling.steps(of: route.chain).joined(separator: " ")
        let name = graph.name(of: route.node).text
        return "\(name): \(steps)".wrapped(indent: "    ", first: "  ")
    }
}

extension RoutesJSON {
    init(of id: Entity.ID, _ direction: String, _ routes: [Route]) {
        self.init(
            of: id.value, direction: direction,
            routes: routes.map { RouteJSON(node: $0.node.value, chain: ChainJSON($0.chain)) })
    }
}

extension ContentOptions {
    /// Tells what lies upstream or downstream of something: all that `why` and `effects` do.
    func tellRoutes(
        _ direction: RoutePrinter.Direction, of words: String, for command: String, _ options: QueryOptions,
        asJSON: Bool
    ) async throws {
        let study = try await studyForQuestion()
        let finder = EntityFinder(study.atlas)
        let id = try finder.resolve(words, for: command)
        let query = try options.chainQuery(finder)
        let routes =
            direction == .upstream ? study.graph.upstream(of: id, query) : study.graph.downstream(of: id, query)
        if asJSON {
            Terminal.write(RoutesJSON(of: id, direction.rawValue, routes).asJSON)
        } else {
            Terminal.write(RoutePrinter(study, direction).text(of: id, routes))
        }
    }
}
