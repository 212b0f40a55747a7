import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// An id points at something that no file describes.
struct UnknownTarget: Check {
    static let guide = RuleGuide(
        id: "unknown-target", family: .references, severity: .error, leeway: .none,
        summary: "An id points at something that no file describes.",
        why: "a pointer that leads nowhere hides the rest of the chain from the reader",
        flagged: Sample.mechanism(holding: Sample.link(to: "waer")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear")), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let known = KnownIDs(reading)
        var names = NamesByTarget(known)
        let doubts = reading.doubts
        let hasLostContent = reading.hasLostContent
        // What moves round in a circle, or to itself, is told as that.
        let moves = reading.atlas.site.moves
        let circular = moves.isEmpty ? [] : moves.circular
        let flagless = known.hasNoFlags && !hasLostContent ? flaglessFinding(in: reading) : nil
        let round = Set(moves.filter { circular.contains($0.from) }.map(\.to.range))
        var counts: [Int32: Int] = [:]
        /// The first pointer of a file that has more than are told one by one.
        var first: [Int32: Pointer] = [:]
        let unknown = reading.pointers.filter { pointer in
            let isUnknown =
                !known.has(pointer) && !known.excuses(pointer) && !doubts.touch(pointer.range)
                && !round.contains(pointer.range) && (flagless == nil || pointer.target != .flag)
            guard isUnknown else { return false }
            let file = pointer.range.file
            counts[file, default: 0] += 1
            if counts[file]! == Self.most + 1 { first[file] = pointer }
            return counts[file]! <= Self.most
        }
        let mentions = hasLostContent ? Dictionary(unknown.map { ($0.id, 1) }, uniquingKeysWith: +) : [:]
        // In a fixed order, as the first ones get the suggestions.
        let told = groups(of: unknown).flatMap { pointers -> [Diagnostic] in
            let pointer = pointers[0]
            let meant = names.nearest(to: pointer)
            // What is named twice, or is like nothing else, was rather in the lost content than mistyped; and short ids are
            // near to one another by chance.
            if hasLostContent,
                meant == nil || pointer.id.utf8.count < 5 || mentions[pointer.id, default: 0] > 1
            {
                return []
            }
            return OneCause(
                guide: Self.guide, words: "\(pointer.target.nobody) '\(pointer.id)'",
                nearest: meant.map { (pointer.id, $0) }
            ).findings(at: pointers.map(\.range), in: reading)
        }
        if hasLostContent { return told }
        return (flagless.map { [$0] } ?? []) + told
            + first.values.map { pointer in
                Self.guide.finding(
                    "\(counts[pointer.range.file]! - Self.most) more places in this file lead nowhere",
                    identity: "more places in this file lead nowhere", at: pointer.range)
            }
    }

    /// One cause, one finding: where the library is missing, no flag in it can be known.
    private func flaglessFinding(in reading: Reading) -> Diagnostic? {
        let doubts = reading.doubts
        let places = reading.pointers.filter { $0.target == .flag && !doubts.touch($0.range) }.map(\.range).sorted()
        // A single place is told by the flag that it names.
        guard places.count > 1 else { return nil }
        return Self.guide.finding(
            "there is no flags.xml with red flags, though \(places.count) places name a flag of it",
            identity: "there is no flags.xml with red flags", at: places[0],
            notes: places.dropFirst().prefix(20).map { .init("one is named here", at: $0) },
            fixes: [Fix("describe them in flags.xml: <flags><flag id=\"…\" urgency=\"…\">…")])
    }

    /// More pointers of one file are only counted.
    private static let most = 10_000

    /// Pointers that get one suggestion: those that name one thing in one way, and where they are many those that are told
    /// in the same words. By their first places.
    private func groups(of unknown: [Pointer]) -> [[Pointer]] {
        Dictionary(grouping: unknown, by: \.id).values.flatMap { pointers -> [[Pointer]] in
            if pointers.count == 1 { return [pointers] }
            return Dictionary(grouping: pointers, by: \.target.nobody).values.flatMap { alike in
                alike.count > OneCause.many ? [alike] : Array(Dictionary(grouping: alike, by: \.target).values)
            }
        }.sorted { $0[0].range < $1[0].range }
    }
}

/// Every id there is, by what may point at it.
private struct KnownIDs {
    private let nodes: Set<String>
    private let pages: Set<String>
    private let flags: Set<String>
    private let sources: Set<String>
    private let questions: Set<String>
    private let lessons: Set<String>
    private let links: Set<String>
    /// What faulty files seem to declare.
    private let salvaged: Set<String>
    /// `CAUSE--RELATION` of links whose effect is none.
    private let brokenLinks: Set<String>

    init(_ reading: Reading) {
        let atlas = reading.atlas
        nodes = Set(atlas.entities.map(\.id.value))
        lessons = Set(atlas.lessons.map(\.id.value))
        pages = nodes.union(lessons).union(atlas.courses.map(\.id.value)).union(atlas.claims.map(\.id.value))
        flags = Set(atlas.flags.map(\.id.value))
        sources = Set(atlas.sources.map(\.id.value))
        questions = Set(reading.declarations.filter { $0.kind == "question" }.map(\.id))
        salvaged = reading.salvagedIDs
        // Only claims point at links, and there are tens of thousands of them.
        guard reading.pointers.contains(where: { $0.target == .link }) else {
            (links, brokenLinks) = ([], [])
            return
        }
        let allLinks = atlas.links
        links = Set(allLinks.map(\.id.value))
        let known = nodes
        brokenLinks = Set(
            allLinks.filter { !known.contains($0.effect.id.value) || $0.effect.id == $0.cause }.map {
                "\($0.cause)--\($0.relation.rawValue)"
            })
    }

    func ids(for target: Pointer.Target) -> Set<String> {
        switch target {
        case .page: pages
        case .node, .kind: nodes
        case .flag: flags
        case .source: sources
        case .question: questions
        case .lesson: lessons
        case .link: links
        }
    }

    var hasNoFlags: Bool { flags.isEmpty }

    func has(_ pointer: Pointer) -> Bool { ids(for: pointer.target).contains(pointer.id) }

    /// Whether the fault lies elsewhere: in a faulty file, or in the link's own effect. One cause, one finding.
    func excuses(_ pointer: Pointer) -> Bool {
        // No id has a letter beyond ASCII; the grammar has said so, and what was meant.
        if salvaged.contains(pointer.id) || pointer.id.utf8.contains(where: { $0 >= 0x80 }) { return true }
        guard pointer.target == .link else { return false }
        let parts = pointer.id.split(separator: "--").map(String.init)
        guard parts.count == 3 else { return false }
        return salvaged.contains(parts[0]) || brokenLinks.contains("\(parts[0])--\(parts[1])")
    }
}

/// The ids in an order that is quick to search, made for each target when a pointer to it leads nowhere.
private struct NamesByTarget {
    private let known: KnownIDs
    private var names: [Pointer.Target: KnownNames] = [:]

    init(_ known: KnownIDs) { self.known = known }

    mutating func nearest(to pointer: Pointer) -> String? {
        // What may be of one kind only is looked for among all that is in the graph.
        let key: Pointer.Target = if case .kind = pointer.target { .node } else { pointer.target }
        return names[key, default: KnownNames(known.ids(for: key))].nearest(to: pointer.id)
    }
}

extension Pointer.Target {
    /// The beginning of the headline.
    fileprivate var nobody: String {
        switch self {
        case .page, .node, .kind: "no file describes"
        case .flag: "flags.xml has no red flag"
        case .source: "sources.xml has no source"
        case .question: "no file asks the question"
        case .lesson: "there is no lesson"
        case .link: "no file claims the link"
        }
    }
}
