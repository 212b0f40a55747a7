public import Diagnostics

/// The rules about parts that a page must not leave out, each with a reason of its own.
///
/// They speak instead of `missing-child`, so one gap gives one finding.
public enum MissingPartGuides {
    public static let alt = guide(
        "missing-alt", "A figure says nothing to people who cannot see it.",
        why: "a screen reader would pass over the figure, and with it over what the text relies on",
        removing: "<alt>A young and an old disc.</alt>", from: factor)

    public static let contraindications = guide(
        "missing-contraindications", "An exercise does not say who should not do it.",
        why: "some people are harmed by what helps most, and they have only this page to tell them",
        removing: "<contraindications><item>A fresh fracture.</item></contraindications>", from: exercise)

    public static let feedback = guide(
        "missing-feedback", "An answer of a question has no feedback.",
        why: "a learner who chose it learns whether it is right, but not why",
        removing: "<feedback>No, they dry.</feedback>", from: factor)

    public static let redFlags = guide(
        "missing-red-flags", "A condition names no signs that must not wait.",
        why: "red flags come first on the page, because someone who has them should read no further",
        removing: "<red-flags><flag to=\"numb-saddle\"/></red-flags>",
        from: condition)

    public static let review = guide(
        "missing-review", "A page does not say who reviewed it and when it is due again.",
        why: "a reader cannot tell how old the text is, and nobody is reminded to look at it again",
        removing: reviewed, from: factor)

    public static let seekHelp = guide(
        "missing-seek-help", "A condition does not say when to see someone.",
        why: "a reader who is worried needs to know what can wait and what cannot",
        removing: "<seek-help>When it does not settle.</seek-help>", from: condition)

    public static let stopRules = guide(
        "missing-stop-rules", "An exercise does not say when to stop.",
        why: "nobody stands beside the reader to end the exercise when it begins to harm",
        removing: "<stop-rules><item>The leg goes numb.</item></stop-rules>", from: exercise)

    private static func guide(
        _ id: String, _ summary: String, why: String, removing part: String, from sample: RuleGuide.Sample
    ) -> RuleGuide {
        RuleGuide(
            id: id, family: .learning, severity: .error, summary: summary, why: why,
            flagged: .init(sample.path, sample.text.replacing(part, with: "")), accepted: sample,
            beside: sample.path.hasPrefix("conditions/") ? [sources, flags, symptom] : [sources])
    }

    private static let reviewed = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    private static let factor = RuleGuide.Sample(
        "factors/ageing.xml",
        """
        <factor id="ageing">
          <name>Ageing</name>
          <summary>The passing of years.<cite source="twins-2009"/></summary>
          <section id="discs"><heading>Discs</heading>
            <figure><alt>A young and an old disc.</alt><caption>Two discs.</caption></figure>
          </section>
          <quiz>
            <question id="ageing-1" difficulty="easy">
              <stem>What happens to discs?</stem>
              <option correct="yes"><label>They dry.</label><feedback>Yes.</feedback></option>
              <option><label>They swell.</label><feedback>No, they dry.</feedback></option>
              <cite source="twins-2009"/>
            </question>
          </quiz>
          \(reviewed)
        </factor>

        """)

    private static let condition = RuleGuide.Sample(
        "conditions/worn-disc.xml",
        """
        <condition id="worn-disc">
          <name>Worn disc</name>
          <summary>A disc with traces of use.<cite source="twins-2009"/></summary>
          <definition>A disc that has lost height.</definition>
          <red-flags><flag to="numb-saddle"/></red-flags>
          <seek-help>When it does not settle.</seek-help>
          \(reviewed)
        </condition>

        """)

    private static let exercise = RuleGuide.Sample(
        "exercises/bow.xml",
        """
        <exercise id="bow" kind="stretch">
          <name>Bow</name>
          <summary>Bending forward.<cite source="twins-2009"/></summary>
          <start-position>Stand.</start-position>
          <steps><item>Bend forward.</item></steps>
          <dose><repetitions>Five times</repetitions></dose>
          <contraindications><item>A fresh fracture.</item></contraindications>
          <stop-rules><item>The leg goes numb.</item></stop-rules>
          \(reviewed)
        </exercise>

        """)

    private static let flags = RuleGuide.Sample(
        "flags.xml",
        """
        <flags><flag id="numb-saddle" urgency="emergency"><sign>Numbness between the legs.</sign>\
        <cite source="twins-2009"/></flag></flags>
        """)

    /// Names the red flag as well, so that it is not unused where the condition does not.
    private static let symptom = RuleGuide.Sample(
        "symptoms/ache.xml",
        """
        <symptom id="ache"><name>Ache</name><summary>It hurts.</summary>\
        <red-flags><flag to="numb-saddle"/></red-flags>\(reviewed)</symptom>
        """)

    private static let sources = RuleGuide.Sample(
        "sources.xml",
        """
        <sources><source id="twins-2009" type="cohort" year="2009" pmid="12345"><title>Twins</title>\
        <author>Doe J</author><finding>Discs dry out.</finding></source></sources>
        """)
}

extension MissingPart {
    static let alt = MissingPart(MissingPartGuides.alt, "this figure has no text for who cannot see it")
    static let contraindications = MissingPart(
        MissingPartGuides.contraindications, "this exercise does not say who should not do it")
    static let feedback = MissingPart(MissingPartGuides.feedback, "this answer has no feedback")
    static let flag = MissingPart(MissingPartGuides.redFlags, "no red flag is named here")
    static let linkCitation = MissingPart(
        StructureGuides.uncitedGrade, "this link is graded, but cites no source")
    static let redFlags = MissingPart(MissingPartGuides.redFlags, "this condition names no red flags")
    static let review = MissingPart(MissingPartGuides.review, "nothing says when this was reviewed")
    static let seekHelp = MissingPart(
        MissingPartGuides.seekHelp, "this condition does not say when to see someone")
    static let stance = MissingPart(
        StructureGuides.unstancedCitation, "this citation does not say whether the source supports the link")
    static let stopRules = MissingPart(
        MissingPartGuides.stopRules, "this exercise does not say when to stop")
}
