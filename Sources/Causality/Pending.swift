public import Knowledge

extension Link {
    var isOutsidePeople: Bool { false }
}

extension Entity {
    var isEmergency: Bool { id.value == "cauda-equina-syndrome" }
}

extension MuscleState {
    var owners: [Entity.ID] { muscle.map { [Entity.ID($0.value)] } ?? [] }
}

extension Link {
    public var witness: Witness? { nil }
}
