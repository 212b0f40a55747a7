import Answers
import Causality
import Diagnostics
import Knowledge
import LessonDecoding
import Wording

/// What a clinician reads, comments and sends back: pages with what they state, box by box, as Markdown.
public struct ReviewSheet {
    private let study: Engine.Study
    private let teller: Teller
    private let today: String

    /// - Parameter today: `YYYY-MM-DD`; stands in the line to paste.
    public init(_ study: Engine.Study, today: String) {
        self.study = study
        self.today = today
        teller = Teller(English(), asking: study.graph.noun)
    }

    /// - Parameter all: How many pages there are, those that wait for nobody included.
    public func markdown(_ pages: [ReviewPage], of all: Int) -> String {
        var lines = [
            "# Pages that wait for a review", "",
            "\(pages.count) of \(all) pages. Tick what is right, strike out or comment what is not, sign, and send the sheet back.",
            "A signature stands for the facts below: it holds until one of them changes, and wording alone changes none.",
            "",
        ]
        for page in pages { lines += markdown(page) + [""] }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    private func markdown(_ page: ReviewPage) -> [String] {
        var lines = ["## \(page.title) (\(page.kind), `\(page.file)`)", "", waiting(page), ""]
        func add(_ heading: String, _ items: [String]) {
            if !items.isEmpty { lines += ["### \(heading)", ""] + items.map { "- [ ] \($0)" } + [""] }
        }
        if let entity = study.atlas[Entity.ID(page.id)] {
            lines += [told(entity.profile.summary), ""]
            add("Red flags", flags(of: entity))
            if case .exercise(let exercise) = entity { add("Dose", dose(of: exercise)) }
            if case .muscle(let muscle) = entity { add("Anatomy", anatomy(of: muscle)) }
            if case .nerveRoot(let root) = entity { add("Signs", signs(of: root)) }
            if case .test(let test) = entity { add("The test", parts(of: test)) }
            add("What it says of cause and effect", links(of: entity))
            add("What other pages say leads here", arriving(at: entity))
            add("Questions", entity.profile.quizzes.flatMap(keys))
        } else if let lesson = study.atlas[Lesson.ID(page.id)] {
            lines += [told(lesson.summary), ""]
            add("Questions", lesson.quizzes.flatMap(keys))
        } else if let claim = study.atlas[Claim.ID(page.id)] {
            lines += [told(claim.answer), ""]
            add("Verdict", ["\(claim.verdict.label). \(sources(claim.citations))"])
            add("Links it is about", claim.concerns.compactMap { study.graph[$0.id].map(sentence) })
        }
        let numbers = page.facts.lines.filter { $0.contains(": number ") || $0.hasPrefix("estimate ") }
        add("Numbers in its text", numbers)
        return lines + signature(page)
    }

    private func waiting(_ page: ReviewPage) -> String {
        switch (page.state, page.review.status) {
        case (.lapsed, .reviewed(let by, let role, let on, _)):
            "Waits because facts have changed since \(by), \(role), signed it on \(on)."
        case (.overdue, .reviewed(let by, let role, let on, _)):
            "Waits because the next review was due on \(page.review.due); \(by), \(role), signed it on \(on)."
        case (.current, .reviewed(let by, let role, let on, _)): "Waits for nobody: \(by), \(role), signed it on \(on)."
        default: "Waits because nobody has signed it."
        }
    }

    private func signature(_ page: ReviewPage) -> [String] {
        let review = page.review
        return [
            "### Signature", "",
            "Name: ____________________  Role: ____________________  Date: ____________", "",
            "Remarks:", "",
            "To be pasted into `\(page.file)` in place of its review, with name, role and date:", "",
            "    <review status=\"reviewed\" by=\"NAME\" role=\"ROLE\" on=\"\(today)\" of=\"\(page.facts.digest)\" "
                + "written=\"\(review.written)\" due=\"\(nextYear)\"/>",
            "",
        ]
    }

    /// The same day a year on; 29 February becomes the 28th.
    private var nextYear: String {
        let rest = today.dropFirst(4)
        return "\((Int(today.prefix(4)) ?? 2026) + 1)\(rest == "-02-29" ? "-02-28" : rest)"
    }

    // MARK: - What it states

    private func links(of entity: Entity) -> [String] {
        var own = study.graph.links(from: entity.id)
        if case .muscle(let muscle) = entity { own += muscle.states.flatMap { study.graph.links(from: $0.profile.id) } }
        return own.map(sentence)
    }

    private func arriving(at entity: Entity) -> [String] {
        var ids = [entity.id]
        if case .muscle(let muscle) = entity { ids += muscle.states.map(\.profile.id) }
        return ids.flatMap { study.graph.links(to: $0) }.map(sentence)
    }

    /// "Wear can cause pain. Strong evidence: supports Doe 2009."
    private func sentence(_ link: Link) -> String {
        let said = teller.text(.link(Statement.LinkClause(link)))
        return "\(said) *\(teller.language.label(link.grade))*: \(sources(link.citations)) \(told(link.because))"
    }

    private func sources(_ citations: [Citation]) -> String {
        let told = citations.map { citation in
            (citation.stance.map { "\($0.rawValue) " } ?? "") + short(citation.source)
        }
        return told.joined(separator: "; ") + "."
    }

    private func short(_ source: Mention<Source>) -> String {
        study.atlas[source.id].map { "\($0.shortCitation) (`\(source.id)`)" } ?? "`\(source.id)`"
    }

    private func flags(of entity: Entity) -> [String] {
        let named = if case .exercise(let exercise) = entity { exercise.redFlags } else { entity.redFlags }
        return study.atlas.redFlags(named).flatMap { urgency, flags in
            flags.map {
                "**\(teller.language.label(urgency)).** \(told($0.sign)) (\($0.sources.map(short).joined(separator: "; ")))"
            }
        }
    }

    private func dose(of exercise: Exercise) -> [String] {
        let dose = exercise.dose
        return [("Hold", dose.hold), ("Repeat", dose.repetitions), ("How often", dose.frequency)].compactMap {
            label, value in
            value.map { "\(label): \($0)" }
        }
    }

    private func anatomy(of muscle: Muscle) -> [String] {
        guard let anatomy = muscle.anatomy else { return [] }
        let facts: [(String, Anatomy.Fact?)] =
            [("Begins at", anatomy.origin), ("Ends at", anatomy.insertion)]
            + anatomy.actions.map { ("What it does", $0) }
            + [("Nerve", anatomy.nerve), ("Blood supply", anatomy.bloodSupply)]
        let told = facts.compactMap { label, fact in fact.map { "\(label): \($0.text)" } }
        return told + (anatomy.roots.isEmpty ? [] : ["Nerve roots: \(anatomy.roots.joined(separator: ", "))"])
    }

    private func signs(of root: NerveRoot) -> [String] {
        [("Movement", root.movement), ("Reflex", root.reflex), ("Skin", root.skin), ("Disc", root.disc)].compactMap {
            label, sign in
            sign.map { "\(label): \(told($0.text))" + ($0.isVerified ? "" : " (not yet checked against a source)") }
        }
    }

    private func parts(of test: ClinicalTest) -> [String] {
        [
            ("How", test.how), ("Positive", test.reading), ("How far to trust it", test.accuracy),
            ("Keep in mind", test.caution),
        ].compactMap { label, prose in prose.isEmpty ? nil : "\(label): \(told(prose))" }
    }

    private func keys(_ quiz: Quiz) -> [String] {
        quiz.items.compactMap { item -> String? in
            let question: Question?
            switch item {
            case .question(let own): question = own
            case .use(let mention, _): question = study.atlas[mention.id]?.question
            }
            return question.map { question in
                let right = question.options.filter(\.isCorrect).map { told($0.label) }.joined(separator: "; ")
                return "\(told(question.stem)) Right: \(right)"
            }
        }
    }

    /// The words, with names in place of bare pointers and sources in brackets.
    private func told(_ prose: Prose) -> String {
        prose.map { inline in
            switch inline {
            case .text(let text): text
            case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner):
                told(inner)
            case .reference(let target, let text): text.isEmpty ? teller.noun(target.id) : told(text)
            case .link(_, let text): told(text)
            case .number(let quotation): quotation.words
            case .cite(let source): " [\(study.atlas[source.id]?.shortCitation ?? source.id.value)]"
            }
        }.joined()
    }
}
