import Causality
import HTML
import Knowledge

/// Two conditions that the site sets side by side.
struct ComparedPair: Sendable {
    let first: Condition
    let second: Condition
    let comparison: Comparison

    var route: SiteRoute { SiteRoute("compare/\(first.id)--\(second.id).html") }

    /// - Returns: `nil` unless both are conditions, and two.
    init?(_ pair: Site.Comparison, _ atlas: Atlas, _ graph: CauseGraph) {
        guard case .condition(let first)? = atlas[pair.one.id], case .condition(let second)? = atlas[pair.other.id],
            let comparison = graph.comparison(of: first.profile.id, second.profile.id)
        else { return nil }
        (self.first, self.second, self.comparison) = (first, second, comparison)
    }
}

extension PageContext {
    /// Longer lists help nobody to tell two things apart.
    private static let listed = 12

    func comparePage(_ pair: ComparedPair) -> ComparePage {
        let (first, second) = (pair.first, pair.second)
        let title = "\(first.profile.name.text) or \(almanac.telling.noun(second.profile.id))?"
        let opening = self.opening(of: pair.comparison)
        // In the order of reading, because sources are numbered as they are met.
        let parts: [ComparedPart] = [
            part("Red flags", .flag, first, second) { $0.redFlags.isEmpty ? [] : [.flags(flagGroups($0.redFlags))] },
            part("When to see someone", .caution, first, second) { paragraph($0.seekHelp) },
            part("What it is", .plain, first, second) { paragraph($0.profile.summary) },
            part("What people notice", .plain, first, second) {
                $0.symptoms.isEmpty ? [] : [.list($0.symptoms.map(rich))]
            },
            part("How it usually goes", .plain, first, second) { paragraph($0.naturalHistory) },
        ].filter { !$0.left.isEmpty || !$0.right.isEmpty }
        return ComparePage(
            frame: frame(
                title, description: opening,
                crumbs: [PageLink(title: "Conditions", href: href(Fixed.listing(.condition)))],
                review: first.profile.review,
                data: StructuredData(type: "MedicalWebPage", name: title, description: opening)),
            title: title, opening: opening, first: almanac.link(to: first.profile.id, from: route),
            second: almanac.link(to: second.profile.id, from: route), parts: parts, sections: causes(pair.comparison))
    }

    private func paragraph(_ prose: Prose) -> [BlockView] { prose.isEmpty ? [] : [.paragraph(rich(prose))] }

    private func part(
        _ heading: String, _ tone: SectionView.Tone, _ first: Condition, _ second: Condition,
        _ blocks: (Condition) -> [BlockView]
    ) -> ComparedPart {
        ComparedPart(
            id: anchor(heading.fragment), heading: heading, tone: tone, left: blocks(first), right: blocks(second))
    }

    private func opening(of comparison: Comparison) -> String {
        let telling = almanac.telling
        let names = "\(telling.noun(comparison.first)) and \(telling.noun(comparison.second))"
        let ways = [comparison.firstToSecond, comparison.secondToFirst].compactMap(\.self).map(telling.headline)
        let causes = comparison.shared.count
        let shared =
            causes == 0
            ? "No cause on this site leads to both \(names)."
            : "\(causes == 1 ? "One cause" : "\(causes) causes") on this site may lead to both \(names)."
        return (ways + [shared, "This page tells what we know of each; it is no way to find out which one you have."])
            .joined(separator: " ")
    }

    private func causes(_ comparison: Comparison) -> [SectionView] {
        let telling = almanac.telling
        let (one, other) = (telling.noun(comparison.first), telling.noun(comparison.second))
        func section(_ id: String, _ heading: String, _ items: [RichText], of count: Int) -> SectionView? {
            if items.isEmpty { return nil }
            var blocks: [BlockView] = [.list(items)]
            if count > items.count {
                blocks.append(.paragraph([.text("\(count - items.count) more, less well supported, are not listed.")]))
            }
            return SectionView(id: anchor(id), heading: heading, blocks: blocks)
        }
        func routes(_ id: String, _ heading: String, _ routes: [Route]) -> SectionView? {
            section(
                id, heading,
                routes.prefix(Self.listed).map { route in
                    [pointer(to: route.node), .text(": " + telling.headline(for: route.chain))]
                }, of: routes.count)
        }
        func effects(_ id: String, _ heading: String, _ ids: [Entity.ID]) -> SectionView? {
            section(id, heading, ids.map { [pointer(to: $0)] }, of: ids.count)
        }
        let shared = comparison.shared.prefix(Self.listed).map { cause -> RichText in
            [
                pointer(to: cause.node),
                .text(": \(telling.headline(for: cause.toFirst)) \(telling.headline(for: cause.toSecond))"),
            ]
        }
        return [
            section("shared-causes", "What may lead to both", Array(shared), of: comparison.shared.count),
            routes("only-first", "What may lead to \(one), but not to \(other)", comparison.onlyFirst),
            routes("only-second", "What may lead to \(other), but not to \(one)", comparison.onlySecond),
            effects("shared-effects", "Where both may lead", comparison.sharedEffects),
            effects("effects-of-first", "Where only \(one) may lead", comparison.effectsOfFirst),
            effects("effects-of-second", "Where only \(other) may lead", comparison.effectsOfSecond),
        ].compactMap(\.self)
    }

    private func pointer(to id: Entity.ID) -> RichInline {
        let link = almanac.link(to: id, from: route)
        return .link(link.href, [.text(link.title)])
    }
}

extension String {
    /// As a fragment: "What it is" becomes `what-it-is`.
    fileprivate var fragment: String { lowercased().split(separator: " ").joined(separator: "-") }
}
