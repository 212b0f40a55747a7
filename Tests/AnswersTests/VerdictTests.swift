import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// What is known between two things, at a glance.
@Suite struct VerdictTests {
    @Test(arguments: [
        // A direct link of limited grade or better, whatever else there is.
        ("a -limited-> z", Verdict.claim),
        ("a -limited reduces-> z\na -refuted-> z", .claim),
        ("a -moderate treats-> z", .claim),
        ("a -limited-> z\na -strong associated-with-> z", .claim),
        // A chain that holds as a whole.
        ("a -> b\nb -> z", .claim),
        ("a -> b\nb -> z\nz -limited associated-with-> a", .claim),
        // Found together, either way round, and no cause shown.
        ("a -limited associated-with-> z", .connection),
        ("z -moderate associated-with-> a", .connection),
        ("a -limited associated-with-> z\na -contested-> z", .connection),
        ("a -limited associated-with-> z\na -contested-> b\nb -> z", .connection),
        ("a -limited associated-with-> z\na -refuted-> z", .connection),
        // Everything direct is refuted, whatever people tell on the way round.
        ("a -refuted-> z", .refuted),
        ("a -refuted associated-with-> z", .refuted),
        ("a -refuted-> z\na -contested-> b\nb -> z", .refuted),
        ("a -refuted-> z\na -> b\nb -> z", .refuted),
        // A contested link, or a chain that does not hold.
        ("a -contested-> z", .story),
        ("a -contested-> z\na -refuted reduces-> z", .story),
        ("a -contested-> z\na -contested associated-with-> z", .story),
        ("a -contested-> b\nb -> z", .story),
        ("a -contested associated-with-> z\na -> b\nb -> z", .story),
        ("a -> b\nb -> c\nc -> d\nd -> e\ne -> f\nf -> g\ng -> h\nh -> i\ni -> z", .story),
        // Only that they might be found together.
        ("a -contested associated-with-> z", .connection),
        ("a -contested associated-with-> z\na -refuted-> z", .connection),
        // Nothing that says anything about the two.
        ("a -> b\nc -> z", .nothing),
        ("z -> a", .nothing),
        ("a -strong associated-with-> b\nb -> z", .nothing),
        ("a -refuted-> b\nb -> z", .nothing),
        ("a -strong treats-> b\nb -> z", .nothing),
    ])
    func isGivenByDirectEvidenceFirst(lines: String, verdict: Verdict) {
        let graph = tiny(lines)
        #expect(graph.ask("a", "z").verdict == verdict)
    }

    @Test(arguments: [
        ("a -> b\nb -> z", Verdict.notComposed), ("a -contested-> z", .notComposed), ("x -> z", .notComposed),
        ("a -refuted-> z", .notComposed), ("a -strong treats-> z", .claim), ("a -contested treats-> z", .notComposed),
    ])
    func anEmergencyIsNotComposed(lines: String, verdict: Verdict) {
        for kind in [EntityKind.exercise, .treatment, .state, .muscle] {
            let graph = tiny(lines, kinds: ["a": kind], emergencies: ["z"])
            #expect(graph.ask("a", "z").verdict == verdict)
        }
    }

    @Test func aMechanismMayLeadToAnEmergency() {
        #expect(tiny("a -> b\nb -> z", emergencies: ["z"]).ask("a", "z").verdict == .claim)
    }

    @Test func countsForAMuscleWhatItStandsFor() {
        let graph = tiny("tight -limited-> pain\npain -> weak", muscles: ["hamstrings": ["tight", "weak"]])
        #expect(graph.ask("hamstrings", "pain").verdict == .claim)
        #expect(graph.ask("pain", "hamstrings").verdict == .claim)
        #expect(graph.ask("hamstrings", "pain", ChainQuery(without: ["hamstrings"])).verdict == .nothing)
    }
}
