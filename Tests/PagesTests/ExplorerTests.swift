import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

struct ExplorerTests {
    private func script(_ route: String, of site: SmallSite = SmallSite()) -> String {
        site.map.explorerFiles.first { $0.route == route }?.text() ?? ""
    }

    @Test func theGraphNamesNodesByIdAndLinksByTheirPlaces() {
        let script = script("explore-data.js")
        #expect(script.hasPrefix("window.spinewise = {\"version\":2,"))
        let nodes = script.components(between: "\"nodes\":[", "],\n\"links\"").split(separator: "\n")
        #expect(
            nodes == [
                #"["back-pain","Back pain",5,0,1,"lumbago"],"#, #"["hamstrings","Hamstrings",0,1,4],"#,
                #"["pelvis","Pelvis",2,2,4],"#, #"["stiff-pelvis","Stiff pelvis",3,3,1],"#,
                #"["tight-hamstrings","Tight hamstrings",1,4,1]"#,
            ])
        // Cause, effect, relation, footing, texts; ordered by the links' ids.
        #expect(script.contains("\"links\":[3,0,1,1,0,4,3,1,2,1]"))
        #expect(script.contains(#""{^0n} may contribute to {1n}.""#))
    }

    @Test func aMuscleStandsForItsStatesToo() {
        #expect(script("explore-data.js").contains(#""standIns":{"1":[1,4]}"#))
    }

    @Test func emergenciesAndWhatWasNotSeenInPeopleAreMarked() {
        let syndrome = Condition(
            profile: Profile(
                id: "cauda", name: "Cauda",
                links: [
                    Link(
                        id: "a-link", cause: "cauda", effect: Mention("back-pain"), relation: .causes, grade: .strong,
                        seenIn: .cadaver)
                ]), isEmergency: true)
        let script = script("explore-data.js", of: SmallSite(more: [.condition(syndrome)]))
        #expect(script.contains(#""emergencies":[1],"#))
        #expect(script.contains(#""seenIn":{"0":"cadaver"},"#))
        #expect(script.contains(#""ids":{"0":"a-link"},"#))
    }

    @Test func mechanismsAndCitationsStandInFilesOfTheirOwn() {
        let files = SmallSite().map.explorerFiles.map(\.route)
        #expect(files == ["explore-data.js", "explore-details-0.js"])
        let details = script("explore-details-0.js")
        #expect(details.hasPrefix(#"spinewise.tell(0, [["It pulls.","","#))
        #expect(details.contains(#"["Doe 2009","roe-2012","supports"],["Doe 2009","doe-2009","disputes"]"#))
    }

    @Test func thePageIsThereAndChainPagesLeadToTheirQuestion() throws {
        let page = try SmallSite().page("explore.html").as(\.explore)
        #expect(page.scripts.map(\.text) == ["explore-data.js", "explore.js"])
        #expect(page.elsewhere.map(\.href.text).contains("chains.html"))
        #expect(page.examples.map(\.href.text) == ["#from=hamstrings&to=back-pain"])
        let chain = try SmallSite().chain("tight-hamstrings--back-pain")
        #expect(chain.explorer.text == "../explore.html#from=tight-hamstrings&to=back-pain")
    }

    @Test func textsCannotEndAScript() {
        #expect("</script>\"\u{2028}\n".quotedForJSON == #""\u003c/script\u003e\"\u2028\n""#)
    }
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
