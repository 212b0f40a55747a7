import Causality
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

/// What is known from a muscle to a condition: the verdict first, then direct evidence, claims, stories, and what people
/// say.
struct ChainPageTests {
    /// A muscle "calf" with one state, and whatever links it and "mechanisms" have; conditions by their ids.
    static func site(
        _ links: [Link], conditions: [Entity.ID] = ["sciatica"], emergencies: Set<Entity.ID> = [], claims: [Claim] = []
    ) -> SmallSite {
        let byCause = Dictionary(grouping: links, by: \.cause)
        func profile(_ id: Entity.ID) -> Profile {
            let words = id.value.replacing("-", with: " ")
            return Profile(
                id: id, name: Name(words.prefix(1).uppercased() + words.dropFirst()), links: byCause[id] ?? [])
        }
        let calf = Muscle(
            profile: profile("calf"), region: .hip,
            states: [MuscleState(profile: profile("stiff-calf"), home: "calf")])
        let mechanisms = Set(links.flatMap { [$0.cause, $0.effect.id] }).subtracting(
            ["calf", "stiff-calf"] + conditions)
        return SmallSite(
            more: [.muscle(calf)] + mechanisms.map { .mechanism(Mechanism(profile: profile($0))) }
                + conditions.map {
                    .condition(Condition(profile: profile($0), isEmergency: emergencies.contains($0)))
                }, claims: claims)
    }

    static func link(
        _ cause: Entity.ID, _ effect: Entity.ID, _ grade: EvidenceGrade = .strong, _ relation: Relation = .contributesTo
    ) -> Link {
        Link(
            id: Link.id(cause: cause, relation: relation, effect: effect), cause: cause, effect: Mention(effect),
            relation: relation, grade: grade)
    }

    @Test func beginsWithTheVerdictAndDirectEvidence() throws {
        let page = try Self.site([
            Self.link("stiff-calf", "gait"), Self.link("gait", "sciatica", .moderate),
            Self.link("stiff-calf", "sciatica", .limited),
        ]).chain("calf--sciatica")
        #expect(page.title == "Calf → sciatica")
        #expect(page.verdict.name == "claim")
        #expect(page.direct.map(\.grade.name) == ["limited"])
        #expect(page.answer.hasPrefix("Directly, stiff calf may contribute to sciatica."))
        // The direct link caps the detour.
        let chains = page.claims.flatMap(\.chains)
        #expect(chains.map { $0.steps.count } == [2] && page.stories.isEmpty)
    }

    @Test func tellsClaimsBeforeStoriesInGroupsByWhatTheyPassFirst() throws {
        let page = try Self.site([
            Self.link("stiff-calf", "gait"), Self.link("gait", "sciatica", .moderate),
            Self.link("stiff-calf", "cramp"), Self.link("cramp", "sciatica", .limited),
            Self.link("gait", "cramp"),
            Self.link("stiff-calf", "limp", .contested), Self.link("limp", "sciatica"),
        ]).chain("calf--sciatica")
        #expect(page.claims.map(\.through.title) == ["Gait", "Cramp"])
        #expect(page.stories.map(\.through.title) == ["Limp", "Gait"])
        #expect(page.verdict.name == "claim" && page.direct.isEmpty)
        let stories = page.stories.flatMap(\.chains)
        #expect(!stories.isEmpty && stories.allSatisfy { $0.steps.contains(where: \.isWeakest) })
    }

    @Test func aStoryIsNeverAClaimAboutItsEnds() throws {
        let page = try Self.site([
            Self.link("stiff-calf", "gait", .contested), Self.link("gait", "sciatica"),
        ]).chain("stiff-calf--sciatica")
        #expect(page.verdict.name == "story" && page.claims.isEmpty)
        #expect(
            page.stories.flatMap(\.chains).map(\.headline) == [
                "How people get from stiff calf to sciatica, and where the story is weak."
            ])
    }

    @Test func aPairOfWhichNothingIsKnownKeepsAPageAndSaysWhatIsMissing() throws {
        let site = Self.site([Self.link("ageing", "sciatica")])
        let page = try site.chain("calf--sciatica")
        #expect(page.verdict.name == "nothing")
        #expect(page.direct.isEmpty && page.claims.isEmpty && page.stories.isEmpty && page.drawing == nil)
        #expect(
            page.answer
                == "No chain of causes leads from the calf to sciatica at any length. What is missing is a link from the "
                + "calf to something that leads there, such as ageing.")
        // Only the muscle as a whole has one: of its states nothing is asked.
        #expect(!site.map.routes.contains { $0.path == "chains/stiff-calf--sciatica.html" })
    }

    @Test func aRefutedLinkIsToldAndNotDrawn() throws {
        let page = try Self.site([Self.link("stiff-calf", "sciatica", .refuted, .causes)]).chain("calf--sciatica")
        #expect(page.verdict.name == "refuted" && page.drawing == nil)
        #expect(page.direct.map(\.grade.name) == ["refuted"])
    }

    @Test func whatIsFoundTogetherIsAConnection() throws {
        let page = try Self.site([Self.link("sciatica", "stiff-calf", .moderate, .associatedWith)]).chain(
            "calf--sciatica")
        #expect(page.verdict.name == "connection" && page.direct.count == 1)
    }

    @Test func nothingIsComposedWithAnEmergency() throws {
        let page = try Self.site(
            [Self.link("stiff-calf", "gait"), Self.link("gait", "cauda-equina")], conditions: ["cauda-equina"],
            emergencies: ["cauda-equina"]
        ).chain("calf--cauda-equina")
        #expect(page.verdict.name == "not-composed")
        #expect(page.claims.isEmpty && page.stories.isEmpty && page.drawing == nil)
        #expect(page.emergency?.href.text == "../conditions/cauda-equina.html")
        #expect(!page.answer.contains("contribute"))
    }

    @Test func namesWhatPeopleSayAboutTheTwo() throws {
        let claim = Claim(
            id: "calves", verdict: .contested, statement: [.text("Tight calves cause sciatica.")],
            answer: [.text("Nobody knows.")],
            concerns: [Mention("stiff-calf--contributes-to--sciatica")])
        let page = try Self.site([Self.link("stiff-calf", "sciatica", .contested)], claims: [claim]).chain(
            "calf--sciatica")
        #expect(page.said.map(\.title) == ["Tight calves cause sciatica."])
        #expect(page.said.map(\.href.text) == ["../claims/calves.html"])
    }

    @Test func loopsTellWhatComesRoundAndAStoryAsAStory() throws {
        let page = try Self.site([
            Self.link("gait", "cramp"), Self.link("cramp", "gait"), Self.link("rest", "fear", .contested),
            Self.link("fear", "rest", .limited, .reduces),
        ]).page("loops.html").as(\.loops)
        #expect(page.loops.map(\.kind) == ["Reinforcing", "Balancing"])
        #expect(page.loops.map(\.title) == ["Cramp → Gait", "Fear → Rest"])
        #expect(page.loops[0].meaning.hasPrefix("In two steps, "))
        #expect(page.loops[1].meaning.hasPrefix("How people get from fear back to itself"))
        #expect(page.introduction.hasSuffix("These are all the loops of causes."))
    }
}
