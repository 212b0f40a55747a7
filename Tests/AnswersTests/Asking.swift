import Answers
import Causality
import Foundation
import Knowledge
import TestSupport
import Testing
import Wording

extension CauseGraph {
    var teller: Teller { Teller(English(), nouns) }

    func ask(_ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> ChainAnswer {
        answer(ChainQuestion(from: from, to: to, query))
    }
}

extension Answer {
    /// Its JSON, read back by a program that knows nothing of it.
    func readBack(_ graph: CauseGraph) throws -> [String: Any] {
        let data = try JSONEncoder().encode(encoded(graph.teller))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
