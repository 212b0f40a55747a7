import HTML
import Knowledge
import Testing

@testable import Pages

struct EntityPageTests {
    @Test func showsALinkAtBothItsEnds() {
        let site = SmallSite()
        let cause = site.entity("mechanisms/stiff-pelvis.html")
        let effect = site.entity("conditions/back-pain.html")
        #expect(cause?.effects.map(\.other.href.text) == ["../conditions/back-pain.html"])
        #expect(effect?.causes.map(\.other.href.text) == ["../mechanisms/stiff-pelvis.html"])
        #expect(cause?.effects.first?.sentence == effect?.causes.first?.sentence)
    }

    @Test func numbersSourcesAsTheyAreMet() {
        let page = SmallSite().entity("conditions/back-pain.html")
        #expect(page?.causes.first?.citations.map(\.number) == [1, 2])
        #expect(page?.causes.first?.citations.map(\.stance) == ["supports", "disputes"])
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
        #expect(page?.states.first?.effects.map(\.grade.name) == ["limited"])
    }
}
