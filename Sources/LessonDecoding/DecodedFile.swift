public import Diagnostics
public import Knowledge
public import LessonSyntax

/// What one file means, and what is wrong with it.
public struct DecodedFile: Sendable {
    /// Index of the file in the run.
    public let file: Int32
    public var content: Content?
    /// Every id the file claims for itself, in the order of the file.
    public var declarations: [Declaration] = []
    public private(set) var findings: [Diagnostic] = []
    /// Every pointer the author wrote, in the order of the file; none of a file that was not read to the end.
    public fileprivate(set) var pointers: [Pointer] = []
    /// The same by the id of what says them: the file's own thing, and the states inside a muscle.
    public fileprivate(set) var pointersByOwner: [(owner: String, pointers: [Pointer])] = []
    /// Every figure and every embedded chain in it.
    public var figures: [Figure] = []
    public var embeds: [ChainEmbed] = []
    /// Every number that it quotes, in the order of the file.
    public fileprivate(set) var quotations: [Quotation] = []
    public var allowances: [Allowance] = []
    /// What its page states by itself, where the page is said to be reviewed; see ``PageFacts``.
    var ownFacts: OwnFacts?
    /// What faults of writing and structure leave open.
    public fileprivate(set) var damage: Damage

    public enum Content: Sendable {
        case entity(Entity)
        case lesson(Lesson)
        case course(Course)
        case claim(Claim)
        case flags([RedFlag])
        case sources([Source])
        case site(Site)
    }
}

extension DecodedFile {
    /// More findings of one file are not made: nobody mends so many one by one, and making them costs seconds.
    public static let mostFindings = 10_000

    /// Takes findings in. Where they are too many, those that are left out may be errors, so one finding stands for them
    /// that always is.
    public mutating func add(_ more: [Diagnostic]) {
        let room = Self.mostFindings - findings.count
        if room < 0 { return }
        findings += more.prefix(room)
        if more.count < room { return }
        findings.append(
            SyntaxGuides.oversizedFile.finding(
                "at least \(Self.mostFindings) things are wrong in this file, and the rest is not looked at",
                at: .wholeFile(file), fixes: [Fix("mend what is told first, or write the file anew")]))
    }
}

/// An id, and what claims it.
public struct Declaration: Sendable, Hashable {
    public let id: String
    public let range: SourceRange
    /// "condition", "muscle state", "source": for messages.
    public let kind: String
}

extension ParsedFile {
    /// Turns a file's elements into knowledge.
    ///
    /// Nothing is thrown for what an author wrote: what could be understood is returned beside the findings.
    ///
    /// - Parameter estimates: The numbers of all sources, where they are known: a file that quotes some tells them only then.
    public func decode(_ source: SourceFile, index: Int32, quoting estimates: Estimates = Estimates()) -> DecodedFile {
        var decoded = DecodedFile(file: index, damage: damage)
        decoded.add(findings)
        var faults: [Diagnostic] = []
        for instruction in instructions where faults.count < DecodedFile.mostFindings {
            switch instruction.allowance() {
            case .success(let allowance): decoded.allowances.append(allowance)
            case .failure(let fault): faults.append(fault.finding)
            }
        }
        decoded.add(faults)
        var grammar = Grammar(doubts: damage.doubts(in: index))
        if estimates.isEmpty {
            decodeContent(into: &decoded, &grammar, path: source.path)
        } else {
            Estimates.$quotable.withValue(estimates) { decodeContent(into: &decoded, &grammar, path: source.path) }
        }
        if !decoded.findings.isEmpty {
            decoded.damage = damage.worsened(in: source) { remains in
                remains.ids.formUnion(grammar.misnamedIDs)
                remains.isCutOff = remains.isCutOff || grammar.hasLostID || grammar.isFull
            }
        }
        // After the rest: they make nothing else doubtful, and where something is wrong anyway, that comes first.
        let hidden = source.hiddenCharacters(index: index)
        if !hidden.isEmpty { decoded.add(hidden.outside(decoded.findings.map(\.range))) }
        return decoded
    }

    private func decodeContent(into decoded: inout DecodedFile, _ grammar: inout Grammar, path: String) {
        guard let root = tree?.root else { return }
        var shape = root.name.flatMap(Shape.root)
        if damage.isReadToTheEnd {
            shape = grammar.checkRoot(root)
            decoded.add(certain(grammar.findings))
            // What a file means that is hardly a lesson file is nobody's knowledge, and dear to find out.
            if grammar.isFull { return }
            decoded.pointers = grammar.pointers.all
            decoded.quotations = grammar.quotations
            if let id = root.attribute(.id)?.value { decoded.pointersByOwner = grammar.pointers.byOwner(id) }
        }
        guard let shape else { return }
        decoded.content = root.content(as: shape)
        // What is wrongly built states nothing that could be signed, and may be nested deeper than any page is.
        if damage.isReadToTheEnd, grammar.findings.isEmpty,
            root.child(.review)?.attribute(.status)?.value == "reviewed"
        {
            decoded.ownFacts = root.ownFacts()
        }
        decoded.declarations = decoded.content?.declarations ?? []
        for section in decoded.content?.sections ?? [] {
            for block in section.blocks {
                switch block {
                case .figure(let figure): decoded.figures.append(figure)
                case .chain(let embed): decoded.embeds.append(embed)
                default: break
                }
            }
        }
        if damage.isReadToTheEnd, let misnamed = root.fileNameFinding(shape, path: path) { decoded.add([misnamed]) }
    }
}

extension [Diagnostic] {
    /// Those that share no byte with a range; both are looked through once.
    fileprivate func outside(_ ranges: [SourceRange]) -> [Diagnostic] {
        let ranges = ranges.sorted()
        var next = 0
        var covered: Int32 = 0
        return filter { finding in
            while next < ranges.count, ranges[next].start < finding.range.end {
                covered = Swift.max(covered, ranges[next].end)
                next += 1
            }
            return covered <= finding.range.start
        }
    }
}

extension Element {
    fileprivate func content(as shape: Shape) -> DecodedFile.Content? {
        switch shape {
        case .muscle: .entity(.muscle(muscle()))
        case .state: .entity(.state(state()))
        case .structure: .entity(.structure(structure()))
        case .nerveRoot: .entity(.nerveRoot(nerveRoot()))
        case .mechanism: .entity(.mechanism(mechanism()))
        case .factor: .entity(.factor(factor()))
        case .condition: .entity(.condition(condition()))
        case .symptom: .entity(.symptom(symptom()))
        case .exercise: .entity(.exercise(exercise()))
        case .treatment: .entity(.treatment(treatment()))
        case .test: .entity(.test(clinicalTest()))
        case .lesson: .lesson(lesson())
        case .course: .course(course())
        case .claim: .claim(claim())
        case .flags: .flags(flagLibrary())
        case .sources: .sources(sourceList())
        case .site: .site(site())
        default: nil
        }
    }

    /// An id is the name of its file, and its kind the name of the folder.
    fileprivate func fileNameFinding(_ shape: Shape, path: String) -> Diagnostic? {
        let expected: String
        let range: SourceRange
        switch shape {
        case .flags, .sources, .site:
            expected = "\(shape.rule.element.rawValue).xml"
            range = nameRange
        default:
            guard let id = attribute(.id), ValueRule.id.accepts(id.value) else { return nil }
            expected = "\(shape.folder)/\(id.value).xml"
            range = id.valueRange
        }
        guard path != expected else { return nil }
        return StructureGuides.fileNameMismatch.finding(
            "by its id this file is '\(expected)', but it lies at '\(path)'", at: range,
            fixes: [Fix("rename the file to '\(expected)', or change the id")])
    }
}

extension Shape {
    /// The folder a root's files lie in; `""` for the files of the content folder itself.
    public var folder: String {
        switch self {
        case .lesson: "lessons"
        case .course: "courses"
        case .claim: "claims"
        case .flags, .sources, .site: ""
        default: EntityKind(rawValue: rule.element.rawValue)?.folder ?? ""
        }
    }
}

extension DecodedFile.Content {
    /// All its sections, those of a muscle's states included.
    fileprivate var sections: [Section] {
        switch self {
        case .entity(.muscle(let muscle)): muscle.profile.sections + muscle.states.flatMap(\.profile.sections)
        case .entity(let entity): entity.profile.sections
        case .lesson(let lesson): lesson.sections
        case .course(let course): course.sections
        case .claim(let claim): claim.sections
        case .flags, .sources: []
        case .site(let site): site.sections
        }
    }

    fileprivate var declarations: [Declaration] {
        switch self {
        case .entity(let entity):
            var nested: [Declaration] = []
            if case .muscle(let muscle) = entity {
                nested = muscle.states.flatMap { $0.profile.declarations("muscle state") }
            }
            return entity.profile.declarations(entity.kind.label.lowercased()) + nested
        case .lesson(let lesson):
            return [Declaration(id: lesson.id.value, range: lesson.range, kind: "lesson")] + lesson.quizzes.declarations
        case .course(let course): return [Declaration(id: course.id.value, range: course.range, kind: "course")]
        case .claim(let claim): return [Declaration(id: claim.id.value, range: claim.range, kind: "claim")]
        case .flags(let flags):
            return flags.map { Declaration(id: $0.id.value, range: $0.range, kind: "red flag") }
        case .sources(let sources):
            return sources.map { Declaration(id: $0.id.value, range: $0.range, kind: "source") }
        case .site: return []
        }
    }
}

extension Profile {
    fileprivate func declarations(_ kind: String) -> [Declaration] {
        return [Declaration(id: id.value, range: range, kind: kind)] + quizzes.declarations
    }
}

extension [Quiz] {
    fileprivate var declarations: [Declaration] {
        flatMap(\.questions).map { Declaration(id: $0.id.value, range: $0.range, kind: "question") }
    }
}
