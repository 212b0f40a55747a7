import Diagnostics
import Knowledge
import LessonDecoding

/// Small lesson files for the guides of checks.
enum Sample {
    /// The file `mechanisms/drying.xml`, with `inner` between its summary and its review.
    ///
    /// - Parameter attributes: Further attributes of the root, each with a blank before it.
    static func mechanism(
        allowing rule: String? = nil, until: String? = nil, holding inner: String = "", attributes: String = "",
        due: String = "2027-11-23"
    ) -> RuleGuide.Sample {
        let until = until.map { " until=\"\($0)\"" } ?? ""
        let allowance = rule.map { "<?spinewise allow \($0) reason=\"only one team can measure it\"\(until)?>\n" } ?? ""
        return .init(
            "mechanisms/drying.xml",
            """
            \(allowance)<mechanism id="drying"\(attributes)>
              <name>Drying of the disc</name>
              <summary>The disc loses water.</summary>
            \(inner)  \(review.replacing("2027-11-23", with: due))
            </mechanism>

            """)
    }

    /// What the samples point at: a mechanism, a structure and two sources.
    static let neighbours: [RuleGuide.Sample] = [wear, disc, scan, sources()]

    static let wear = RuleGuide.Sample(
        "mechanisms/wear.xml",
        "<mechanism id=\"wear\"><name>Wear</name><summary>Use leaves traces.</summary>\(review)</mechanism>")

    static let disc = RuleGuide.Sample(
        "structures/disc.xml", "<structure id=\"disc\"><name>Disc</name><summary>A pad.</summary>\(review)</structure>")

    /// Cites both sources, so that neither is unused, and leads to the other neighbours.
    static let scan = RuleGuide.Sample(
        "factors/age.xml",
        """
        <factor id="age"><name>Age</name><summary>Years of <ref to="drying"/> and <ref to="wear"/> in the \
        <ref to="disc"/>.<cite source="scan-2010"/><cite source="twins-2009"/></summary>
        \(link(to: "wear"))\(review)</factor>
        """)

    /// Something that is linked, beside which what is not linked stands out.
    static let ageing = RuleGuide.Sample(
        "factors/age.xml",
        "<factor id=\"age\"><name>Age</name><summary>Years.</summary>\(link(to: "wear"))\(review)</factor>")

    /// Cites the one source.
    static let citing = RuleGuide.Sample(
        "factors/age.xml",
        "<factor id=\"age\"><name>Age</name><summary>Years.<cite source=\"twins-2009\"/></summary>\(review)</factor>")

    /// A `sources.xml` with the one source that most samples cite.
    static let oneSource = sources(identifier: " pmid=\"12345\"")

    /// - Parameters:
    ///   - identifier: A further attribute of the one source, with a blank before it; without it there are two
    ///     sources, both identified.
    ///   - year: Of every source.
    ///   - inner: What every source holds behind its finding.
    static func sources(
        identifier: String? = nil, year: Int? = 2009, holding inner: String = ""
    ) -> RuleGuide.Sample {
        let year = year.map { " year=\"\($0)\"" } ?? ""
        func source(_ id: String, _ design: String, _ identifier: String) -> String {
            """
            <source id="\(id)" type="\(design)"\(year)\(identifier)><title>Discs</title>\
            <author>Doe J</author><finding>Discs dry out.</finding>\(inner)</source>
            """
        }
        let twins = source("twins-2009", "cohort", identifier ?? " pmid=\"12345\"")
        let scan = identifier == nil ? source("scan-2010", "cross-sectional", " pmid=\"12346\"") : ""
        return .init("sources.xml", "<sources>\(twins)\(scan)</sources>")
    }

    /// A `sources.xml` with the one source that most samples cite, and numbers of it.
    static func estimates(_ estimates: String) -> RuleGuide.Sample {
        sources(identifier: " pmid=\"12345\"", holding: estimates)
    }

    /// The estimate `year` of that source.
    static func estimate(low: String = "1.01", per: String? = "year") -> String {
        """
        <estimate id="year" measure="odds-ratio" value="1.04" low="\(low)" high="1.06">\
        \(per.map { "<per>\($0)</per>" } ?? "")<in>500 twins</in><outcome>dry discs</outcome></estimate>
        """
    }

    /// The file `muscles/thigh.xml`.
    static func thigh(roots: String) -> RuleGuide.Sample {
        .init(
            "muscles/thigh.xml",
            """
            <muscle id="thigh" region="thigh">
              <name>Thigh muscle</name>
              <summary>It bends the hip.</summary>
              <anatomy>
                <nerve roots="\(roots)">Femoral nerve</nerve>
                <cite source="twins-2009"/>
              </anatomy>
              \(review)
            </muscle>

            """)
    }

    /// The file of a nerve root.
    static func root(_ level: String, id: String? = nil) -> RuleGuide.Sample {
        let id = id ?? "\(level.lowercased())-root"
        return .init(
            "nerve-roots/\(id).xml",
            "<nerve-root id=\"\(id)\" level=\"\(level)\"><name>\(level) root</name><summary>A root.</summary>\(review)</nerve-root>"
        )
    }

    static func link(
        to effect: String, relation: String = "contributes-to", grade: String = "limited",
        because: String = "A dry disc carries less.", source: String = "twins-2009", stance: String = "supports"
    ) -> String {
        """
          <effect on="\(effect)" relation="\(relation)" grade="\(grade)">
            <because>\(because)</because>
            <cite source="\(source)" stance="\(stance)"/>
          </effect>

        """
    }

    static func section(_ block: String) -> String {
        """
          <section id="more">
            <heading>More</heading>
            \(block)
          </section>

        """
    }

    /// - Parameter right: How many of its two options are marked as right.
    static func question(id: String, right: Int = 1, rightLabel: String = "Water") -> String {
        """
          <quiz>
            <question id="\(id)" difficulty="easy">
              <stem>What does a drying disc lose?</stem>
              <option correct="yes"><label>\(rightLabel)</label><feedback>Yes.</feedback></option>
              <option\(right > 1 ? " correct=\"yes\"" : "")><label>Bone</label><feedback>No.</feedback></option>
              <cite source="twins-2009"/>
            </question>
          </quiz>

        """
    }

    /// The file `lessons/discs.xml`. Its one question tests the objective `rings`.
    static func lesson(
        objectives: [String] = ["rings"], first: String = "A disc is a pad.", then: String = "It has a ring."
    ) -> RuleGuide.Sample {
        let goals = objectives.map { "  <objective id=\"\($0)\">Say what \($0) are.</objective>" }
        return .init(
            "lessons/discs.xml",
            """
            <lesson id="discs">
              <title>Discs</title>
              <summary>What discs are made of.</summary>
            \(goals.joined(separator: "\n"))
              <section id="rings-and-gel">
                <heading>Rings and gel</heading>
                <p>\(first)</p>
                <p>\(then)</p>
              </section>
              <quiz>
                <question id="discs-1" difficulty="easy" objective="rings">
                  <stem>What is the ring?</stem>
                  <option correct="yes"><label>The outside</label><feedback>Yes.</feedback></option>
                  <option><label>The middle</label><feedback>No.</feedback></option>
                  <cite source="twins-2009"/>
                </question>
              </quiz>
              \(review)
            </lesson>

            """)
    }

    /// The file `courses/spine.xml`.
    static func course(lessons: [String]) -> RuleGuide.Sample {
        let units = lessons.map { "  <unit lesson=\"\($0)\">It comes here.</unit>" }.joined(separator: "\n")
        return .init(
            "courses/spine.xml",
            """
            <course id="spine">
              <title>The spine</title>
              <summary>From disc to nerve.</summary>
            \(units)
              \(review)
            </course>

            """)
    }

    /// The file `claims/discs-dry.xml`, about the link from `drying` to `wear`.
    static func claim(verdict: String) -> RuleGuide.Sample {
        .init(
            "claims/discs-dry.xml",
            """
            <claim id="discs-dry" verdict="\(verdict)">
              <statement>Dry discs wear out.</statement>
              <answer>They carry less.</answer>
              <concerns link="drying--contributes-to--wear"/>
              <cite source="scan-2010"/>
              \(review)
            </claim>

            """)
    }

    /// The file `site.xml`.
    ///
    /// - Parameter attributes: Further attributes of the root, each with a blank before it.
    static func site(attributes: String = "", holding inner: String? = nil) -> RuleGuide.Sample {
        .init(
            "site.xml",
            """
            <site language="en"\(attributes)>
              <title>Discs</title>
              <tagline>About discs</tagline>
              <description>What discs do.</description>
              <disclaimer>No advice.</disclaimer>
              <license>CC0</license>
              <safety>Get help for numbness.</safety>\(inner.map { "\n  \($0)" } ?? "")
              \(review)
            </site>

            """)
    }

    /// The file of a condition, whose text points at another one.
    ///
    /// - Parameter attributes: Further attributes of the root, each with a blank before it.
    static func condition(
        _ id: String, beside other: String, attributes: String = "", selfCare: String? = nil
    ) -> RuleGuide.Sample {
        .init(
            "conditions/\(id).xml",
            """
            <condition id="\(id)"\(attributes)><name>Kind of \(id)</name><summary>It is not <ref to="\(other)"/>.</summary>\
            <definition>It hurts.</definition><red-flags><flag to="numb-saddle"/></red-flags>\
            <seek-help>When it lasts.</seek-help>\(selfCare.map { "<self-care><item>\($0)</item></self-care>" } ?? "")\(review)</condition>
            """)
    }

    /// A `flags.xml` with these red flags, which cite the one source.
    static func flags(_ ids: [String]) -> RuleGuide.Sample {
        let flags = ids.map { id in
            """
              <flag id="\(id)" urgency="emergency">
                <sign>Kind of \(id).</sign>
                <cite source="twins-2009"/>
              </flag>

            """
        }
        return .init("flags.xml", "<flags>\n\(flags.joined())</flags>\n")
    }

    /// A symptom that names these red flags, so that none of them is unused.
    static func naming(_ flags: [String]) -> RuleGuide.Sample {
        let named = flags.map { "<flag to=\"\($0)\"/>" }.joined()
        return .init(
            "symptoms/ache-at-night.xml",
            """
            <symptom id="ache-at-night"><name>Ache at night</name><summary>It wakes people.</summary>\
            <red-flags>\(named)</red-flags>\(review)</symptom>
            """)
    }

    /// The file `mechanisms/drying.xml`, signed for a state of its facts.
    ///
    /// - Parameter digest: The state; `nil` where the signature does not say.
    static func reviewed(of digest: String?) -> RuleGuide.Sample {
        let plain = mechanism()
        let signature = "status=\"reviewed\" by=\"Jo Doe\" role=\"physiotherapist\" on=\"2026-11-24\""
        return .init(
            plain.path,
            plain.text.replacing(
                "status=\"unreviewed\"", with: signature + (digest.map { " of=\"\($0)\"" } ?? "")))
    }

    /// What that file states.
    static let reviewedDigest: String = {
        mechanism().file.ownFacts().map { FactCollector(Atlas()).facts($0).digest } ?? ""
    }()

    static let figureText = "<alt>A disc, wet and dry.</alt><caption>Two discs.</caption>"

    static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"
}
