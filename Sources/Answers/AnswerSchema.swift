import Causality
import Knowledge
public import Wording

/// An answer as programs read it.
public protocol Answer: Sendable {
    func encoded(_ teller: Teller) -> JSONValue
}

extension ChainAnswer: Answer { public func encoded(_ teller: Teller) -> JSONValue { json(teller) } }
extension AroundAnswer: Answer { public func encoded(_ teller: Teller) -> JSONValue { json(teller) } }
extension WhatIfAnswer: Answer { public func encoded(_ teller: Teller) -> JSONValue { json(teller) } }
extension ComparisonAnswer: Answer { public func encoded(_ teller: Teller) -> JSONValue { json(teller) } }
extension LoopAnswer: Answer { public func encoded(_ teller: Teller) -> JSONValue { json(teller) } }
extension KeystoneAnswer: Answer { public func encoded(_ teller: Teller) -> JSONValue { json(teller) } }

/// The JSON Schema (2020-12) of answers, made of the tables that make the answers.
public enum AnswerSchema {
    /// - Parameter more: Definitions that stand beside those of answers, each also a whole document by itself when
    ///   `isWhole`.
    public static func document(with more: [(name: String, isWhole: Bool, schema: JSONValue)] = []) -> JSONValue {
        let whole: [any Tabled.Type] = [
            ChainAnswer.self, AroundAnswer.self, LoopAnswer.self, KeystoneAnswer.self, WhatIfAnswer.self,
            ComparisonAnswer.self,
        ]
        let parts: [any Tabled.Type] = [
            ChainQuestion.self, ChainQuery.self, Link.self, BackedChain.self, Backing.Cap.self, ClaimRoute.self,
            Membership.self, AroundAnswer.LinkGroup.self, WhatIfAnswer.Application.self, WhatIfAnswer.Effect.self,
            WhatIfAnswer.Removal.self, WhatIfAnswer.Cut.self, WhatIfAnswer.Idle.self, ComparisonAnswer.List.self,
            ComparisonAnswer.Item.self, Loop.self,
        ]
        let names = whole.map { $0.schemaName } + more.filter(\.isWhole).map(\.name)
        return .object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("What spinewise answers about the cause-effect graph, version 2")),
            (
                "description",
                .string(
                    "chains, why and effects (around), loops, keystones, whatif, compare with --json; graph --format json. Ids name things and links of the content."
                )
            ), ("oneOf", .array(names.map { .object([("$ref", .string("#/$defs/\($0)"))]) })),
            (
                "$defs",
                .object((whole + parts).map { ($0.schemaName, $0.schema) } + more.map { ($0.name, $0.schema) })
            ),
        ])
    }
}
