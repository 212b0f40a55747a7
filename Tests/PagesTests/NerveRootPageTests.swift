import Knowledge
import PageModels
import Testing

@testable import Pages

struct NerveRootPageTests {
    private static func muscle(_ id: Entity.ID, roots: [String], partOf: Entity.ID? = nil) -> Entity {
        .muscle(
            Muscle(
                profile: Profile(id: id, name: Name(id.value)), region: .thigh, partOf: partOf.map { Mention($0) },
                anatomy: Anatomy(roots: roots)))
    }

    private static func root(_ level: String, reflex: NerveRoot.Sign? = nil) -> Entity {
        .nerveRoot(
            NerveRoot(
                profile: Profile(id: Entity.ID("\(level.lowercased())-root"), name: Name("\(level) root")),
                level: SpinalLevel(level), partOf: Mention("nerves"), reflex: reflex))
    }

    private static let site = SmallSite(more: [
        root("S1"), root("L4", reflex: NerveRoot.Sign([.text("Knee jerk.")], isVerified: false)),
        .structure(Structure(profile: Profile(id: "nerves", name: "Nerves", summary: [.text("They overlap.")]))),
        muscle("front", roots: ["L2", "L4"]), muscle("front-head", roots: ["L4"], partOf: "front"),
        muscle("back", roots: ["S1"]),
        .test(
            ClinicalTest(
                profile: Profile(id: "pull", name: "Pull"), roots: [Mention("l4-root")],
                caution: [.text("Not for you.")])),
    ])

    private var page: NerveRootsPage {
        get throws {
            guard case .nerveRoots(let page) = try Self.site.page("nerve-roots.html") else { throw Missing() }
            return page
        }
    }

    private struct Missing: Error {}

    @Test func theRootsStandSideBySideFromTheNeckDown() throws {
        let rows = try page.rows
        #expect(rows.map(\.root.title) == ["L4", "S1"])
        // A group stands for its members.
        #expect(rows.map { plain($0.cells[0].text) } == ["front", "back"])
        #expect(rows.map { plain($0.cells[4].text) } == ["Pull", ""])
        #expect(plain(rows[0].cells[2].text) == "Knee jerk." && !rows[0].cells[2].isVerified)
    }

    @Test func whatIsSaidOfAllRootsStandsBelow() throws {
        #expect(try page.sections.first?.heading == "Nerves")
        let parts = try Self.site.entity("structures/nerves.html").closing.filter { $0.id == "members" }
        #expect(parts.pointers.map(\.title) == ["L4 root", "S1 root"])
    }

    @Test func aMuscleSaysHowItsRootsAreTested() throws {
        let opening = try Self.site.entity("muscles/front.html").opening
        let section = try #require(opening.first { $0.id == "nerve-roots" })
        guard case .table(_, let rows, _) = section.blocks.first else {
            Issue.record("There is no table.")
            return
        }
        // L2 is a root of the muscle that the site does not describe.
        #expect(rows.dropFirst().map { $0.heads.map(plain) } == [["L4"]])
        #expect(rows.last?.cells.map(plain) == ["", "Knee jerk.", "Pull"])
        #expect(try Self.site.entity("muscles/hamstrings.html").opening.allSatisfy { $0.id != "nerve-roots" })
    }

    @Test func aRootNamesItsMusclesAndTests() throws {
        let opening = try Self.site.entity("nerve-roots/l4-root.html").opening
        #expect(opening.map(\.id) == ["signs", "muscles", "tests"])
        #expect(opening.filter { $0.id == "muscles" }.pointers.map(\.title) == ["front", "front-head"])
    }

    @Test func whatToKeepInMindStandsFirstOnATest() throws {
        let opening = try Self.site.entity("tests/pull.html").opening
        #expect(try Self.site.entity("tests/pull.html").noLinks == nil)
        #expect(opening.map(\.id) == ["caution", "roots"] && opening[0].tone == .caution)
    }

    @Test func withoutRootsThereIsAnEmptyList() throws {
        guard case .listing(let page) = try SmallSite().page("nerve-roots.html") else { throw Missing() }
        #expect(page.groups.flatMap(\.cards).isEmpty)
    }

    @Test func levelsAreInTheOrderOfTheSpine() {
        let levels = ["S5", "L1", "C8", "T12", "T2", "C1"].compactMap(SpinalLevel.init).sorted()
        #expect(levels.map(\.description) == ["C1", "C8", "T2", "T12", "L1", "S5"])
        #expect(["L6", "C9", "T13", "S0", "L", "l4", "L44", ""].allSatisfy { SpinalLevel($0) == nil })
    }

    private func plain(_ text: RichText) -> String {
        text.map { inline in
            switch inline {
            case .text(let text): text
            case .link(_, let text), .emphasis(let text): plain(text)
            default: ""
            }
        }.joined()
    }
}
