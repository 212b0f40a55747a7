import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

struct EntityPageTests {
    @Test func showsALinkAtBothItsEnds() throws {
        let site = SmallSite()
        let cause = try site.entity("mechanisms/stiff-pelvis.html")
        let effect = try site.entity("conditions/back-pain.html")
        #expect(links(cause, "effects").map(\.other.href.text) == ["../conditions/back-pain.html"])
        #expect(links(effect, "causes").map(\.other.href.text) == ["../mechanisms/stiff-pelvis.html"])
        #expect(links(cause, "effects").map(\.sentence) == ["Stiff pelvis probably contributes to back pain."])
        #expect(links(effect, "causes").map(\.sentence) == links(cause, "effects").map(\.sentence))
    }

    @Test func numbersSourcesAsTheyAreMet() throws {
        let page = try SmallSite().entity("conditions/back-pain.html")
        #expect(links(page, "causes").first?.citations.map(\.number) == [1, 2])
        #expect(links(page, "causes").first?.citations.map(\.stance) == ["supports", "disputes"])
        #expect(page.frame.references.map(\.href.text) == ["../sources.html#roe-2012", "../sources.html#doe-2009"])
    }

    @Test func aStructureNamesWhatActsThere() throws {
        let page = try SmallSite().entity("structures/pelvis.html")
        let links = page.closing.filter { $0.id == "what-acts-here" }.pointers
        #expect(links.map(\.title) == ["Stiff pelvis"] && links.map(\.detail) == ["Mechanism"])
    }

    @Test func aMuscleTellsTheLinksOfItsStates() throws {
        let page = try SmallSite().entity("muscles/hamstrings.html")
        #expect(page.states.map(\.id) == ["tight-hamstrings"])
        #expect(page.states.flatMap(\.links).flatMap(\.links).map(\.grade.name) == ["limited"])
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
        #expect(try site.entity("muscles/hamstrings.html").states.map(\.id) == ["tight-hamstrings", "short-thigh"])
        let calf = try site.entity("muscles/calf.html")
        #expect(calf.states.map(\.id) == ["short-thigh"])
        #expect(calf.noLinks == "The links of this muscle start from its states below.")
        // It is drawn as what its chains begin at.
        let looks = try #require(calf.drawing).wide.boxes.map { ($0.node.href.text, $0.node.look) }
        #expect(looks.filter { $0.1 == "f" }.map(\.0) == ["../states/short-thigh.html"])
        let opening = try #require(try site.entity("states/short-thigh.html").opening.first)
        guard case .paragraph(let text) = opening.blocks.first else {
            Issue.record("The state does not say whose it is.")
            return
        }
        #expect(opening.heading == "Muscles" && plain(text) == "A state of calf, hamstrings and shin.")
        let own = try #require(try site.entity("states/tight-hamstrings.html").opening.first)
        #expect(own.heading == "Muscle")
    }

    @Test func tellsHelpAndCompanyApartFromCauses() throws {
        let site = SmallSite(
            more: [
                Self.treatment("rest", .treats, "back-pain"), Self.treatment("pill", .associatedWith, "back-pain"),
                Self.treatment("brace", .treats, "stiff-pelvis"),
            ])
        let pain = try site.entity("conditions/back-pain.html")
        #expect(
            pain.links.map { "\($0.heading): \($0.links.map(\.other.title).joined())" } == [
                "What may bring it on: Stiff pelvis", "Found together with it: Pill", "What may help: Rest",
            ])
        // An association is told at both ends in the same words; help is named for what it helps with.
        #expect(links(try site.entity("treatments/pill.html"), "together").map(\.other.title) == ["Back pain"])
        #expect(try site.entity("treatments/rest.html").links.map(\.heading) == ["What it may help with"])
        #expect(
            try site.entity("mechanisms/stiff-pelvis.html").links.map(\.heading) == [
                "What may bring it on", "What may lower it", "What it may lead to",
            ])
    }

    @Test func leadsToChainPagesThatSaySomething() throws {
        let site = SmallSite(more: [Self.condition("sciatica")])
        let muscle = try site.entity("muscles/hamstrings.html")
        #expect(pointers(muscle, "chains-from-here") == ["Back pain: Limited as a whole"])
        let pain = try site.entity("conditions/back-pain.html")
        #expect(
            pointers(pain, "chains-to-here") == [
                "Hamstrings: Limited as a whole", "Tight hamstrings: Limited as a whole",
            ])
    }

    private func pointers(_ page: EntityPage, _ id: String) -> [String] {
        page.closing.filter { $0.id == id }.pointers.map { "\($0.title): \($0.detail)" }
    }

    private static func condition(_ id: Entity.ID) -> Entity {
        .condition(
            Condition(profile: Profile(id: id, name: Name(id.value.prefix(1).uppercased() + id.value.dropFirst()))))
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

    private func links(_ page: EntityPage, _ id: String) -> [LinkView] {
        page.links.first { $0.id == id }?.links ?? []
    }
}
