import Platform
import Testing

struct RelativePathTests {
    @Test(arguments: ["", "/etc/passwd", "..", "../x", "a/../b", "a//b", "a/", "/", ".", "./a", "a/.", "a\0b"])
    func refusesWhatIsNotBeneath(text: String) { #expect(RelativePath(text) == nil) }

    @Test func takesItselfApart() throws {
        let path = try #require(RelativePath("media/neck/c7.svg"))
        #expect(path.name == "c7.svg")
        #expect(path.folder?.text == "media/neck")
        #expect(path.ancestors.map(\.text) == ["media", "media/neck"])
        #expect(RelativePath("a")?.folder == nil)
    }

    @Test func takesNamesWithDotsSpacesAndAccents() {
        for text in ["..a", ".x", "a b/é.xml", "a\nb"] { #expect(RelativePath(text)?.text == text) }
    }

    @Test func temporaryNamesAreRandomAndKnownAgain() {
        let name = TemporaryName.random(for: "psoas.xml").text
        #expect(name != TemporaryName.random(for: "psoas.xml").text)
        #expect(TemporaryName.isOne(name) && TemporaryName.isOne(name, for: "psoas.xml"))
        #expect(!TemporaryName.isOne(name, for: "soas.xml") && !TemporaryName.isOne(name, for: "psoas"))
        for other in [
            "psoas.xml", ".psoas.xml.spinewise-new", ".psoas.xml.spinewise-1234", ".spinewise-0123456789abcdefg",
        ] {
            #expect(!TemporaryName.isOne(other))
        }
        let long = String(repeating: "ü", count: 127)
        #expect(TemporaryName.random(for: long).text.utf8.count <= 255)
        #expect(TemporaryName.isOne(TemporaryName.random(for: long).text, for: long))
    }
}
