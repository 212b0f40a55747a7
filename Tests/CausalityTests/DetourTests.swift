import Causality
import Knowledge
import TestSupport
import Testing

/// Where grades disagree: the steps of a chain are better supported than the link between its ends.
struct DetourTests {
    private func told(_ lines: String, kinds: [Entity.ID: EntityKind] = [:]) -> [String] {
        tiny(lines, kinds: kinds).detours().map {
            "\(shown($0.chain)): \($0.support) over \($0.direct.map(\.grade.rawValue).joined(separator: " "))"
        }
    }

    @Test func findsAChainThatOutranksTheDirectLink() {
        #expect(told("a -limited-> z\na -> b\nb -moderate-> z") == ["a b z: moderate over limited"])
        #expect(told("a -refuted-> z\na -> b\nb -limited-> z") == ["a b z: limited over refuted"])
        #expect(told("a -moderate-> z\na -> b\nb -moderate-> z") == [])
    }

    @Test func countsTheLengthAndTheFirstOfEquals() {
        let steps = "a -> b\nb -> c\nc -> z\na -> d\nd -> e\ne -> z\n"
        #expect(told(steps + "a -moderate-> z") == [])
        #expect(told(steps + "a -limited-> z") == ["a b c z: moderate over limited"])
    }

    @Test func theBestDirectEvidenceSpeaks() {
        let detour = "a -> b\nb -> z\n"
        #expect(told(detour + "a -limited-> z\na -strong contributes-to-> z") == [])
        #expect(told(detour + "z -limited associated-with-> a") == ["a b z: strong over limited"])
        #expect(told(detour + "z -contested-> a") == [])
    }

    @Test func anotherSignIsAnotherMatter() {
        #expect(told("a -contested reduces-> z\na -> b\nb -> z") == [])
        #expect(
            told("a -contested reduces-> z\na -> b\nb -strong reduces-> z")
                == ["a b z: strong over contested"])
    }

    @Test func onlyCausesCompose() {
        #expect(told("a -contested-> z\na -> b\nb -strong associated-with-> z") == [])
        #expect(told("a -contested-> z\na -strong treats-> b\nb -> z") == [])
        #expect(told("a -contested-> z\na -> b\nb -contested-> z") == [])
    }

    @Test func aChainThatLeavesPeopleIsLimitedAtBest() {
        #expect(told("a -limited-> z\na -> b\nb -strong causes animal-> z") == [])
        #expect(told("a -contested-> z\na -> b\nb -strong causes animal-> z") == ["a b z: limited over contested"])
    }

    @Test func composesNothingWithEmergencies() {
        let lines = "s -contested-> loss\ns -> b\nb -> loss"
        #expect(tiny(lines, kinds: ["s": .state], emergencies: ["loss"]).detours().isEmpty)
        #expect(tiny(lines, emergencies: ["loss"]).detours().count == 1)
    }

    @Test func endsWhereTheWorkEnds() {
        #expect(tiny("a -limited-> z\na -> b\nb -> z").detours(maxSteps: 1).isEmpty)
    }
}
