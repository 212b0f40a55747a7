import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// An id points at something that no file describes.
struct UnknownTarget: Check {
    static let guide = RuleGuide(
        id: "unknown-target", severity: .error,
        summary: "An id points at something that no file describes.",
        why: "a pointer that leads nowhere hides the rest of the chain from the reader",
        flagged: Sample.mechanism(holding: Sample.link(to: "waer")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear")), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let known = KnownIDs(reading)
        let unknown = reading.pointers.filter { !known.has($0) && !known.excuses($0) }
        let mentions = Dictionary(grouping: unknown, by: \.id)
        var found: [Diagnostic] = []
        for pointer in unknown {
            let meant = known.nearest(to: pointer)
            // What is named twice, or is like nothing else, was rather in the lost content than mistyped; and short ids are
            // near to one another by chance.
            if reading.hasLostContent,
                meant == nil || pointer.id.utf8.count < 5 || (mentions[pointer.id]?.count ?? 0) > 1
            {
                continue
            }
            let headline = "\(pointer.target.nobody) '\(pointer.id)'" + (meant.map { "; did you mean '\($0)'?" } ?? "")
            found.append(
                Self.guide.finding(
                    headline, at: pointer.range,
                    fixes: meant.map {
                        [Fix("replace with '\($0)'", replacing: pointer.range, holding: pointer.id, with: $0)]
                    } ?? []))
        }
        return found
    }
}

/// Every id there is, by what may point at it.
private struct KnownIDs {
    private let nodes: Set<String>
    private let pages: Set<String>
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

    private func ids(for target: Pointer.Target) -> Set<String> {
        switch target {
        case .page: pages
        case .node, .kind: nodes
        case .source: sources
        case .question: questions
        case .lesson: lessons
        case .link: links
        }
    }

    func has(_ pointer: Pointer) -> Bool { ids(for: pointer.target).contains(pointer.id) }

    /// Whether the fault lies elsewhere: in a faulty file, or in the link's own effect. One cause, one finding.
    func excuses(_ pointer: Pointer) -> Bool {
        if salvaged.contains(pointer.id) { return true }
        guard pointer.target == .link else { return false }
        let parts = pointer.id.split(separator: "--").map(String.init)
        guard parts.count == 3 else { return false }
        return salvaged.contains(parts[0]) || brokenLinks.contains("\(parts[0])--\(parts[1])")
    }

    func nearest(to pointer: Pointer) -> String? { ids(for: pointer.target).sorted().nearest(to: pointer.id) }
}

extension Pointer.Target {
    /// The beginning of the headline.
    fileprivate var nobody: String {
        switch self {
        case .page, .node, .kind: "no file describes"
        case .source: "sources.xml has no source"
        case .question: "no file asks the question"
        case .lesson: "there is no lesson"
        case .link: "no file claims the link"
        }
    }
}
