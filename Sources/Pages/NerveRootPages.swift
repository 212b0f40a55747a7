import HTML
import Knowledge
import PageModels

extension PageContext {
    /// All nerve roots side by side; `nil` where none is described.
    ///
    /// What is said of roots in general stands below the table: it is the text of the structure they are parts of.
    func nerveRootsPage() -> NerveRootsPage? {
        let roots = site.roots.values.sorted { ($0.level!, $0.profile.id) < ($1.level!, $1.profile.id) }
        if roots.isEmpty { return nil }
        let introduction = EntityKind.nerveRoot.introduction
        let rows = roots.map { root in
            let id = root.profile.id
            return (
                root: pointer(to: root),
                cells: [
                    (listed(groups(of: site.musclesOn[id] ?? [])), true), cell(root.movement), cell(root.reflex),
                    cell(root.skin), (listed(site.testsOf[id] ?? []), true), cell(root.disc),
                ] as [NerveRootCell]
            )
        }
        var wholes: [Entity.ID] = []
        for whole in roots.compactMap(\.partOf?.id) where !wholes.contains(whole) { wholes.append(whole) }
        let sections = wholes.compactMap { site.atlas[$0]?.profile }.flatMap { profile in
            [part(profile.id.value, profile.name.text, paragraph(profile.summary))].compactMap(\.self)
                + self.sections(profile.sections)
        }
        return NerveRootsPage(
            frame: frame("Nerve roots", description: introduction, schema: "CollectionPage"),
            title: "Nerve roots", introduction: introduction,
            heads: ["Muscles", "Movement", "Reflex", "Skin", "Tests that load it", "Disc that usually catches it"],
            rows: rows, sections: sections)
    }

    /// In a table its level says it all.
    private func pointer(to root: NerveRoot) -> PageLink {
        let pointer = link(to: root.profile.id)
        return PageLink(title: root.level?.description ?? pointer.title, href: pointer.href)
    }

    private func cell(_ sign: NerveRoot.Sign?) -> NerveRootCell {
        sign.map { (rich($0.text), $0.isVerified) } ?? ([], true)
    }

    private func listed(_ ids: [Entity.ID]) -> RichText {
        ids.enumerated().flatMap { place, id in
            [.text(place == 0 ? "" : ", "), .link(link(to: id).href, [.text(link(to: id).title)])]
        }
    }

    /// Without members of a group that is among them.
    private func groups(of muscles: [Entity.ID]) -> [Entity.ID] {
        muscles.filter { id in
            guard case .muscle(let muscle) = site.atlas[id], let group = muscle.partOf else { return true }
            return !muscles.contains(group.id)
        }
    }

    func opening(of root: NerveRoot) -> [SectionView?] {
        let id = root.profile.id
        var facts: [FactView] = []
        if let level = root.level { facts.append(("Level", plain(level.description), true)) }
        for (label, sign) in [
            ("Movement", root.movement), ("Reflex", root.reflex), ("Skin", root.skin),
            ("Disc that usually catches it", root.disc),
        ] {
            if let sign { facts.append((label, rich(sign.text), sign.isVerified)) }
        }
        let muscles = (site.musclesOn[id] ?? []).map { link(to: $0) }
        let tests = (site.testsOf[id] ?? []).map { link(to: $0) }
        return [
            part("signs", "How trouble of it shows", facts.isEmpty ? [] : [.facts(facts), hint]),
            part("muscles", "Muscles that hang on it", pointers(muscles)),
            part("tests", "Tests that load it", pointers(tests)),
        ]
    }

    func opening(of test: ClinicalTest) -> [SectionView?] {
        [
            part("caution", "Keep in mind", tone: .caution, paragraph(test.caution)),
            part("how", "How it is done", paragraph(test.how)),
            part("reading", "What counts as positive", paragraph(test.reading)),
            part("accuracy", "How far to trust it", paragraph(test.accuracy)),
            part("roots", "Nerve roots it loads", pointers(test.roots.map { link(to: $0.id) })),
        ]
    }

    /// By which movements, reflexes and tests a muscle's roots are examined; `nil` where none of them is described.
    func roots(of muscle: Muscle) -> SectionView? {
        let rows = (muscle.anatomy?.roots ?? []).compactMap { site.roots[$0] }.map { root in
            let pointer = pointer(to: root)
            return (
                heads: [[RichInline.link(pointer.href, [.text(pointer.title)])]],
                cells: [cell(root.movement), cell(root.reflex)].map(\.text) + [
                    listed(site.testsOf[root.profile.id] ?? [])
                ]
            )
        }
        if rows.isEmpty { return nil }
        let heads = ["Root", "Movement", "Reflex", "Tests that load it"].map { plain($0) }
        return part(
            "nerve-roots", "Its nerve roots, and how they are tested",
            [.table(caption: [], rows: [(heads: heads, cells: [])] + rows, hasHeadRow: true), hint])
    }

    private var hint: BlockView {
        .paragraph([
            .text("These signs hint at a level; they cannot prove it. "),
            .link(href(Fixed.listing(.nerveRoot)), [.text("All nerve roots side by side")]), .text("."),
        ])
    }
}
