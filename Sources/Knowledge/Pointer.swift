public import Diagnostics

/// An id that an author wrote in order to point at something.
public struct Pointer: Sendable {
    public let id: String
    public let range: SourceRange
    public let target: Target

    /// What it may point at.
    public enum Target: Hashable, Sendable {
        /// Anything with a page.
        case page
        /// Anything in the cause graph.
        case node
        case kind(EntityKind)
        case source, question, lesson, link
    }
}

/// Whatever has a page or an entry of its own and points at other things.
public protocol Pointing {
    /// Every pointer the author wrote in it, in no promised order.
    ///
    /// A muscle's states are entities of their own and are not asked here.
    var pointers: [Pointer] { get }
}

extension Entity: Pointing {
    public var pointers: [Pointer] {
        var walk = PointerWalk()
        walk.entity(self)
        return walk.found
    }
}

extension Lesson: Pointing {}

extension Course: Pointing {
    public var pointers: [Pointer] {
        var walk = PointerWalk()
        walk.prose(summary)
        for unit in units {
            walk.point(unit.lesson, .lesson)
            walk.prose(unit.reason)
        }
        walk.sections(sections)
        return walk.found
    }
}

extension Claim: Pointing {
    public var pointers: [Pointer] {
        var walk = PointerWalk()
        walk.prose(statement)
        walk.prose(answer)
        for link in concerns { walk.point(link, .link) }
        walk.citations(citations)
        walk.sections(sections)
        return walk.found
    }
}

extension Source: Pointing {
    public var pointers: [Pointer] {
        var walk = PointerWalk()
        walk.prose(finding)
        return walk.found
    }
}

extension Site: Pointing {
    public var pointers: [Pointer] {
        var walk = PointerWalk()
        walk.prose(disclaimer)
        walk.prose(safety)
        for target in featured { walk.point(target, .page) }
        for pair in comparisons {
            walk.point(pair.one, .kind(.condition))
            walk.point(pair.other, .kind(.condition))
        }
        for move in moves { walk.point(move.to, .page) }
        walk.sections(sections)
        return walk.found
    }
}

/// Takes down the pointers in what it is shown.
struct PointerWalk {
    private(set) var found: [Pointer] = []

    mutating func point<Thing>(_ mention: Mention<Thing>, _ target: Pointer.Target) {
        found.append(Pointer(id: mention.id.value, range: mention.range, target: target))
    }

    mutating func entity(_ entity: Entity) {
        let profile = entity.profile
        prose(profile.summary)
        for link in profile.links {
            point(link.effect, .node)
            prose(link.because)
            prose(link.rationale)
            prose(link.commonClaim)
            citations(link.citations)
        }
        sections(profile.sections)
        quiz(profile.quiz)
        switch entity {
        case .muscle(let muscle):
            if let group = muscle.partOf { point(group, .kind(.muscle)) }
            for source in muscle.anatomy?.sources ?? [] { point(source, .source) }
        case .structure(let structure):
            if let whole = structure.partOf { point(whole, .kind(.structure)) }
        case .mechanism(let mechanism):
            for site in mechanism.sites { point(site, .kind(.structure)) }
        case .condition(let condition): self.condition(condition)
        case .symptom(let symptom):
            prose(symptom.seekHelp)
            for flag in symptom.redFlags { prose(flag.text) }
        case .exercise(let exercise): self.exercise(exercise)
        // The muscle it is nested in is named by nobody.
        case .state(let state):
            for muscle in state.muscles where muscle.id.value != state.home?.value {
                point(muscle, .kind(.muscle))
            }
        case .factor, .treatment: break
        }
    }

    private mutating func condition(_ condition: Condition) {
        for site in condition.sites { point(site, .kind(.structure)) }
        for flag in condition.redFlags { prose(flag.text) }
        for text in [
            condition.definition, condition.seekHelp, condition.howCommon, condition.naturalHistory,
            condition.treatmentOverview,
        ] + condition.symptoms + condition.riskFactors + condition.selfCare {
            prose(text)
        }
    }

    private mutating func exercise(_ exercise: Exercise) {
        for target in exercise.targets { point(target, .kind(.muscle)) }
        for text in [
            exercise.startPosition, exercise.feel, exercise.easier, exercise.harder, exercise.evidenceNote,
            exercise.claimed?.text ?? [],
        ] + exercise.steps + exercise.mistakes + exercise.contraindications + exercise.stopRules {
            prose(text)
        }
    }

    mutating func citations(_ citations: [Citation]) {
        for citation in citations { point(citation.source, .source) }
    }

    mutating func sections(_ sections: [Section]) {
        for section in sections {
            for block in section.blocks { self.block(block) }
        }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let text): prose(text)
        case .list(let items), .steps(let items): for item in items { prose(item) }
        case .table(let table):
            prose(table.caption)
            for row in table.rows {
                for cell in row.heads + row.cells { prose(cell) }
            }
        case .figure(let figure): prose(figure.caption)
        case .note(let note): for paragraph in note.paragraphs { prose(paragraph) }
        case .chain(let chain):
            point(chain.from, .node)
            point(chain.to, .node)
        case .quiz(let quiz): self.quiz(quiz)
        }
    }

    mutating func quiz(_ quiz: Quiz?) {
        for item in quiz?.items ?? [] {
            switch item {
            case .use(let question, _): point(question, .question)
            case .question(let question):
                prose(question.stem)
                for option in question.options {
                    prose(option.label)
                    prose(option.feedback)
                }
                for source in question.sources { point(source, .source) }
            }
        }
    }

    mutating func prose(_ prose: Prose) {
        for inline in prose {
            switch inline {
            case .text: break
            case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner),
                .link(_, let inner):
                self.prose(inner)
            case .reference(let target, let inner):
                point(target, .page)
                self.prose(inner)
            case .cite(let source): point(source, .source)
            }
        }
    }
}
