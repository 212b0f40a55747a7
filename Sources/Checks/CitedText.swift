import Knowledge

/// A text of the site, and what is cited for all of it where it cites nothing itself: a link's reasons and a question's answers
/// rest on what their element cites.
struct CitedText {
    let prose: Prose
    var sources: [Mention<Source>] = []
}

/// A sentence and the sources cited in it or right behind it. What a text quotes by reference is no part of its words.
struct CitedSentence {
    var words = ""
    var sources: [Mention<Source>] = []
    fileprivate var isClosed = false
}

extension CitedText {
    /// In their order; those that cite nothing have the sources of the whole text.
    var sentences: [CitedSentence] {
        var sentences: [CitedSentence] = []
        func read(_ text: String) {
            var rest = Substring(text)
            while true {
                if sentences.last?.isClosed ?? true {
                    rest = rest.drop(while: \.isWhitespace)
                    if rest.isEmpty { return }
                    sentences.append(CitedSentence())
                }
                let end = rest.endOfSentence
                sentences[sentences.count - 1].words += rest[..<(end ?? rest.endIndex)]
                guard let end else { return }
                sentences[sentences.count - 1].isClosed = true
                rest = rest[end...]
            }
        }
        func read(_ prose: Prose) {
            for inline in prose {
                switch inline {
                case .text(let text): read(text)
                case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner),
                    .reference(_, let inner), .link(_, let inner):
                    read(inner)
                case .number: read("\u{FFFC}")
                case .cite(let source):
                    if !sentences.isEmpty { sentences[sentences.count - 1].sources.append(source) }
                }
            }
        }
        read(prose)
        for index in sentences.indices where sentences[index].sources.isEmpty { sentences[index].sources = sources }
        return sentences
    }
}

extension Atlas {
    /// Every text of the site, in no promised order.
    var citedTexts: [CitedText] {
        var texts: [CitedText] = []
        func add(_ prose: [Prose]) { texts += prose.map { CitedText(prose: $0) } }
        func add(_ sections: [Section], _ quizzes: [Quiz] = []) {
            for section in sections { add(section.texts) }
            for quiz in quizzes { texts += quiz.texts }
        }
        for entity in entities {
            add([entity.profile.summary] + entity.ownTexts)
            for link in entity.profile.links { texts += link.texts }
            add(entity.profile.sections, entity.profile.quizzes)
        }
        for lesson in lessons {
            add([lesson.summary] + lesson.objectives.map(\.text))
            add(lesson.sections, lesson.quizzes)
        }
        for course in courses {
            add([course.summary] + course.units.map(\.reason))
            add(course.sections)
        }
        for claim in claims {
            texts.append(CitedText(prose: claim.answer, sources: claim.citations.map(\.source)))
            add(claim.sections)
        }
        for flag in flags {
            texts += [flag.sign, flag.pointsTo, flag.note].map { CitedText(prose: $0, sources: flag.sources) }
        }
        add([site.safety, site.disclaimer])
        add(site.sections)
        return texts
    }
}

extension Entity {
    /// What only its kind has.
    fileprivate var ownTexts: [Prose] {
        switch self {
        case .muscle, .state, .structure, .mechanism, .factor, .treatment: []
        case .nerveRoot(let root): [root.movement, root.reflex, root.skin, root.disc].compactMap { $0?.text }
        case .test(let test): [test.how, test.reading, test.accuracy, test.caution]
        case .symptom(let symptom): [symptom.seekHelp]
        case .condition(let condition):
            [
                condition.symptoms, condition.riskFactors, condition.selfCare,
                [
                    condition.definition, condition.seekHelp, condition.howCommon, condition.naturalHistory,
                    condition.treatmentOverview,
                ],
            ].flatMap(\.self)
        case .exercise(let exercise):
            [
                exercise.steps, exercise.mistakes, exercise.contraindications, exercise.stopRules,
                [
                    exercise.startPosition, exercise.feel, exercise.easier, exercise.harder,
                    exercise.claimed?.text ?? [], exercise.evidenceNote,
                ],
            ].flatMap(\.self)
        }
    }
}

extension Link {
    fileprivate var texts: [CitedText] {
        [because, rationale, commonClaim].map { CitedText(prose: $0, sources: citations.map(\.source)) }
    }
}

extension Section {
    fileprivate var texts: [Prose] {
        blocks.flatMap { block -> [Prose] in
            switch block {
            case .paragraph(let prose): [prose]
            case .list(let items), .steps(let items): items
            case .table(let table): [table.caption] + table.rows.flatMap { $0.heads + $0.cells }
            case .figure(let figure): [figure.caption]
            case .note(let note): note.paragraphs
            // A quiz in the middle of a page is read with the page's other quizzes.
            case .chain, .quiz: []
            }
        }
    }
}

extension Quiz {
    fileprivate var texts: [CitedText] {
        questions.flatMap { question in
            // A wrong answer says what no source does.
            let answers = question.options.flatMap { $0.isCorrect ? [$0.label, $0.feedback] : [$0.feedback] }
            return ([question.stem] + answers).map { CitedText(prose: $0, sources: question.sources) }
        }
    }
}

extension Substring {
    /// Behind the first stop that white space or the end follows; `nil` where none does.
    fileprivate var endOfSentence: Index? {
        var place = startIndex
        while let stop = utf8[place...].firstIndex(where: { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }) {
            place = utf8.index(after: stop)
            if place == endIndex || self[place].isWhitespace { return place }
        }
        return nil
    }
}
