import Causality
import Knowledge
import Testing

@Suite struct TellingTests {
    @Test func wordsForWholeChainsCanBeAskedFor() {
        #expect(ChainVerb(.raises, to: .condition).phrase(.limited, isPlural: true) == "may contribute to")
        #expect(ChainVerb(.lowers, to: .symptom).phrase(.contested, isPlural: false) == "might help against")
        #expect(ChainVerb(.lowers, to: .condition).phrase(.moderate, isPlural: false) == "probably reduces")
        #expect(ChainVerb(nil, to: .condition).phrase(.moderate, isPlural: true) == "are probably connected with")
    }

    /// Sentences of a graph's links, in the order they are written.
    func sentences(
        _ lines: String, _ kinds: [Entity.ID: EntityKind] = [:], plurals: Set<Entity.ID> = []
    ) -> [String] {
        let telling = Telling(tiny(lines, kinds: kinds, plurals: plurals))
        return lines.split(separator: "\n").map { telling.sentence(for: tinyLink(String($0))) }
    }

    @Test func isAsSureAsTheEvidence() {
        let told = sentences(
            """
            stiffness -strong contributes-to-> pain
            stiffness -moderate contributes-to-> pain
            stiffness -limited contributes-to-> pain
            stiffness -contested contributes-to-> pain
            stiffness -refuted contributes-to-> pain
            """)
        #expect(
            told
                == [
                    "Stiffness contributes to pain.", "Stiffness probably contributes to pain.",
                    "Stiffness may contribute to pain.",
                    "Stiffness is said to contribute to pain, but nobody has tested it well.",
                    "Stiffness was thought to contribute to pain; the evidence says no.",
                ])
    }

    @Test func agreesInNumber() {
        let told = sentences(
            """
            tight-hamstrings -strong causes-> pain
            tight-hamstrings -contested causes-> pain
            tight-hamstrings -refuted causes-> pain
            ageing -strong causes-> pain
            """, plurals: ["tight-hamstrings"])
        #expect(
            told == [
                "Tight hamstrings can cause pain.",
                "Tight hamstrings are said to cause pain, but nobody has tested it well.",
                "Tight hamstrings were thought to cause pain; the evidence says no.", "Ageing can cause pain.",
            ])
    }

    @Test(
        arguments: [
            ([.supports, .disputes], "but studies disagree"),
            ([.mixed], "but studies disagree"),
            ([.mixed, .disputes], "but studies disagree"),
            ([.disputes, .disputes, nil], "but studies do not bear it out"),
            ([.supports], "but nobody has tested it well"),
            ([nil], "but nobody has tested it well"),
            ([], "but nobody has tested it well"),
        ] as [([Citation.Stance?], String)])
    func saysWhyALinkIsContestedByWhatItsStudiesSay(stances: [Citation.Stance?], tail: String) {
        let link = tinyLink("stiffness -contested-> pain", stances: stances)
        #expect(Telling(tiny("stiffness -contested-> pain")).clause(for: link).tail == ", \(tail)")
    }

    @Test func neverTellsAnAssociationAsACause() {
        let told = sentences(
            """
            stiff-hips -strong associated-with-> pain
            stiff-hips -moderate associated-with-> pain
            stiff-hips -limited associated-with-> pain
            stiff-hips -contested associated-with-> pain
            """, plurals: ["stiff-hips"])
        #expect(
            told == [
                "Stiff hips go together with pain.", "Stiff hips probably go together with pain.",
                "Stiff hips may go together with pain.",
                "Stiff hips are said to go together with pain, but nobody has tested it well.",
            ])
    }

    @Test func fitsTheVerbToWhatItActsOn() {
        let told = sentences(
            """
            spasm -moderate compresses-> sciatic-nerve
            spasm -strong compresses-> nerve-root-compression
            spasm -limited irritates-> sciatic-nerve
            spasm -strong increases-load-on-> facet-joints
            spasm -moderate increases-load-on-> load-on-the-facet-joint
            bridging -strong reduces-> weak-muscles
            cobra -limited reduces-> back-pain
            bulge -moderate can-progress-to-> protrusion
            bulge -limited can-progress-to-> protrusion
            """,
            [
                "sciatic-nerve": .structure, "facet-joints": .structure, "weak-muscles": .state,
                "cobra": .exercise, "bridging": .exercise, "back-pain": .condition,
            ])
        #expect(
            told == [
                "Spasm probably presses on the sciatic nerve.", "Spasm leads by pressure to nerve root compression.",
                "Spasm may irritate the sciatic nerve.", "Spasm increases the load on the facet joints.",
                "Spasm probably adds to the load on the facet joint.", "Bridging helps against weak muscles.",
                "The cobra may reduce back pain.", "A bulge can probably progress to a protrusion.",
                "A bulge may progress to a protrusion.",
            ])
    }

    /// The headline of the only chain from a to z.
    func headline(_ lines: String) -> String {
        let graph = tiny(lines)
        return Telling(graph).headline(for: graph.chains(from: "a", to: "z").chains[0])
    }

    @Test func headsAChainWithItsDirectionAndItsWeakestLink() {
        #expect(headline("a -> z") == "A can cause z. This one link has strong evidence.")
        #expect(headline("a -> b\nb -> z") == "In two steps, a contributes to z. Every link has strong evidence.")
        #expect(
            headline("a -> b\nb -limited-> z")
                == "In two steps, a may contribute to z. The weakest link has limited evidence.")
        #expect(
            headline("a -> b\nb -moderate reduces-> z")
                == "In two steps, a probably reduces z. The weakest link has moderate evidence.")
        #expect(
            headline("a -contested-> b\nb -> z")
                == "In two steps, a might contribute to z, but one of the links is contested.")
    }

    @Test func headsAChainWithAnAssociationAsAConnection() {
        #expect(
            headline("a -> b\nb -moderate associated-with-> z")
                == "In two steps, a is probably connected with z. It is not a chain of causes, because one of "
                + "its links only says what is found together; its weakest link has moderate evidence.")
        #expect(
            headline("a -> b\nb -contested associated-with-> z")
                == "In two steps, a might be connected with z, but one of the links is contested. It is not a chain of "
                + "causes, because one of its links only says what is found together.")
    }

    @Test func namesTheWeakestLink() {
        let graph = tiny("a -> b\nb -limited-> c\nc -contested-> d\nd -contested-> e")
        func weakest(to: Entity.ID) -> String {
            Telling(graph).weakestSentence(for: graph.chains(from: "a", to: to).chains[0])
        }
        #expect(weakest(to: "b") == "The only link, from a to b, has strong evidence.")
        #expect(weakest(to: "c") == "The weakest link, from b to c, has limited evidence.")
        #expect(weakest(to: "e") == "The first of the two weakest links, from c to d, is contested.")
    }

    @Test func tellsHowALoopComesRound() {
        let graph = tiny("low-pain -> guarding\nguarding -limited-> low-pain")
        #expect(
            Telling(graph).headline(for: graph.loops().loops[0])
                == "In two steps, guarding may come back to itself by way of low pain. This loop is reinforcing; its "
                + "weakest link has limited evidence.")
    }
}
