import Knowledge
import LessonDecoding
import Testing

/// What is said by hand about values is what the schema's patterns say.
struct ValueRuleTests {
    private let probes = [
        "", " ", "a", "a-b", "a--b", "-a", "a-", "A", "a b", " a", "a  b", "1a", "a1-2b", "a--b--c", "a---b", "é",
        "a_b",
        "L5", "L5 S1", "L6", "L5  S1", "C8", "C9", "T12", "T13", "T01", "S", "10.1016/S0140-6736(18)30480-X", "10.1/x",
        "10.1234/", "10.1234/a b", "https://doi.org/10.1234/x", "https://", "http://x", "ftp://x", "https://a b",
        "https://a\"b", "12345", "012", "0", "1234567890", "disc.svg", "disc", "a/b.svg", "..", "a.b.c", "\t", "x\ny",
        "con", "nul", "com1", "com0", "lpt9", "con-1", "conn", String(repeating: "a", count: 80),
        String(repeating: "a", count: 81), ".x", "\u{430}", "S0", "T1 T12 C8", "L\u{663}", "L10", "T001",
        "0123456789abcdef", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdefa",
        Array(repeating: "L5", count: 3333).joined(separator: " "),
        Array(repeating: "L5", count: 3334).joined(separator: " "),
        Array(repeating: "a", count: 5000).joined(separator: " "),
        Array(repeating: "a", count: 5001).joined(separator: " "),
    ]

    @Test(arguments: [
        ValueRule.id, .reference(to: "", .page), .references(to: "", .page), .linkID, .text, .address, .fileName,
        .roots, .doi, .pmid, .digest,
    ])
    func agreesWithItsPattern(rule: ValueRule) throws {
        let regex = try Regex(try #require(rule.pattern))
        for probe in probes {
            let fits =
                probe.wholeMatch(of: regex) != nil && !rule.exceptions.contains(probe)
                && probe.count <= rule.maxLength ?? .max
            #expect(rule.accepts(probe) == fits, "\(rule): '\(probe)'")
        }
    }

    @Test(arguments: [
        ("2026-11-23", true), ("2024-02-29", true), ("2026-02-29", false), ("2026-13-01", false),
        ("2026-1-1", false), ("23.11.2026", false), ("2026-11-31", false), ("", false),
    ])
    func knowsTheDaysOfTheCalendar(day: String, isDay: Bool) {
        #expect(ValueRule.date.accepts(day) == isDay)
    }

    @Test func countsWithinBounds() {
        let rule = ValueRule.number(1...240)
        #expect(rule.accepts("1") && rule.accepts("240"))
        #expect(!rule.accepts("0") && !rule.accepts("241") && !rule.accepts("") && !rule.accepts("+5"))
    }
}
