import Answers
import Causality
import Foundation
import Knowledge
import TestSupport
import Testing
import Wording

/// What programs read: every answer fits the schema that is made of the same tables.
@Suite struct JSONTests {
    static let graph = tiny(
        """
        age -> wear
        wear -moderate-> pain
        work -limited causes model-> wear
        work -contested contributes-to-> pain
        myth -refuted-> pain
        rest -limited reduces-> wear
        rest -limited-> ache
        pain -limited associated-with-> ache
        pain -> fear
        fear -> pain
        tight -> wear
        wear -> cauda
        rest -> wear
        """, kinds: ["pain": .condition, "ache": .condition, "rest": .exercise], muscles: ["hamstrings": ["tight"]],
        emergencies: ["cauda"])

    static let answers: [(String, any Answer)] = [
        ("chains", graph.answer(ChainQuestion(from: "age", to: "pain"))),
        (
            "chains",
            graph.answer(
                ChainQuestion(
                    from: "work", to: "pain", ChainQuery(weakest: .limited, relations: [.causes], through: ["wear"])))
        ),
        ("chains", graph.answer(ChainQuestion(from: "hamstrings", to: "tight"))),
        ("chains", graph.answer(ChainQuestion(from: "rest", to: "cauda"))),
        ("around", graph.around("pain", .upstream)), ("around", graph.around("rest", .downstream, most: 1)),
        ("loops", LoopAnswer(graph.loops())), ("keystones", graph.keystoneAnswer(from: "age", to: "pain", bound: 1)),
        (
            "whatif",
            graph.whatIf(Intervention(without: ["wear"], withoutLinks: ["fear--causes--pain"], applied: ["rest"]))
        ),
        ("whatif", graph.whatIf(Intervention(without: ["myth"]), outcomes: ["ache"])),
        ("compare", graph.comparison(of: "pain", "ache")!),
    ]

    private func definitions() throws -> [String: [String: Any]] {
        let data = try JSONEncoder().encode(AnswerSchema.document())
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(document["$defs"] as? [String: [String: Any]])
    }

    @Test(arguments: answers.indices) func anAnswerFitsItsSchema(index: Int) throws {
        let (name, answer) = Self.answers[index]
        let definitions = try definitions()
        let fault = fault(of: try answer.readBack(Self.graph), ["$ref": "#/$defs/\(name)"], definitions, at: name)
        #expect(fault == nil)
    }

    @Test func whatIsNotInTheTableFitsNot() throws {
        let definitions = try definitions()
        var answer = try Self.answers[0].1.readBack(Self.graph)
        answer["more"] = 1
        #expect(
            fault(of: answer, ["$ref": "#/$defs/chains"], definitions, at: "chains") == "chains: 'more' is not known")
        answer["more"] = nil
        answer["verdict"] = "probably"
        #expect(
            fault(of: answer, ["$ref": "#/$defs/chains"], definitions, at: "chains")
                == "chains.verdict: not among its words")
    }

    @Test func everyReferenceLeadsSomewhereAndEveryDefinitionIsUsed() throws {
        let data = try JSONEncoder().encode(AnswerSchema.document())
        let text = String(decoding: data, as: UTF8.self).replacing("\\/", with: "/")
        let named = Set(text.matches(of: /"\$ref":"#\/\$defs\/([A-Za-z]+)"/).map { String($0.1) })
        #expect(named.count > 15)
        #expect(try named == Set(definitions().keys))
    }

    @Test func anAnswerRepeatsItsWholeQuestion() throws {
        let query = ChainQuery(
            maxLinks: 5, maxChains: 3, weakest: .limited, relations: [.causes, .reduces], through: ["wear"],
            without: ["work"], withoutLinks: ["fear--causes--pain"])
        let answer = Self.graph.answer(ChainQuestion(from: "age", to: "pain", query))
        let question = try #require(try answer.readBack(Self.graph)["question"] as? [String: Any])
        let limits = try #require(question["limits"] as? [String: Any])
        #expect(question["from"] as? String == "age" && question["to"] as? String == "pain")
        #expect(limits["maxLinks"] as? Int == 5 && limits["maxChains"] as? Int == 3)
        #expect(limits["grade"] as? String == "limited" && limits["relations"] as? [String] == ["causes", "reduces"])
        #expect(limits["through"] as? [String] == ["wear"] && limits["without"] as? [String] == ["work"])
        #expect(limits["withoutLinks"] as? [String] == ["fear--causes--pain"])
    }

    /// Where a value does not fit a schema made of the words that ours are made of.
    private func fault(of value: Any, _ schema: [String: Any], _ definitions: [String: [String: Any]], at place: String)
        -> String?
    {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let definition = definitions[name] else { return "\(place): '\(name)' is not defined" }
            return fault(of: value, definition, definitions, at: place)
        }
        if let constant = schema["const"] as? Int {
            return value as? Int == constant ? nil : "\(place): not \(constant)"
        }
        if let words = schema["enum"] as? [String] {
            return (value as? String).map(words.contains) == true ? nil : "\(place): not among its words"
        }
        switch schema["type"] as? String {
        case "string": return value is String ? nil : "\(place): no text"
        case "integer": return (value as? Int).map { $0 >= 0 } == true ? nil : "\(place): no count"
        case "boolean": return value is Bool ? nil : "\(place): no flag"
        case "array":
            guard let values = value as? [Any], let items = schema["items"] as? [String: Any] else {
                return "\(place): no list"
            }
            return values.lazy.compactMap { fault(of: $0, items, definitions, at: place) }.first
        case "object":
            guard let object = value as? [String: Any],
                let properties = schema["properties"] as? [String: [String: Any]],
                let required = schema["required"] as? [String]
            else { return "\(place): no object" }
            if let missing = required.first(where: { object[$0] == nil }) { return "\(place): no '\(missing)'" }
            if let more = object.keys.sorted().first(where: { properties[$0] == nil }) {
                return "\(place): '\(more)' is not known"
            }
            return object.lazy.compactMap { name, value in
                self.fault(of: value, properties[name] ?? [:], definitions, at: "\(place).\(name)")
            }.first
        default: return "\(place): a schema of no type"
        }
    }
}
