import Diagnostics
import LessonSyntax
import TestSupport
import Testing

/// Names and values are found at their exact bytes, whatever stands around them.
struct PlacesTests {
    private func root(_ text: String, before: [UInt8] = []) throws -> (Element, SourceFile) {
        let file = SourceFile(path: "x.xml", bytes: before + Array(text.utf8))
        let parsed = LessonParser().parse(file, index: 0)
        #expect(parsed.findings.first == nil)
        return (try #require(parsed.tree?.root), file)
    }

    @Test(arguments: [
        "<muscle id=\"psoas\" region=\"hip\"/>",
        "<!-- é --><muscle\n\tid = 'psoas'\r\n  region\t=\t\"hip\"\n/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<muscle id=\"psoas\" region=\"hip\"></muscle>",
        "<muscle other=\"&lt;é&#116;\" id=\"psoas\" xmlns:x=\"urn:x\" region=\"hip\"/>",
    ])
    func findsNamesAndValuesInTheStartTag(text: String) throws {
        for mark in [[], SourceFile.byteOrderMark] {
            let (root, file) = try root(text, before: mark)
            let id = try #require(root.attribute(.id))
            let region = try #require(root.attribute(.region))
            #expect(root.name == .muscle)
            #expect(file.text(in: root.nameRange) == "muscle")
            #expect(file.text(in: id.nameRange) == "id")
            #expect(file.text(in: id.valueRange) == "psoas")
            #expect(id.value == "psoas")
            #expect(file.text(in: region.nameRange) == "region")
            #expect(file.text(in: region.valueRange) == "hip")
        }
    }

    @Test func findsAValueThatHadToBeDecoded() throws {
        let (root, file) = try root("<muscle id=\"a\" region=\"h&#105;p &amp; more\" part-of=\"é\"/>")
        let region = try #require(root.attribute(.region))
        #expect(region.value == "hip & more")
        #expect(file.text(in: region.valueRange) == "h&#105;p &amp; more")
        #expect(try #require(root.attribute(.partOf)).value == "é")
        #expect(file.text(in: try #require(root.attribute(.partOf)).valueRange) == "é")
    }

    @Test func keepsWhatItDoesNotKnowByItsWrittenName() throws {
        let (root, file) = try root("<x:mussle xmlns:x=\"urn:x\" regoin=\"hip\"><p>a</p></x:mussle>")
        #expect(root.name == nil)
        #expect(root.writtenName == "x:mussle")
        #expect(root.attributes.map(\.writtenName) == ["xmlns:x", "regoin"])
        #expect(file.text(in: try #require(root.endNameRange)) == "x:mussle")
    }

    @Test func givesTextThroughReferencesAndSections() throws {
        let (root, _) = try root("<p>a &amp; b<![CDATA[ <c> ]]>&#233;\r\nend<!-- no --> of it</p>")
        var text = ""
        for case .text(let part) in root.children { text += part.string }
        #expect(text == "a & b <c> é\nend of it")
    }

    @Test func remembersNothingOfTheFileBefore() throws {
        let parser = LessonParser()
        let broken = SourceFile(path: "a.xml", bytes: Array("<muscle><name>".utf8))
        let whole = SourceFile(path: "b.xml", bytes: Array("<factor id=\"b\"/>".utf8))
        #expect(parser.parse(broken, index: 0).findings.first != nil)
        let parsed = parser.parse(whole, index: 1)
        #expect(parsed.findings.first == nil)
        #expect(parsed.tree?.root?.name == .factor)
    }
}

/// Text has a place too, so that a finding can point at a single word.
struct TextPlacesTests {
    @Test(arguments: ["plain words", "…", "é and – and so on", "ends in é"])
    func findsTextThatStandsAsItIsMeant(words: String) throws {
        // Longer than libxml2's buffer, so that the text comes in several runs.
        for text in [words, String(repeating: words + " ", count: 60) + words] {
            let file = SourceFile(path: "x.xml", bytes: Array("<!-- é --><p>\(text)<em>x</em></p>".utf8))
            let root = try #require(LessonParser().parse(file, index: 0).tree?.root)
            var found = ""
            for case .text(let part) in root.children { found += file.text(in: try #require(part.untrimmedRange)) }
            #expect(found == text)
        }
    }
}
