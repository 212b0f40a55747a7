import Causality
import Knowledge
import TestSupport
import Testing

/// Direct evidence about two things on a chain says how good the chain can be at best.
@Suite struct CapTests {
    /// The only chain from `a` to `z` among strong links by way of `b` and `c`, beside the lines given.
    func chain(_ more: String, _ query: ChainQuery = ChainQuery()) throws -> BackedChain {
        let found = tiny("a -> b\nb -> c\nc -> z\n" + more).chains(from: "a", to: "z", query).chains
        return try #require(found.first { shown($0.chain) == "a b c z" })
    }

    @Test func nothingCapsAChainAboutWhichNothingElseIsKnown() throws {
        #expect(try chain("").backing.caps.isEmpty)
        #expect(try chain("").support == .moderate)
    }

    @Test(arguments: [
        // The best of what says the same decides.
        ("a -limited-> z", Support.limited),
        ("a -contested-> z", .speculative),
        ("a -limited-> z\na -contested contributes-to-> z", .limited),
        ("a -strong-> z\na -limited contributes-to-> z", .moderate),
        ("a -limited-> z\na -refuted contributes-to-> z", .limited),
        ("a -limited-> z\na -strong reduces-> z", .limited),
        // Where nothing says the same, whatever else there is makes it a story.
        ("a -strong reduces-> z", .speculative),
        ("a -limited prevents-> z", .speculative),
        ("a -strong treats-> z", .speculative),
        ("a -refuted-> z", .speculative),
        ("a -refuted reduces-> z", .speculative),
        // Found together, told either way round.
        ("a -limited associated-with-> z", .limited),
        ("z -limited associated-with-> a", .limited),
        ("a -strong associated-with-> z", .moderate),
        ("a -strong associated-with-> z\nz -limited associated-with-> a", .moderate),
        ("a -contested associated-with-> z", .speculative),
        ("z -refuted associated-with-> a", .speculative),
        // Both sorts: each caps by itself.
        ("a -strong-> z\na -limited associated-with-> z", .limited),
        ("a -limited-> z\na -strong associated-with-> z", .limited),
        ("a -strong reduces-> z\na -strong associated-with-> z", .speculative),
        // What leads back says nothing about the way there.
        ("z -contested-> a", .moderate),
        ("z -refuted-> a", .moderate),
        ("z -strong reduces-> a", .moderate),
    ])
    func capsTheWhole(more: String, support: Support) throws {
        #expect(try chain(more).support == support)
    }

    @Test(arguments: [
        ("a -limited-> c", Support.limited), ("b -contested-> z", .speculative),
        ("c -limited associated-with-> a", .limited),
        ("b -strong reduces-> z", .speculative), ("z -refuted associated-with-> b", .speculative),
    ])
    func capsEveryPartOfIt(more: String, support: Support) throws {
        #expect(try chain(more).support == support)
    }

    @Test(arguments: ["a -contested leads-to-> b", "a -strong reduces-> b", "c -contested associated-with-> z"])
    func neighboursAreNoPart(more: String) throws {
        #expect(try chain(more).support == .moderate)
    }

    @Test func thePartsSignDecidesWhatSaysTheSame() {
        let graph = tiny(
            """
            a -strong reduces-> b
            b -> z
            a -limited reduces-> z
            x -strong reduces-> y
            y -> z
            x -limited-> z
            """)
        #expect(graph.chains(from: "a", to: "z").chains.map(told) == ["a b z − limited"])
        #expect(graph.chains(from: "x", to: "z").chains.map(told) == ["x y z − speculative"])
    }

    @Test func namesThePartAndEveryLinkThatCapsIt() throws {
        let more = "a -limited-> z\na -contested contributes-to-> z\nz -strong associated-with-> a\nb -contested-> z"
        let caps = try chain(more).backing.caps
        #expect(caps.map { "\($0.from) \($0.to) \($0.support.rawValue)" } == ["a z limited", "b z speculative"])
        #expect(
            caps.first?.links.map(\.id) == ["z--associated-with--a", "a--causes--z", "a--contributes-to--z"])
    }

    @Test(arguments: [
        ChainQuery(weakest: .moderate), ChainQuery(relations: [.causes]), ChainQuery(through: ["b"]),
        ChainQuery(withoutLinks: ["a--contributes-to--z"]), ChainQuery(maxLinks: 3), ChainQuery(without: ["elsewhere"]),
    ])
    func dependsOnTheGraphAndNotOnTheQuestion(query: ChainQuery) throws {
        #expect(try chain("a -contested contributes-to-> z\nelsewhere -> z", query).support == .speculative)
    }
}
