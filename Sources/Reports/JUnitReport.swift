import Diagnostics

/// Findings as JUnit test results: a test case for every file, failed by its errors and warnings.
public struct JUnitReport: Report {
    public static let name = "junit"
    public static let about = "JUnit XML, for test dashboards"

    public init() {}

    public func text(for run: CheckedRun) -> String {
        let selection = run.selection
        let byFile = Dictionary(grouping: selection.told.map(\.finding).filter(\.isTold), by: \.range.file)
        let untold = Dictionary(uniqueKeysWithValues: selection.untold.map { ($0.file, $0) })
        let cases = run.files.files.enumerated().map { index, file in
            testCase(file, byFile[Int32(index)] ?? [], untold[Int32(index)], run)
        }
        let tests = "tests=\"\(run.files.files.count)\" failures=\"\(byFile.count)\" errors=\"0\" skipped=\"0\""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="spinewise" \(tests)>
              <testsuite name="spinewise validate" \(tests)>
            \(cases.joined())  </testsuite>
            </testsuites>

            """
    }

    private func testCase(
        _ file: SourceFile, _ findings: [Diagnostic], _ untold: CheckedRun.Untold?, _ run: CheckedRun
    ) -> String {
        let path = run.path(ofFile: file.path)
        let name = "name=\"\(file.path.attributeEscaped)\" classname=\"spinewise\" file=\"\(path.attributeEscaped)\""
        guard let first = findings.first else { return "    <testcase \(name)/>\n" }
        var lines = findings.map { finding in
            let place = file.position(of: finding.range.start)
            return
                "\(path):\(place.line):\(place.column): \(finding.severity.rawValue): \(finding.headline) [\(finding.rule)]"
        }
        if let untold { lines.append(untold.sentence) }
        let count = findings.count + (untold?.count ?? 0)
        let message = count == 1 ? first.headline : "\(count) findings; first: \(first.headline)"
        return """
                <testcase \(name)>
                  <failure message="\(message.attributeEscaped)" type="\(first.rule)">\
            \(lines.map(\.attributeEscaped).joined(separator: "&#10;"))</failure>
                </testcase>

            """
    }
}

extension String {
    /// Fit for an XML attribute or text; what XML cannot hold, or nobody would see, is shown by its number.
    var attributeEscaped: String {
        printable.escaping { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] }
    }
}
