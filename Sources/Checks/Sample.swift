import Diagnostics

/// Small lesson files for the guides of checks.
enum Sample {
    /// The file `mechanisms/drying.xml`, with `inner` between its summary and its review.
    ///
    /// - Parameter attributes: Further attributes of the root, each with a blank before it.
    static func mechanism(holding inner: String = "", attributes: String = "") -> RuleGuide.Sample {
        .init(
            "mechanisms/drying.xml",
            """
            <mechanism id="drying"\(attributes)>
              <name>Drying of the disc</name>
              <summary>The disc loses water.</summary>
            \(inner)  \(review)
            </mechanism>

            """)
    }

    /// What the samples point at: a mechanism, a structure and a source.
    static let neighbours: [RuleGuide.Sample] = [
        .init(
            "mechanisms/wear.xml",
            "<mechanism id=\"wear\"><name>Wear</name><summary>Use leaves traces.</summary>\(review)</mechanism>"),
        .init(
            "structures/disc.xml",
            "<structure id=\"disc\"><name>Disc</name><summary>A pad.</summary>\(review)</structure>"),
        .init(
            "sources.xml",
            """
            <sources><source id="twins-2009" type="cohort" year="2009"><title>Twins</title>\
            <author>Doe J</author><finding>Discs dry out.</finding></source></sources>
            """),
    ]

    static func link(to effect: String) -> String {
        """
          <effect on="\(effect)" relation="contributes-to" grade="limited">
            <because>A dry disc carries less.</because>
            <cite source="twins-2009" stance="supports"/>
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
    static func question(id: String, right: Int = 1) -> String {
        """
          <quiz>
            <question id="\(id)" difficulty="easy">
              <stem>What does a drying disc lose?</stem>
              <option correct="yes"><label>Water</label><feedback>Yes.</feedback></option>
              <option\(right > 1 ? " correct=\"yes\"" : "")><label>Bone</label><feedback>No.</feedback></option>
              <cite source="twins-2009"/>
            </question>
          </quiz>

        """
    }

    static let figureText = "<alt>A disc, wet and dry.</alt><caption>Two discs.</caption>"

    private static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"
}
