import Answers
import Causality
import Diagnostics
import Engine
import Knowledge
import Wording

/// Lists what leads to something or follows from it: links, then claims, then what only stories connect.
struct AroundPrinter {
    let teller: Teller

    func text(_ answer: AroundAnswer) -> String {
        var parts = [teller.text(answer.opening).wrapped()]
        for group in answer.groups {
            for grade in EvidenceGrade.allCases {
                let links = group.links.filter { $0.grade == grade }
                if links.isEmpty { continue }
                let heading = teller.text(answer.heading(group.group))
                parts.append(
                    ([grade == .refuted ? heading : "\(heading): \(teller.language.label(grade).lowercased())"]
                        + links.prefix(answer.most).map { line(.link(Statement.LinkClause($0))) }
                        + leftOut(links.count, answer.most)).joined(separator: "\n"))
            }
        }
        let told = Array(answer.claims.prefix(answer.most))
        for sign in Sign.allCases {
            for support in Support.allCases {
                let claims = told.filter { $0.sign == sign && $0.support == support }
                if claims.isEmpty { continue }
                let heading = teller.text(answer.heading(sign == .raises ? .raises : .lowers))
                parts.append(
                    (["\(heading), by a chain: \(teller.language.label(support).lowercased())"] + claims.map(claim))
                        .joined(separator: "\n"))
            }
        }
        parts += leftOut(answer.claims.count, answer.most)
        if let stories = answer.storyStatement { parts.append(teller.text(stories).wrapped()) }
        if answer.stoppedEarly { parts.append("The work was bounded before all claims were seen.") }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func claim(_ route: ClaimRoute) -> String {
        let steps = route.backed.chain.nodes.map(teller.noun).joined(separator: " → ")
        return line(route.backed.statement) + "\n" + "(\(steps))".wrapped(indent: "    ", first: "    ")
    }

    private func line(_ statement: Statement) -> String {
        teller.text(statement).wrapped(indent: "    ", first: "  ")
    }

    private func leftOut(_ count: Int, _ most: Int) -> [String] {
        count > most ? ["Left out: \(count - most) more; --most lists them."] : []
    }
}

extension QuestionOptions {
    /// Tells what lies upstream or downstream of something: all that `why` and `effects` do.
    func tellAround(
        _ direction: Statement.Direction, of words: String, for command: String, _ options: QueryOptions, most: Int,
        asJSON: Bool
    ) async throws {
        try await answer { knowledge in
            let finder = EntityFinder(knowledge.atlas)
            let id = try finder.resolve(words, for: command)
            let answer = knowledge.graph.around(id, direction, try options.chainQuery(finder), most: most)
            let teller = knowledge.teller
            Terminal.write(asJSON ? answer.json(teller) : AroundPrinter(teller: teller).text(answer))
        }
    }
}
