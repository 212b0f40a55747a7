public import Knowledge

extension Telling {
    /// What an intervention changes for one outcome, a sentence for each kind of change; empty when nothing changes.
    public func sentences(for consequence: Consequence) -> [String] {
        let outcome = noun(consequence.outcome)
        var told: [String] = []
        switch consequence.verdict {
        case .losesAll: told.append(Self.sentence("nothing on this site leads to \(outcome) any more"))
        case .losesSome:
            let count = consequence.lost.count
            told.append(
                Self.sentence(
                    "\(count) of the \(consequence.causesBefore) causes of \(outcome) no longer \(count == 1 ? "leads" : "lead") there: "
                        + Self.list(consequence.lost.map(noun))))
        case .keepsOthers:
            let count = consequence.causesAfter
            told.append(
                Self.sentence(
                    "\(count) other cause\(count == 1 ? "" : "s") of \(outcome) remain\(count == 1 ? "s" : "")"))
        case .onlyWeaker, .unchanged: break
        }
        if !consequence.weakened.isEmpty {
            let weaker = consequence.weakened.map {
                "from \(noun($0.cause)) (\($0.before.rawValue), now \($0.after.rawValue))"
            }
            told.append(Self.sentence("what remains is less well supported \(Self.list(weaker))"))
        }
        return told + consequence.applied.map { sentence(for: $0, on: consequence.outcome) }
    }

    /// What is said where taking things away leaves what was asked about as it was: never that it does nothing, where
    /// it has links.
    public func unchanged(by intervention: Intervention, maxLinks: Int) -> String {
        let linked = intervention.without.sorted().compactMap { id -> String? in
            let effects = Set(graph.links(from: id).filter { $0.grade != .refuted }.map(\.effect.id)).sorted()
            if effects.isEmpty { return nil }
            let verb = isPlural(id) ? "have" : "has"
            return Self.sentence("\(noun(id)) \(verb) links to \(Self.list(effects.map(noun)))")
        }
        let same =
            "As far as chains of up to \(Self.links(maxLinks)) go, what was asked about has the same causes as before."
        return (linked + [same]).joined(separator: " ")
    }

    /// What one thing does to another, told by the best chain of each sign. No chain promises relief.
    public func sentence(for push: Push, on outcome: Entity.ID) -> String {
        let (cause, effect) = (noun(push.cause), noun(outcome))
        let bound = push.stoppedEarly ? " The search was bounded, so there may be chains that say otherwise." : ""
        if let raising = push.raising, let lowering = push.lowering {
            return Self.sentence(
                "what \(cause) \(isPlural(push.cause) ? "do" : "does") to \(effect) is open, because chains disagree")
                + " One lowers it: \(path(lowering)). Another raises it: \(path(raising)).\(bound)"
        }
        let chain = push.lowering ?? push.raising ?? push.connecting
        return chain.map { headline(for: $0) + bound } ?? ""
    }

    /// "stretching → tight hamstrings → low back pain (limited evidence)".
    private func path(_ chain: Chain) -> String {
        "\(chain.nodes.map(noun).joined(separator: " → ")) (\(chain.grade.label.lowercased()))"
    }

    private func isPlural(_ id: Entity.ID) -> Bool { graph.name(of: id).isPlural }
}
