import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

/// Where every chain passes: which node, on the way to which condition, from which states.
struct KeystoneFinds: Sendable {
    struct Find: Sendable {
        let keystone: Entity.ID
        /// Pairs all of whose chains pass there; never empty.
        let pairs: [ChainPlan.Pair]
    }

    /// By condition, ordered by its id; those that most pairs share come first.
    let byCondition: [(condition: Entity.ID, finds: [Find])]

    /// Looks at the pairs that have a page and begin at a state: a muscle's chains are those of its states. "Every
    /// chain" is said without a bound, so chains are followed at any length.
    init(_ chains: ChainPlan, _ graph: CauseGraph) {
        byCondition = chains.byEnd.keys.sorted().compactMap { condition in
            var found: [Entity.ID: [ChainPlan.Pair]] = [:]
            for pair in chains.byEnd[condition] ?? [] where graph.kind(of: pair.from) == .state {
                for node in graph.keystones(from: pair.from, to: pair.to).nodes {
                    found[node, default: []].append(pair)
                }
            }
            if found.isEmpty { return nil }
            let finds = found.map(Find.init).sorted { ($1.pairs.count, $0.keystone) < ($0.pairs.count, $1.keystone) }
            return (condition, finds)
        }
    }
}

extension PageContext {
    func keystonesPage() -> KeystonesPage {
        let introduction = """
            A chain is broken where one of its steps is taken away. Where all the chains of causes from a muscle to a condition pass \
            through the same step, that step decides about all of them. What stands here follows from the links of this \
            site alone: a step may be hard to change, and a chain that nobody has studied yet is not among them.
            """
        let groups = site.keystones.byCondition.map { condition, finds in
            (id: anchor(condition.value), condition: link(to: condition), items: finds.map { keystone($0, condition) })
        }
        return KeystonesPage(
            frame: frame(
                "Where all chains meet", description: introduction,
                crumbs: [link("Chains", to: Fixed.chains)], schema: "MedicalWebPage"),
            introduction: introduction, groups: groups)
    }

    private func keystone(_ find: KeystoneFinds.Find, _ condition: Entity.ID) -> KeystoneItem {
        let count = find.pairs.count
        let starts = count == 1 ? site.teller.noun(find.pairs[0].from) : "each of these \(count)"
        return (
            node: link(to: find.keystone),
            sentence:
                "Every chain of causes from \(starts) to \(site.teller.noun(condition)) passes through \(site.teller.noun(find.keystone)).",
            chains: find.pairs.map { chainLink($0, titled: $0.from) }
        )
    }
}
