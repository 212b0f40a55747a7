import Causality
import Knowledge
import Testing

@testable import Engine

/// A graph that left the program as JSON and comes back.
struct GraphFileTests {
    @Test func aGraphComesBackAsItWent() async throws {
        let study = try await Engine(content: Sites(Sites.small).content, jobs: 1).study()
        let everything = LinkFilter(weakest: .refuted)
        let text = JSONExport().text(of: study.graph.selection(everything), in: study.graph, of: study.atlas)
        let atlas = try GraphFile.read(Array(text.utf8))
        let graph = CauseGraph(atlas)
        #expect(JSONExport().text(of: graph.selection(everything), in: graph, of: atlas) == text)
        #expect(graph.standIns(of: "psoas") == ["psoas", "tight-psoas"])
        #expect(EntityFinder(atlas).find("hip bender") == .found("psoas"))
        #expect(atlas.redFlags(atlas["back-pain"]?.redFlags ?? []).map(\.urgency) == [.emergency, .seeSomeone])
        #expect(atlas["doe-2009" as Source.ID]?.shortCitation == "Doe 2009")
    }

    @Test func membershipUrgencyAndWhereALinkWasSeenComeBack() async throws {
        var files = Sites.small
        files["muscles/iliacus.xml"] = """
            <muscle id="iliacus" region="hip" part-of="psoas"><name>Iliacus</name><summary>It bends the hip.</summary>\
            \(Sites.review)</muscle>
            """
        files["states/short-flexors.xml"] = """
            <state id="short-flexors" of="iliacus psoas"><name>Short flexors</name><summary>They give less.</summary>\
            \(Sites.link("pelvic-tilt", grade: "limited", because: "It may pull.").replacing(
                "grade=", with: "seen-in=\"cadaver\" grade="))\(Sites.review)</state>
            """
        files["conditions/back-pain.xml"] = files["conditions/back-pain.xml"]?.replacing(
            "id=\"back-pain\"", with: "id=\"back-pain\" urgency=\"emergency\"")
        let study = try await Engine(content: Sites(files).content, jobs: 1).study()
        let everything = LinkFilter(weakest: .refuted)
        let text = JSONExport().text(of: study.graph.selection(everything), in: study.graph, of: study.atlas)
        let atlas = try GraphFile.read(Array(text.utf8))
        let graph = CauseGraph(atlas)
        #expect(JSONExport().text(of: graph.selection(everything), in: graph, of: atlas) == text)
        #expect(graph.standIns(of: "psoas") == ["iliacus", "psoas", "short-flexors", "tight-psoas"])
        #expect(graph.standIns(of: "iliacus") == ["iliacus", "short-flexors"])
        #expect(atlas.entities.filter(\.isEmergency).map(\.id) == ["back-pain"])
        #expect(atlas.links.filter { $0.seenIn == .cadaver }.map(\.cause) == ["short-flexors"])
    }

    @Test func aPartOfAGraphHoldsItsOwnEndsOnly() async throws {
        let study = try await Engine(content: Sites(Sites.small).content, jobs: 1).study()
        let near = study.graph.selection(around: "back-pain", depth: 1)
        let atlas = try GraphFile.read(
            Array(JSONExport().text(of: near, in: study.graph, of: study.atlas).utf8))
        #expect(atlas.entities.map(\.id) == ["back-pain", "pelvic-tilt"])
    }

    @Test func anotherProgramNeedsToSayLittle() throws {
        let atlas = try read(
            #"{"nodes": [{"id": "a"}, {"id": "b", "colour": {"is": [1e3, null, "x"]}}],"#
                + #" "links": [{"cause": "a", "relation": "causes", "effect": "b", "grade": "limited"}]}"#)
        #expect(CauseGraph(atlas).links.map(\.id) == ["a--causes--b"])
    }

    @Test func aNameStaysOnOneLine() throws {
        let atlas = try read(#"{"nodes": [{"id": "a", "name": " A\n::error::b\r\n"}, {"id": "b", "name": "\n"}]}"#)
        #expect(atlas.entities.map(\.profile.name.text) == ["A ::error::b", "b"])
    }

    @Test func escapesAreUnderstood() throws {
        let atlas = try read(#"{"nodes": [{"id": "a", "name": "Sch\u00f6n \ud83d\ude00 \"\\\/"}]}"#)
        #expect(atlas["a" as Entity.ID]?.profile.name.text == "Schön 😀 \"\\/")
    }

    @Test(arguments: [
        ("", "line 1, column 1: '{' should stand here"),
        ("{\n  \"nodes\": [{\"id\": \"a\"} {", "line 2, column 25: ',' or ']' should stand here"),
        (#"{"nodes": [{"name": "A"}]}"#, "line 1, column 25: a node with an 'id' before this should stand here"),
        (#"{"nodes": [{"id": "a", "kind": "mussle"}]}"#, "line 1: 'mussle' is not a kind; did you mean 'muscle'?"),
        (#"{"nodes": [{"id": "a"}, {"id": "a"}]}"#, "two nodes have the id 'a'"),
        (#"{"version": 3}"#, "line 1, column 14: version 2, as no later one is known, should stand here"),
        (
            // As version 1 was written: in the order of the names.
            #"{"links": [{"cause": "a", "effect": "b", "relation": "part-of", "grade": "strong"}], "version": 1}"#,
            "this is version 1 of the format, and only version 2 is read; "
                + "write the file anew with 'spinewise graph --format json'"
        ),
        (#"{"nodes": []} {"#, "line 1, column 15: the end of the file should stand here"),
        (#"{"nodes": [{"id": "\ud83d"}]}"#, "line 1, column 27: a whole surrogate pair before this should stand here"),
        (#"{"nodes": ["#, "line 1, column 12: '{' should stand here"),
        (#"{"nodes": [{"id": "a"#, "line 1, column 19: text that ends in a quotation mark should stand here"),
        (
            #"{"nodes": [{"id": "pain"}], "links": [{"cause": "pain", "relation": "causes", "effect": "pian", "grade": "limited"}]}"#,
            "the link 'pain--causes--pian' names 'pian', which is no node; did you mean 'pain'?"
        ),
        (
            #"{"nodes": [{"id": "a"}], "links": [{"cause": "a", "relation": "causes", "effect": "a", "grade": "limited"}]}"#,
            "the link 'a--causes--a' leads from a thing to itself"
        ),
    ])
    func aFaultSaysWhereAndWhat(file: String, says: String) {
        #expect(throws: GraphFile.Fault(description: says)) { try read(file) }
    }

    @Test func whatIsNestedWithoutEndIsRefused() {
        #expect(throws: GraphFile.Fault.self) { try read("{\"x\": " + String(repeating: "[", count: 1_000_000)) }
    }

    private func read(_ text: String) throws -> Atlas { try GraphFile.read(Array(text.utf8)) }
}
