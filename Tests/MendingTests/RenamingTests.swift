import Diagnostics
import Mending
import TestSupport
import Testing

struct RenamingTests {
    private func renamed(_ old: String, _ new: String, in site: String) -> String {
        let file = SourceFile(path: "site.xml", bytes: Array(site.utf8))
        return String(decoding: Renaming(from: old, to: new).renamed(file, isNoted: true), as: UTF8.self)
    }

    @Test func leavesWordAtTheOldAddress() {
        #expect(
            renamed("psoas", "psoas-major", in: "<site>\n  <featured to=\"psoas\"/>\n</site>\n")
                == "<site>\n  <featured to=\"psoas-major\"/>\n  <moved from=\"psoas\" to=\"psoas-major\"/>\n</site>\n")
    }

    @Test func thereAndBackLeavesOnlyWhatIsTrue() {
        let there = renamed("psoas", "psoas-major", in: "<site>\n</site>\n")
        let back = renamed("psoas-major", "psoas", in: there)
        #expect(back == "<site>\n  <moved from=\"psoas-major\" to=\"psoas\"/>\n</site>\n")
        #expect(renamed("psoas", "psoas-major", in: back) == there)
    }

    @Test func olderAddressesLeadToTheNewestName() {
        let once = renamed("a", "b", in: "<site>\n</site>\n")
        #expect(
            renamed("b", "c", in: once)
                == "<site>\n  <moved from=\"a\" to=\"c\"/>\n  <moved from=\"b\" to=\"c\"/>\n</site>\n")
    }

    @Test func changesTheIDPointersAndLinkIDsButNotWords() {
        let text = MarkedText(
            """
            <muscle id="psoas" region="hip"><name>psoas</name><section id="psoas"><heading>H</heading>
            <p><ref to="1️⃣psoas"/></p></section></muscle>
            """)
        let file = SourceFile(path: "muscles/psoas.xml", bytes: Array(text.text.utf8))
        let edits = Renaming(from: "psoas", to: "psoas-major").edits(in: file, index: 0)
        #expect(edits.map(\.replacement) == ["psoas-major", "psoas-major"])
        #expect(edits.map { Int($0.range.start) } == [12, text.marks["1️⃣"]!])
        let claim = SourceFile(
            path: "claims/c.xml",
            bytes: Array("<claim id=\"c\" verdict=\"partly\"><concerns link=\"a--causes--psoas\"/></claim>".utf8))
        let changed = Renaming(from: "psoas", to: "psoas-major").edits(in: claim, index: 0)
        #expect(changed.map(\.replacement) == ["a--causes--psoas-major"])
    }
}
