import Engine
import Foundation
import TestSupport

/// A content folder on disk, and the site built from it.
struct Sites {
    let folder: URL
    var content: String { folder.appending(path: "content").path }
    var site: String { folder.appending(path: "site").path }

    init(_ files: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "spinewise-\(UUID())")
        for (path, text) in files {
            let file = folder.appending(path: "content/\(path)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: false, encoding: .utf8)
        }
    }

    func build(base: String? = nil, jobs: Int = 1) async throws -> BuildSummary {
        let engine = Engine(content: content, jobs: jobs)
        return try await engine.build(engine.study(), to: site, base: base)
    }

    func page(_ route: String) throws -> String { try String(contentsOfFile: "\(site)/\(route)", encoding: .utf8) }

    /// One muscle, a mechanism, a condition, a lesson, and the links between them.
    static let small: [String: String] = [
        "site.xml": """
        <site language="en"><title>Small</title><tagline>A story</tagline><description>About one muscle.</description>
        <disclaimer>No advice.</disclaimer><license>CC0</license><safety>Get help for numbness.</safety>
        <featured to="psoas"/>\(review)</site>
        """,
        "sources.xml": """
        <sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>Hips &amp; backs</title>
        <author>Doe J</author><finding>They go together.</finding></source></sources>
        """,
        "flags.xml": """
        <flags><flag id="saddle" urgency="emergency"><sign>Numb saddle.</sign><cite source="doe-2009"/></flag>
        <flag id="weeks" urgency="see-someone"><sign>Pain for weeks.</sign><cite source="doe-2009"/></flag></flags>
        """,
        "muscles/psoas.xml": """
        <muscle id="psoas" region="hip"><name>Psoas</name><alias>hip bender</alias>
        <summary>It bends the hip.<cite source="doe-2009"/></summary>
        <anatomy><origin status="unverified">Lumbar spine</origin><cite source="doe-2009"/></anatomy>
        <state id="tight-psoas"><name>Tight psoas</name><summary>It gives less.</summary>
        \(link("pelvic-tilt", grade: "limited", because: "It pulls <em>forward</em>."))\
        \(link("back-pain", relation: "causes", grade: "refuted", because: "So it was thought."))</state>\(review)</muscle>
        """,
        "mechanisms/pelvic-tilt.xml": """
        <mechanism id="pelvic-tilt"><name>Pelvic tilt</name><summary>The pelvis rolls.</summary>
        \(link("back-pain", grade: "moderate", because: "The back follows."))\(review)</mechanism>
        """,
        "conditions/back-pain.xml": """
        <condition id="back-pain"><name>Back pain</name><summary>It hurts.</summary><definition>Pain.</definition>
        <red-flags><flag to="weeks"/><flag to="saddle"/></red-flags><seek-help>When it lasts.</seek-help>\(review)</condition>
        """,
        "lessons/hips.xml": """
        <lesson id="hips" minutes="3"><title>Hips</title><summary>About hips.</summary>
        <objective id="name-it">Name the muscle.</objective>
        <section id="chain"><heading>The chain</heading><p>See <ref to="psoas"/>.</p>
        <chain from="tight-psoas" to="back-pain"/><figure><alt>A hip.</alt><caption>Hip</caption></figure></section>
        <quiz><question id="q1" difficulty="easy" objective="name-it"><stem>Which?</stem>
        <option correct="yes"><label>Psoas</label><feedback>Yes, it is.</feedback></option>
        <option><label>Soleus</label><feedback>That is a calf muscle.</feedback></option>
        <cite source="doe-2009"/></question></quiz>\(review)</lesson>
        """,
    ]

    static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    static func link(
        _ target: String, relation: String = "contributes-to", grade: String, because: String
    ) -> String {
        """
        <effect on="\(target)" relation="\(relation)" grade="\(grade)"><because>\(because)</because>\
        <cite source="doe-2009" stance="mixed"/></effect>
        """
    }
}
