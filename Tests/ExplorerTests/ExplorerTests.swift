import Causality
import HTML
import Knowledge
import PageModels
import Pages
import TestSupport
import Testing
import Wording

@testable import Explorer

struct ExplorerTests {
    private func files(_ atlas: Atlas) -> [String: String] {
        let files = ExplorerFiles(atlas, CauseGraph(atlas), in: English()).all
        return Dictionary(uniqueKeysWithValues: files.map { ($0.route, String(decoding: $0.bytes(), as: UTF8.self)) })
    }

    private func data(_ atlas: Atlas) throws -> String { try #require(files(atlas)["explore-data.js"]) }

    private let hamstrings = tinyAtlas(
        """
        tight-hamstrings -limited contributes-to-> stiff-pelvis
        stiff-pelvis -moderate contributes-to-> back-pain
        """, kinds: ["back-pain": .condition, "pelvis": .structure], muscles: ["hamstrings": ["tight-hamstrings"]],
        plurals: ["hamstrings", "tight-hamstrings"])

    @Test func theGraphNamesNodesByIdAndLinksByTheirPlaces() throws {
        let script = try data(hamstrings)
        #expect(script.hasPrefix("window.spinewise = {\"version\":2,"))
        let nodes = script.components(between: "\"nodes\":[", "],\n\"links\"").split(separator: "\n")
        #expect(
            nodes == [
                #"["back-pain","Back pain",6,0,1],"#, #"["hamstrings","Hamstrings",0,1,4],"#,
                #"["pelvis","Pelvis",2,2,4],"#, #"["stiff-pelvis","Stiff pelvis",4,3,1],"#,
                #"["tight-hamstrings","Tight hamstrings",1,4,1]"#,
            ])
        // Cause, effect, relation, footing, texts; ordered by the links' ids.
        #expect(script.contains("\"links\":[3,0,1,1,0,4,3,1,2,1]"))
        #expect(script.contains(#""{^0n} may contribute to {1n}.""#))
    }

    @Test func aMuscleStandsForItsStatesToo() throws {
        #expect(try data(hamstrings).contains(#""standIns":{"1":[1,4]}"#))
    }

    @Test func whatThingsAreAlsoCalledFollowsTheirNames() throws {
        let pain = Condition(profile: Profile(id: "pain", name: "Back pain", aliases: ["lumbago"]))
        #expect(try data(Atlas(entities: [.condition(pain)])).contains(#"["pain","Back pain",6,0,1,"lumbago"]"#))
    }

    @Test func emergenciesAndWhatWasNotSeenInPeopleAreMarked() throws {
        let link = Link(
            id: "a-link", cause: "cauda", effect: Mention("pain"), relation: .causes, grade: .strong, seenIn: .cadaver)
        let script = try data(
            Atlas(entities: [
                .condition(Condition(profile: Profile(id: "cauda", name: "Cauda", links: [link]), isEmergency: true)),
                .symptom(Symptom(profile: Profile(id: "pain", name: "Pain"))),
            ]))
        #expect(script.contains(#""emergencies":[0],"#))
        #expect(script.contains(#""seenIn":{"0":"cadaver"},"#))
        #expect(script.contains(#""ids":{"0":"a-link"},"#))
    }

    @Test func mechanismsAndCitationsStandInFilesOfTheirOwn() throws {
        let link = Link(
            id: "a-link", cause: "sitting", effect: Mention("pain"), relation: .causes, grade: .strong,
            because: [
                .text("It pulls at "), .reference(Mention("pain"), text: []), .text(", see "),
                .reference(Mention("hips"), text: []), .text(" and "), .reference(Mention("gone"), text: []),
            ],
            citations: [
                Citation(source: Mention("doe-2009"), stance: .supports),
                Citation(source: Mention("gone"), stance: nil),
            ])
        let atlas = Atlas(
            entities: [
                .factor(Factor(profile: Profile(id: "sitting", name: "Sitting", links: [link]))),
                .symptom(Symptom(profile: Profile(id: "pain", name: "Pain"))),
            ], lessons: [Lesson(id: "hips", title: "Hips")],
            sources: [Source(id: "doe-2009", design: .cohort, year: 2009, title: "On pain", authors: ["Doe J"])])
        let details = files(atlas)["explore-details-0.js"]
        #expect(
            details == """
                spinewise.tell(0, [["It pulls at pain, see Hips and gone","",["Doe 2009","doe-2009","supports"],\
                ["gone","gone",""]]]);

                """)
    }

    @Test func thePageRunsWhatIsWrittenAndTheSiteKnowsItsOwn() throws {
        let map = SiteMap(hamstrings, CauseGraph(hamstrings))
        guard case .explore(let page) = map.page(try #require(map.routes.firstIndex { $0.path == "explore.html" }))
        else { throw Missing() }
        let routes = ExplorerFiles(hamstrings, CauseGraph(hamstrings), in: map.language).all.map(\.route)
        #expect(routes == ["explore.js", "explore-data.js", "explore-details-0.js"])
        #expect(Set(page.scripts.map(\.text)) == ["explore.js", "explore-data.js"])
        #expect(routes.allSatisfy(SiteMap.canHaveWritten))
    }

    private struct Missing: Error {}
}

extension String {
    /// What stands between the first place of one text and the next place of another.
    fileprivate func components(between start: String, _ end: String) -> Substring {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
            return ""
        }
        return self[first.upperBound..<last.lowerBound]
    }
}
