import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// What a reviewer signs: facts, and no words.
struct PageFactsTests {
    private static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    private static let content = [
        "sources.xml": """
        <sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>T</title><author>Doe J</author>
        <finding>F.</finding></source><source id="roe-2012" type="cohort" year="2012" pmid="2"><title>T</title>
        <author>Roe R</author><finding>F.</finding></source></sources>
        """,
        "flags.xml": """
        <flags><flag id="numb" urgency="emergency"><sign>Numb for 2 days.</sign><cite source="doe-2009"/></flag>
        <flag id="fever" urgency="same-day"><sign>Fever.</sign><cite source="doe-2009"/></flag></flags>
        """,
        "structures/disc.xml": "<structure id=\"disc\"><name>Disc</name><summary>A pad.</summary>\(review)</structure>",
        "structures/root.xml":
            "<structure id=\"root\"><name>Root</name><summary>A nerve.</summary>\(review)</structure>",
        "factors/age.xml": """
        <factor id="age"><name>Age</name><summary>Years.</summary><effect on="ache" relation="causes" grade="limited">
        <because>B.</because><cite source="doe-2009" stance="supports"/></effect>\(review)</factor>
        """,
        "conditions/ache.xml": """
        <condition id="ache" at="disc root"><name>Ache</name><summary>Half of <em>all</em> people have it: 12 of 25,
        or 48 %.<cite source="doe-2009"/></summary><definition>It hurts.</definition>
        <red-flags><flag to="numb"/></red-flags><seek-help>When it lasts 6 weeks.</seek-help>
        <effect on="age" relation="associated-with" grade="moderate" seen-in="people"><because>So.</because>
        <cite source="doe-2009" stance="supports"/></effect>
        <section id="more"><heading>More</heading><p>See <ref to="age">age</ref>.</p><p>Two.</p></section>
        <quiz><question id="q" difficulty="easy"><stem>What?</stem>
        <option correct="yes"><label>Pain</label><feedback>Yes.</feedback></option>
        <option><label>Rain</label><feedback>No.</feedback></option><cite source="doe-2009"/></question></quiz>
        \(review)</condition>
        """,
        "exercises/bow.xml": """
        <exercise id="bow" kind="stretch"><name>Bow</name><summary>S.</summary><start-position>Stand.</start-position>
        <steps><item>Bend.</item></steps><dose><hold>thirty seconds</hold></dose><contraindications><item>A fracture.</item>
        <flag to="numb"/></contraindications><stop-rules><item>Pain.</item></stop-rules>\(review)</exercise>
        """,
        "muscles/psoas.xml": """
        <muscle id="psoas" region="hip"><name>Psoas</name><summary>S.</summary><anatomy><origin>Spine</origin>
        <nerve roots="L2 L3">Lumbar plexus</nerve><cite source="doe-2009"/></anatomy>\(review)</muscle>
        """,
        "lessons/aches.xml": """
        <lesson id="aches"><title>Aches</title><summary>S.</summary><objective id="o">Say it.</objective>
        <section id="s"><heading>H</heading><p>P.</p></section><quiz><use question="q" objective="o"/></quiz>\(review)</lesson>
        """,
        "claims/aches-age.xml": """
        <claim id="aches-age" verdict="partly"><statement>Age aches.</statement><answer>A bit.</answer>
        <concerns link="age--causes--ache"/><cite source="doe-2009" stance="supports"/>\(review)</claim>
        """,
    ]

    private func facts(of id: String, in files: [String: String] = content) throws -> PageFacts {
        let lessons = Lessons(files)
        let own = lessons.files.files.compactMap { $0.ownFacts() }
        let page = try #require(own.first { $0.id == id })
        return FactCollector(lessons.reading.atlas).facts(page)
    }

    private func changed(_ path: String, _ old: String, _ new: String) throws -> [String: String] {
        var files = Self.content
        let text = try #require(files[path])
        try #require(text.contains(old), "\(path) does not hold \(old)")
        files[path] = text.replacing(old, with: new)
        return files
    }

    @Test(arguments: [
        ("Half of <em>all</em> people have it: 12 of 25,", "Of 25 people, 12 have it,"),
        ("<name>Ache</name>", "<name>Aching</name><alias>pain in 5 places</alias>"), ("It hurts.", "There is pain."),
        ("<ref to=\"age\">age</ref>", "<ref to=\"disc\"/>"),
        ("<because>So.</because>", "<because>Both come late.</because>"),
        ("<label>Pain</label>", "<label>An ache</label>"),
        ("<heading>More</heading>", "<heading>3 more things</heading>"),
        ("at=\"disc root\"", "at=\"root disc\""), ("<p>Two.</p>", "<list><item>Two.</item></list>"),
        ("written=\"2026-11-23\" due=\"2027-11-23\"", "written=\"2026-11-24\" due=\"2028-11-23\""),
        ("status=\"unreviewed\"", "status=\"reviewed\" by=\"A\" role=\"B\" on=\"2026-11-24\" of=\"0123456789abcdef\""),
        ("48 %", "48%"), ("difficulty=\"easy\"", "difficulty=\"hard\""),
    ])
    func wordsAreNoFacts(old: String, new: String) throws {
        let files = try changed("conditions/ache.xml", old, new)
        #expect(try facts(of: "ache", in: files) == facts(of: "ache"))
    }

    @Test func wordsOfWhatAPageNamesAreNoFactsEither() throws {
        #expect(
            try facts(of: "ache", in: changed("flags.xml", "Numb for 2 days.", "2 days without feeling."))
                == facts(of: "ache"))
        #expect(
            try facts(of: "ache", in: changed("factors/age.xml", "<because>B.", "<because>C.")) == facts(of: "ache"))
    }

    @Test(arguments: [
        ("an id", "ache", "conditions/ache.xml", "<section id=\"more\">", "<section id=\"most\">"),
        ("a site", "ache", "conditions/ache.xml", "at=\"disc root\"", "at=\"disc\""),
        ("a relation", "ache", "conditions/ache.xml", "associated-with", "contributes-to"),
        ("a grade", "ache", "conditions/ache.xml", "grade=\"moderate\"", "grade=\"limited\""),
        ("what it was seen in", "ache", "conditions/ache.xml", "seen-in=\"people\"", "seen-in=\"model\""),
        ("a stance", "ache", "conditions/ache.xml", "stance=\"supports\"", "stance=\"mixed\""),
        ("a link's source", "ache", "conditions/ache.xml", "doe-2009\" stance", "roe-2012\" stance"),
        ("a text's source", "ache", "conditions/ache.xml", "<cite source=\"doe-2009\"/></summary>", "</summary>"),
        ("a number", "ache", "conditions/ache.xml", "12 of 25", "13 of 25"),
        ("a percentage", "ache", "conditions/ache.xml", "48 %", "48 people"),
        ("a red flag", "ache", "conditions/ache.xml", "<flag to=\"numb\"/>", "<flag to=\"fever\"/>"),
        ("a flag's urgency", "ache", "flags.xml", "urgency=\"emergency\"", "urgency=\"same-day\""),
        (
            "a flag's source", "ache", "flags.xml", "<cite source=\"doe-2009\"/></flag>\n",
            "<cite source=\"roe-2012\"/></flag>\n"
        ),
        ("a flag's number", "ache", "flags.xml", "2 days", "3 days"),
        ("an incoming grade", "ache", "factors/age.xml", "grade=\"limited\"", "grade=\"strong\""),
        ("an incoming source", "ache", "factors/age.xml", "doe-2009", "roe-2012"),
        (
            "a quiz key", "ache", "conditions/ache.xml",
            "<option correct=\"yes\"><label>Pain</label><feedback>Yes.</feedback></option>\n<option>",
            "<option><label>Pain</label><feedback>Yes.</feedback></option>\n<option correct=\"yes\">"
        ),
        ("a used question's key", "aches", "conditions/ache.xml", "<option correct=\"yes\">", "<option>"),
        ("a dose", "bow", "exercises/bow.xml", "thirty seconds", "a minute"),
        ("a forbidding flag", "bow", "exercises/bow.xml", "<flag to=\"numb\"/>", ""),
        ("a kind of exercise", "bow", "exercises/bow.xml", "kind=\"stretch\"", "kind=\"mobility\""),
        ("anatomy", "psoas", "muscles/psoas.xml", "<origin>Spine", "<origin>Pelvis"),
        ("nerve roots", "psoas", "muscles/psoas.xml", "L2 L3", "L2 L4"),
        ("a verdict", "aches-age", "claims/aches-age.xml", "partly", "refuted"),
        ("a grade that a claim is about", "aches-age", "factors/age.xml", "grade=\"limited\"", "grade=\"strong\""),
    ])
    func aFactThatChangesChangesTheDigest(kind: String, id: String, path: String, old: String, new: String) throws {
        let files = try changed(path, old, new)
        #expect(try facts(of: id, in: files).digest != facts(of: id).digest, "\(kind)")
    }

    @Test(arguments: [
        ("value=\"43\"", "value=\"44\""), ("<in>25 twins", "<in>26 twins"), ("<outcome>aches", "<outcome>no aches"),
    ])
    func aNumberThatIsQuotedIsAFactWithAllThatIsSaidOfIt(old: String, new: String) throws {
        let quoting = try changed("conditions/ache.xml", "It hurts.", "<number of=\"doe-2009\" is=\"aches\"/> ache.")
        func facts(with estimate: String) throws -> PageFacts {
            var files = quoting
            files["sources.xml"] = files["sources.xml"]?.replacing(
                "<finding>F.</finding></source><source", with: "<finding>F.</finding>\(estimate)</source><source")
            return try self.facts(of: "ache", in: files)
        }
        let estimate = """
            <estimate id="aches" measure="proportion" value="43"><in>25 twins</in><outcome>aches</outcome></estimate>
            """
        let before = try facts(with: estimate)
        #expect(before.lines.contains("estimate doe-2009 aches: Proportion 43%, in 25 twins. Outcome: aches."))
        #expect(try facts(with: estimate.replacing(old, with: new)).digest != before.digest)
    }

    @Test func aDigestCanBeMadeAgainByHand() throws {
        let facts = try facts(of: "psoas")
        #expect(
            facts.lines == [
                "muscle psoas / anatomy / nerve: Lumbar plexus", "muscle psoas / anatomy / nerve: roots=L2 L3",
                "muscle psoas / anatomy / origin: Spine", "muscle psoas / anatomy: cite doe-2009",
                "muscle psoas: id=psoas", "muscle psoas: region=hip",
            ])
        #expect(facts.digest.count == 16)
    }

    // MARK: - Signatures

    private func told(_ files: [String: String]) -> [String] {
        let lessons = Lessons(files)
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter {
            ["lapsed-review", "unsigned-review"].contains($0.rule)
        }.map { "\($0.rule): \($0.headline)" }
    }

    private func signed(_ attributes: String) throws -> [String: String] {
        try changed("conditions/ache.xml", "status=\"unreviewed\"", "status=\"reviewed\" \(attributes)")
    }

    private static let by = "by=\"Jo Doe\" role=\"physiotherapist\" on=\"2026-11-24\""

    @Test func aSignatureHoldsUntilAFactChanges() throws {
        let digest = try facts(of: "ache").digest
        var files = try signed("\(Self.by) of=\"\(digest)\"")
        #expect(told(files) == [])
        files["factors/age.xml"] = files["factors/age.xml"]?.replacing("grade=\"limited\"", with: "grade=\"strong\"")
        let now = try facts(of: "ache", in: files).digest
        #expect(
            told(files) == [
                "lapsed-review: what 'Jo Doe' signed is not what 'ache' states now: \(digest) was signed, and now it is \(now)"
            ])
    }

    @Test func aSignatureThatIsNotWholeSaysWhatToWrite() throws {
        let files = try signed(Self.by)
        #expect(told(files) == ["unsigned-review: the review of 'ache' is not signed: it has no 'of'"])
        let lessons = Lessons(files)
        let found = examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).first {
            $0.rule == "unsigned-review"
        }
        #expect(
            try found?.fixes.map(\.title)
                == ["add of=\"\(facts(of: "ache").digest)\", once a reviewer has signed it"])
        #expect(told(try signed("of=\"0123456789abcdef\"")).first?.contains("it has no 'by', 'role', 'on'") == true)
    }
}
