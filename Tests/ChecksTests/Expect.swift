import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Runs every check over one marked mechanism file `mechanisms/drying.xml` and its neighbours.
///
/// - Parameters:
///   - says: Headline by mark; nothing else may be found.
///   - marked: What stands between the summary and the review, marks included.
func expect(
    says: [String: String], in marked: String, beside others: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"
    func file(_ kind: String, _ id: String, _ inner: String) -> String {
        "<\(kind) id=\"\(id)\"><name>Name of \(id)</name><summary>It is so.</summary>\(inner)\(review)</\(kind)>"
    }
    let text = MarkedText(file("mechanism", "drying", marked))
    var texts = [
        "mechanisms/drying.xml": text.text,
        "mechanisms/wear.xml": file("mechanism", "wear", "").replacing(
            "so.", with: "so, in the <ref to=\"disc\"/>.<cite source=\"twins-2009\"/>"),
        "structures/disc.xml": file("structure", "disc", ""),
        "sources.xml": """
        <sources><source id="twins-2009" type="cohort" year="2009" pmid="12345"><title>T</title><author>Doe J</author>
        <finding>F.</finding></source></sources>
        """,
    ]
    texts.merge(others) { _, new in new }
    let lessons = Lessons(texts)
    let found = examine(lessons.reading, along: CauseGraph(lessons.reading.atlas))
    let place = lessons.files.files.firstIndex { $0.path == "mechanisms/drying.xml" }!
    let said = found.filter { $0.range.file == place }.map { "\($0.range.start): \($0.headline)" }
    let wanted = says.map { "\(text.marks[$0.key] ?? -1): \($0.value)" }
    #expect(said.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.range.file == place }, "\(found)", sourceLocation: sourceLocation)
}

/// A link from `drying`, with a place for a mark before its effect.
func effect(on target: String, source: String = "twins-2009", because: String = "A dry disc carries less.") -> String {
    """
    <effect on="\(target)" relation="contributes-to" grade="limited"><because>\(because)</because>\
    <cite source="\(source)" stance="supports"/></effect>
    """
}
