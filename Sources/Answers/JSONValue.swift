/// A value of JSON, for what is made of tables.
public enum JSONValue: Sendable, Encodable {
    case string(String)
    case number(Int)
    case flag(Bool)
    case array([JSONValue])
    /// Names in any order, each once.
    case object([(String, JSONValue)])

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .string(let text): try text.encode(to: encoder)
        case .number(let number): try number.encode(to: encoder)
        case .flag(let flag): try flag.encode(to: encoder)
        case .array(let values): try values.encode(to: encoder)
        case .object(let fields):
            var container = encoder.container(keyedBy: Name.self)
            for (name, value) in fields { try container.encode(value, forKey: Name(name)) }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
