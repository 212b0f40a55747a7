import Diagnostics
import Foundation
import Reports
import Testing

struct JSONReportTests {
    @Test func tellsEverythingOfAFinding() throws {
        let document = try SmallRun.read(JSONReport(), SmallRun.run())
        #expect(document["version"] as? Int == 1 && document["files"] as? Int == 3)
        #expect(document["content"] as? String == "my content")
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(findings.map { $0["standing"] as? String } == ["allowed", "known", "new"])
        #expect(findings.map { $0["reason"] as? String } == ["It is enough.", nil, nil])
        let first = try #require(findings.last)
        #expect(first["rule"] as? String == "unknown-target" && first["severity"] as? String == "error")
        #expect(first["why"] as? String == "it hides the rest")
        let place = try #require(first["place"] as? [String: Any])
        #expect(place["file"] as? String == "muscles/psoas.xml")
        let numbers = ["line", "column", "endLine", "endColumn"].map { place[$0] as? Int }
        #expect(numbers == [2, 17, 2, 23])
        let fix = try #require((first["fixes"] as? [[String: Any]])?.first)
        let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
        #expect(fix["title"] as? String == "replace with 'spine'" && edit["replacement"] as? String == "spine")
        let note = try #require((first["notes"] as? [[String: Any]])?.first)
        #expect(note["text"] as? String == "this is meant")
    }

    @Test func countsWhatItDoesNotTell() throws {
        let document = try SmallRun.read(JSONReport(), SmallRun.crowd)
        #expect((document["findings"] as? [Any])?.count == 200)
        let untold = try #require((document["untold"] as? [[String: Any]])?.first)
        #expect(
            untold["file"] as? String == "a.xml" && untold["warnings"] as? Int == 50 && untold["errors"] as? Int == 0)
    }

    @Test func namesWhatTheBaselineKnowsAndIsGone() throws {
        let document = try SmallRun.read(JSONReport(), SmallRun.run(stale: SmallRun.gone()))
        let stale = try #require((document["stale"] as? [[String: Any]])?.first)
        #expect(stale["file"] as? String == "claims/old.xml" && stale["count"] as? Int == 2)
    }

    @Test func keepsAFingerprintWhenLinesMove() throws {
        func fingerprint(_ text: String, at start: Int32) throws -> String {
            let file = SourceFile(path: "a.xml", bytes: Array(text.utf8))
            let finding = SmallRun.guide.finding("odd", at: SourceRange(file: 0, start: start, end: start + 1))
            let document = try SmallRun.read(JSONReport(), .of([finding], in: SourceFiles([file])))
            let told = try #require((document["findings"] as? [[String: Any]])?.first)
            return try #require(told["fingerprint"] as? String)
        }
        #expect(try fingerprint("x", at: 0) == fingerprint("\n\n\nx", at: 3))
    }

    /// Every field that a report writes is one that the schema names, and none that it wants is missing.
    @Test func fitsItsSchema() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(JSONReport.schema.utf8)) as? [String: Any])
        for run in [try SmallRun.run(), try SmallRun.run(stale: SmallRun.gone()), SmallRun.crowd] {
            var seen = 0
            try hold(SmallRun.read(JSONReport(), run), to: schema, of: schema, seen: &seen)
            #expect(seen > 30)
        }
    }

    private func hold(_ value: Any, to schema: [String: Any], of whole: [String: Any], seen: inout Int) throws {
        seen += 1
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            let definition = try #require((whole["$defs"] as? [String: [String: Any]])?[name], "\(reference)")
            return try hold(value, to: definition, of: whole, seen: &seen)
        }
        if let values = value as? [Any] {
            let items = try #require(schema["items"] as? [String: Any])
            for value in values { try hold(value, to: items, of: whole, seen: &seen) }
        } else if let object = value as? [String: Any] {
            let properties = try #require(schema["properties"] as? [String: [String: Any]])
            for name in schema["required"] as? [String] ?? [] { #expect(object[name] != nil, "\(name) is missing") }
            for (name, value) in object {
                try hold(value, to: try #require(properties[name], "\(name) is not known"), of: whole, seen: &seen)
            }
        } else if let words = schema["enum"] as? [String] {
            #expect((value as? String).map(words.contains) == true)
        }
    }
}
