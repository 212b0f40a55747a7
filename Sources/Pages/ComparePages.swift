import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

/// Two conditions that the site sets side by side.
struct ComparedPair: Sendable {
    /// Longer lists help nobody to tell two things apart.
    static let listed = 12

    let first: Condition
    let second: Condition
    let comparison: ComparisonAnswer

    var route: SiteRoute { SiteRoute("compare/\(first.id)--\(second.id).html") }

    /// - Returns: `nil` unless both are conditions, and two.
    init?(_ pair: Site.Comparison, _ atlas: Atlas, _ graph: CauseGraph) {
        guard case .condition(let first)? = atlas[pair.one.id], case .condition(let second)? = atlas[pair.other.id],
            let comparison = graph.comparison(of: first.profile.id, second.profile.id, most: Self.listed)
        else { return nil }
        (self.first, self.second, self.comparison) = (first, second, comparison)
    }
}

extension PageContext {
    func comparePage(_ pair: ComparedPair) -> ComparePage {
        let (first, second) = (pair.first, pair.second)
        let title = "\(first.profile.name.text) or \(site.teller.noun(second.profile.id))?"
        let opening = site.teller.text(pair.comparison.opening + [.noDiagnosis])
        // In the order of reading, because sources are numbered as they are met.
        let parts: [ComparedPart] = [
            part("Red flags", .flag, first, second) { flags($0.redFlags) },
            part("When to see someone", .caution, first, second) { paragraph($0.seekHelp) },
            part("What it is", .plain, first, second) { paragraph($0.profile.summary) },
            part("What people notice", .plain, first, second) { list($0.symptoms) },
            part("How it usually goes", .plain, first, second) { paragraph($0.naturalHistory) },
        ].filter { !$0.left.isEmpty || !$0.right.isEmpty }
        return ComparePage(
            frame: frame(
                title, description: opening,
                crumbs: [link("Conditions", to: Fixed.listing(.condition))],
                review: unsigned(first.profile.review), schema: "MedicalWebPage"),
            title: title, opening: opening, first: self.link(to: first.profile.id),
            second: self.link(to: second.profile.id), parts: parts, sections: causes(pair.comparison))
    }

    /// Whoever signed one of the two has not signed the comparison.
    private func unsigned(_ review: Review?) -> Review? {
        review.map { Review(status: .unreviewed, written: $0.written, due: $0.due) }
    }

    private func part(
        _ heading: String, _ tone: SectionView.Tone, _ first: Condition, _ second: Condition,
        _ blocks: (Condition) -> [BlockView]
    ) -> ComparedPart {
        ComparedPart(
            id: anchor(heading.fragment), heading: heading, tone: tone, left: blocks(first), right: blocks(second))
    }

    private func causes(_ comparison: ComparisonAnswer) -> [SectionView] {
        comparison.lists.map { list in
            let told = list.items.prefix(comparison.most).map { item -> RichText in
                let words = RichInline.text(site.teller.text(item.statements))
                return item.company == nil ? [pointer(to: item.node), .text(": "), words] : [words]
            }
            var blocks: [BlockView] = told.isEmpty ? [] : [.list(Array(told))]
            if list.items.count > told.count {
                blocks.append(
                    .paragraph([.text("\(list.items.count - told.count) more, less well supported, are not listed.")]))
            }
            if let stories = list.storyStatement { blocks.append(.paragraph([.text(site.teller.text(stories))])) }
            return SectionView(
                id: anchor(list.comparison.rawValue), heading: site.teller.text(comparison.heading(list.comparison)),
                blocks: blocks)
        }
    }

    private func pointer(to id: Entity.ID) -> RichInline {
        let link = self.link(to: id)
        return .link(link.href, [.text(link.title)])
    }
}

extension String {
    /// As a fragment: "What it is" becomes `what-it-is`.
    fileprivate var fragment: String { lowercased().split(separator: " ").joined(separator: "-") }
}
