import Diagnostics
import Mending
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
}
