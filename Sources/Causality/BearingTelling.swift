public import Knowledge

extension Chain {
    /// A chain says no more than its links do: with an association in it, that its ends are found together.
    public var bearing: Bearing {
        if hasAssociation { return .together }
        return polarity == .raises ? .raises : .lowers
    }
}

extension Telling {
    /// What stands over a list of what leads to something: help is no cause, and neither is company.
    ///
    /// - Parameter steps: How many links there may be to each thing in the list. What is linked to company of something is
    ///   not its company.
    public func heading(_ bearing: Bearing, to id: Entity.ID, steps: Int = 1) -> String {
        switch (bearing, graph.kind(of: id)) {
        case (.raises, .structure), (.raises, .muscle): "What may act on it"
        case (.raises, _): "What may bring it on"
        case (.together, _): Self.company(steps)
        case (.lowers, .condition), (.lowers, .symptom), (.lowers, .state): "What may help"
        case (.lowers, _): "What may lower it"
        }
    }

    /// What stands over a list of where something leads; `steps` as for ``heading(_:to:steps:)``.
    public func heading(_ bearing: Bearing, from id: Entity.ID, steps: Int = 1) -> String {
        switch (bearing, graph.kind(of: id)) {
        case (.raises, .structure), (.raises, .muscle): "What it may act on"
        case (.raises, _): "What it may lead to"
        case (.together, _): Self.company(steps)
        case (.lowers, .exercise), (.lowers, .treatment): "What it may help with"
        case (.lowers, _): "What it may lower"
        }
    }

    private static func company(_ steps: Int) -> String {
        steps == 1 ? "Found together with it" : "Connected with it, but not shown to be a cause"
    }
}
