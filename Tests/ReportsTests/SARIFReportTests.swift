import Diagnostics
import Reports
import Testing

struct SARIFReportTests {
    private func run(_ report: any Report, _ run: CheckedRun) throws -> [String: Any] {
        let document = try SmallRun.read(report, run)
        #expect(document["version"] as? String == "2.1.0")
        return try #require((document["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ report: any Report, _ run: CheckedRun) throws -> [[String: Any]] {
        try #require(try self.run(report, run)["results"] as? [[String: Any]])
    }

    @Test func pointsAtTheRuleAndThePlaceInUTF16() throws {
        let first = try #require(try results(SARIFReport(), SmallRun.run()).last)
        #expect(first["ruleId"] as? String == "unknown-target" && first["ruleIndex"] as? Int == 0)
        #expect(first["level"] as? String == "error")
        let message = try #require(first["message"] as? [String: String])
        #expect(message["text"] == "no file describes 'spinee'. Why it matters: it hides the rest.")
        let location = try #require((first["locations"] as? [[String: Any]])?.first)
        let place = try #require(location["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: String])?["uri"] == "my%20content/muscles/psoas.xml")
        // The brain before it takes two units.
        let region = try #require(place["region"] as? [String: Int])
        #expect(region == ["startLine": 2, "startColumn": 18, "endLine": 2, "endColumn": 24])
    }

    @Test func offersTheFixAndWhatIsRelated() throws {
        let first = try #require(try results(SARIFReport(), SmallRun.run()).last)
        let fix = try #require((first["fixes"] as? [[String: Any]])?.first)
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect((replacement["insertedContent"] as? [String: String])?["text"] == "spine")
        #expect((first["relatedLocations"] as? [Any])?.count == 1)
    }

    @Test func namesEveryRuleOnce() throws {
        let tool = try #require(try run(SARIFReport(), SmallRun.run())["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["unknown-target", "lone-study"])
        #expect(driver["semanticVersion"] as? String == "1.2.3")
    }

    @Test func suppressesWhatIsAllowedAndCodeScanningLeavesItOut() throws {
        let all = try results(SARIFReport(), SmallRun.run())
        let suppressed = all.compactMap { ($0["suppressions"] as? [[String: String]])?.first?["justification"] }
        #expect(all.count == 3 && suppressed == ["It is enough."])
        let alerts = try results(CodeScanningReport(), SmallRun.run())
        #expect(alerts.map { $0["ruleId"] as? String } == ["lone-study", "unknown-target"])
    }

    @Test func comparesWithTheBaselineOnlyWhereOneWasAsked() throws {
        #expect(try results(SARIFReport(), SmallRun.run()).allSatisfy { $0["baselineState"] == nil })
        let states = try results(SARIFReport(), SmallRun.run(stale: SmallRun.gone())).map {
            $0["baselineState"] as? String
        }
        #expect(states == ["new", "unchanged", "new", "absent", "absent"])
        let alerts = try results(CodeScanningReport(), SmallRun.run(stale: SmallRun.gone()))
        #expect(!alerts.contains { $0["baselineState"] as? String == "absent" })
    }

    @Test func saysHowManyItLeftOut() throws {
        let run = try run(SARIFReport(), SmallRun.crowd)
        #expect((run["results"] as? [Any])?.count == 200)
        let call = try #require((run["invocations"] as? [[String: Any]])?.first)
        let note = try #require((call["toolExecutionNotifications"] as? [[String: Any]])?.first)
        #expect((note["message"] as? [String: String])?["text"] == "and 50 more in this file: 50 warnings.")
    }
}
