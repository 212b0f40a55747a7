import Knowledge
import LessonSyntax

extension Shape {
    /// The vocabulary itself. Rules with a file of their own stand beside the code that decodes them.
    func makeRule() -> ElementRule {
        switch self {
        case .muscle: .muscle
        case .state: .state
        case .muscleState: .muscleState
        case .structure: .structure
        case .mechanism: .mechanism
        case .factor: .factor
        case .condition: .condition
        case .symptom: .symptom
        case .exercise: .exercise
        case .treatment: .treatment
        case .lesson: .lesson
        case .course: .course
        case .claim: .claim
        case .flags: .flags
        case .libraryFlag: .libraryFlag
        case .sources: .sources
        case .source: .source
        case .site: .site
        case .effect: .effect
        case .quiz: .quiz
        case .question: .question
        case .option: .option
        case .use: .use
        case .anatomy: .anatomy
        case .origin: .fact(.origin, "Where the muscle begins.")
        case .insertion: .fact(.insertion, "Where it ends.")
        case .action: .fact(.action, "One thing it does: \"bends the knee\".")
        case .nerve: .nerve
        case .bloodSupply: .fact(.bloodSupply, "The arteries that feed it.")
        case .dose: .dose
        case .claimed: .claimed
        case .section: .section
        case .review: .review
        case .redFlags: .redFlags
        case .flag: .flag
        case .name: .name
        case .table: .table
        case .row: .row
        case .figure: .figure
        case .note: .note
        case .chain: .chain
        case .ref: .ref
        case .link: .link
        case .unit: .unit
        case .objective: .objective
        case .concerns: .concerns
        case .featured: .featured
        case .compare: .compare
        case .severity: .severity
        case .moved: .moved

        case .cite, .plainCite: .cite()
        case .effectCite:
            .cite(
                .required(
                    .stance, .choice(of: Citation.Stance.self), "What the source does for this link.",
                    whenMissing: .stance))
        case .claimCite:
            .cite(.optional(.stance, .choice(of: Citation.Stance.self), "What the source does for the claim."))

        case .alias: .text(.alias, "Another everyday or technical name, found in the index.")
        case .heading: .text(.heading, "The section's heading.")
        case .hold: .text(.hold, "How long to hold.")
        case .repetitions: .text(.repetitions, "How many times.")
        case .frequency: .text(.frequency, "How often in a week.")
        case .title: .text(.title, "The title.")
        case .author: .text(.author, "One author: \"Reis FJ\", or an organisation.")
        case .journal: .text(.journal, "Journal, volume and pages.")
        case .publisher: .text(.publisher, "Who published it.")
        case .unread: .text(.unread, "Says honestly what of the source was not read.")
        case .tagline: .text(.tagline, "A few words under the title.")
        case .description: .text(.description, "What search engines show.")
        case .license: .text(.license, "The licence of the content.")
        case .alt: .text(.alt, "What the picture shows, for who cannot see it.")

        case .summary: .prose(.summary, "One to three sentences that end with their citations.")
        case .because: .prose(.because, "The mechanism, in plain words.")
        case .rationale: .prose(.rationale, "Why this grade.")
        case .commonClaim: .prose(.commonClaim, "What is popularly said about this link, and how far it holds.")
        case .seekHelp: .prose(.seekHelp, "When to see someone.")
        case .item: .prose(.item, "One item.")
        case .definition: .prose(.definition, "What exactly the condition is.")
        case .howCommon: .prose(.howCommon, "How common it is.")
        case .naturalHistory: .prose(.naturalHistory, "How it usually goes.")
        case .treatmentOverview: .prose(.treatmentOverview, "What is usually offered.")
        case .startPosition: .prose(.startPosition, "How to begin.")
        case .feel: .prose(.feel, "What it should and should not feel like.")
        case .easier: .prose(.easier, "How to make it easier.")
        case .harder: .prose(.harder, "How to make it harder.")
        case .evidenceNote: .prose(.evidenceNote, "What studies of this exercise show.")
        case .statement: .prose(.statement, "What people say.")
        case .answer: .prose(.answer, "What the evidence says to it.")
        case .finding: .prose(.finding, "What the source found, in our words.")
        case .sign: .prose(.sign, "What a person notices, in plain words.")
        case .pointsTo: .prose(.pointsTo, "What the sign may point to.")
        case .flagNote: .prose(.note, "How the urgency was chosen, where sources differ.")
        case .disclaimer: .prose(.disclaimer, "What the site is not.")
        case .safety: .prose(.safety, "When to get help; stands on every page.")
        case .stem: .prose(.stem, "What is asked.")
        case .label: .prose(.label, "The answer that is offered.")
        case .feedback: .prose(.feedback, "Why it is right or wrong.")
        case .p: .prose(.p, "A paragraph.")
        case .caption: .prose(.caption, "What the table or figure is about.")
        case .head: .prose(.head, "A heading cell.")
        case .cell: .prose(.cell, "A cell.")
        case .em: .prose(.em, "Stressed words.")
        case .strong: .prose(.strong, "Important words.")
        case .term: .prose(.term, "A technical word where it is explained.")
        case .sub: .prose(.sub, "Subscript.")
        case .sup: .prose(.sup, "Superscript.")

        case .symptoms: .items(.symptoms, "What people typically notice.")
        case .riskFactors: .items(.riskFactors, "What makes it likelier.")
        case .selfCare: .items(.selfCare, "What people can do themselves.")
        case .mistakes: .items(.mistakes, "What often goes wrong.")
        case .contraindications: .contraindications
        case .stopRules: .items(.stopRules, "When to stop.", whenMissing: .stopRules)
        case .list: .items(.list, "A list in no order.")
        case .steps: .items(.steps, "Steps in their order.")
        }
    }
}

extension ElementRule {
    static func text(_ name: ElementName, _ about: String) -> ElementRule { ElementRule(name, about, .text) }
    static func prose(_ name: ElementName, _ about: String) -> ElementRule { ElementRule(name, about, .prose) }
    static func items(
        _ name: ElementName, _ about: String, whenMissing: MissingPart? = nil
    ) -> ElementRule {
        ElementRule(name, about, .children([.oneOrMore(.item, whenMissing: whenMissing)]))
    }

    static func cite(_ stance: AttributeRule? = nil) -> ElementRule {
        ElementRule(
            .cite, "Names a source for what stands before it.",
            attributes: [.required(.source, .reference(to: "a source", .source), "The source's id.")]
                + [stance].compactMap(\.self), .empty)
    }
}
