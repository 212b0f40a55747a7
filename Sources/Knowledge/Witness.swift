/// In what a link was seen, where its author says.
public enum Witness: String, Sendable, Hashable, CaseIterable, Codable {
    case people, cadaver, animal, model
}
