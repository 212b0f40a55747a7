import HTML
import Knowledge
import Testing

@testable import Pages

struct EntityPageTests {
    @Test func showsALinkAtBothItsEnds() {
        let site = SmallSite()
        let cause = site.entity("mechanisms/stiff-pelvis.html")
        let effect = site.entity("conditions/back-pain.html")
        #expect(links(cause, "effects").map(\.other.href.text) == ["../conditions/back-pain.html"])
        #expect(links(effect, "causes").map(\.other.href.text) == ["../mechanisms/stiff-pelvis.html"])
        #expect(links(cause, "effects").first?.sentence == links(effect, "causes").first?.sentence)
    }

    @Test func numbersSourcesAsTheyAreMet() {
        let page = SmallSite().entity("conditions/back-pain.html")
        #expect(links(page, "causes").first?.citations.map(\.number) == [1, 2])
        #expect(links(page, "causes").first?.citations.map(\.stance) == ["supports", "disputes"])
        #expect(page?.frame.references.map(\.href.text) == ["../sources.html#roe-2012", "../sources.html#doe-2009"])
    }

    @Test func aStructureNamesWhatActsThere() {
        let part = SmallSite().entity("structures/pelvis.html")?.closing.first { $0.id == "what-acts-here" }
        guard case .pointers(let links) = part?.blocks.first else {
            Issue.record("The pelvis does not say what acts there.")
            return
        }
        #expect(links.map(\.title) == ["Stiff pelvis"] && links.map(\.detail) == ["Mechanism"])
    }

    @Test func aMuscleTellsTheLinksOfItsStates() {
        let page = SmallSite().entity("muscles/hamstrings.html")
        #expect(page?.states.map(\.id) == ["tight-hamstrings"])
        #expect(page?.states.first?.links.first?.links.map(\.grade.name) == ["limited"])
    }

    @Test func aStateOfSeveralMusclesStandsWithEachOfThem() throws {
        let short = MuscleState(
            profile: Profile(
                id: "short-thigh", name: "Short thigh", links: [SmallSite.link("short-thigh", "stiff-pelvis", .limited)]
            ),
            of: [Mention("calf"), Mention("hamstrings"), Mention("shin")])
        let muscles = ["calf", "shin"].map { id in
            Entity.muscle(Muscle(profile: Profile(id: Entity.ID(id), name: Name(id)), region: .thigh))
        }
        let site = SmallSite(more: [.state(short)] + muscles)
        #expect(site.entity("muscles/hamstrings.html")?.states.map(\.id) == ["tight-hamstrings", "short-thigh"])
        let calf = try #require(site.entity("muscles/calf.html"))
        #expect(calf.states.map(\.id) == ["short-thigh"])
        #expect(calf.noLinks == "The links of this muscle start from its states below.")
        // It is drawn as what its chains begin at.
        let looks = try #require(calf.drawing).wide.boxes.map { ($0.node.href.text, $0.node.look) }
        #expect(looks.filter { $0.1 == "f" }.map(\.0) == ["../states/short-thigh.html"])
        let opening = try #require(site.entity("states/short-thigh.html")?.opening.first)
        guard case .paragraph(let text) = opening.blocks.first else {
            Issue.record("The state does not say whose it is.")
            return
        }
        #expect(opening.heading == "Muscles" && plain(text) == "A state of calf, hamstrings and shin.")
        let own = try #require(site.entity("states/tight-hamstrings.html")?.opening.first)
        #expect(own.heading == "Muscle")
    }

    @Test func tellsHelpAndCompanyApartFromCauses() {
        let site = SmallSite(
            more: [
                Self.treatment("rest", .treats, "back-pain"), Self.treatment("pill", .associatedWith, "back-pain"),
                Self.treatment("brace", .treats, "stiff-pelvis"),
            ])
        let pain = site.entity("conditions/back-pain.html")
        #expect(
            pain?.links.map { "\($0.heading): \($0.links.map(\.other.title).joined())" } == [
                "What may bring it on: Stiff pelvis", "Found together with it: Pill", "What may help: Rest",
            ])
        // An association is told at both ends in the same words; help is named for what it helps with.
        #expect(links(site.entity("treatments/pill.html"), "together").map(\.other.title) == ["Back pain"])
        let headings = site.entity("treatments/rest.html")?.links.map(\.heading)
        #expect(headings == ["What it may help with"])
        #expect(
            pain?.routes.map(\.heading) == [
                "What may bring it on, step by step", "Connected with it, but not shown to be a cause, step by step",
                "What may help, step by step",
            ])
        let mechanism = site.entity("mechanisms/stiff-pelvis.html")
        let three = ["What may bring it on", "What may lower it", "What it may lead to"]
        #expect(mechanism?.links.map(\.heading) == three)
    }

    private static func treatment(_ id: Entity.ID, _ relation: Relation, _ effect: Entity.ID) -> Entity {
        let name = Name(id.value.prefix(1).uppercased() + id.value.dropFirst())
        let link = Link(
            id: Link.id(cause: id, relation: relation, effect: effect), cause: id, effect: Mention(effect),
            relation: relation, grade: .moderate)
        return .treatment(Treatment(profile: Profile(id: id, name: name, links: [link])))
    }

    private func plain(_ text: RichText) -> String {
        text.map { inline in
            switch inline {
            case .text(let words): words
            case .link(_, let inner), .emphasis(let inner), .strong(let inner): plain(inner)
            default: ""
            }
        }.joined()
    }

    private func links(_ page: EntityPage?, _ id: String) -> [LinkView] {
        page?.links.first { $0.id == id }?.links ?? []
    }
}
