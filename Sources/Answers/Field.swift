package import Knowledge
package import Wording

/// A field of an answer as programs read it. An answer's JSON and the schema of that JSON are made of the same table.
package struct Field<Whole: Sendable>: Sendable {
    let name: String
    /// What stands in the schema beside it; may be empty.
    let meaning: String
    let shape: Shape
    let isOptional: Bool
    let value: @Sendable (Whole, Teller) -> JSONValue?
}

/// What a field may hold.
package indirect enum Shape: Sendable {
    case version(Int)
    /// The id of a thing or a link.
    case id
    /// A sentence or more, as the pages and the terminal show them.
    case text
    case count
    case flag
    case word([String])
    case list(Shape)
    case object(String)
}

/// What has a table of fields.
package protocol Tabled: Sendable {
    /// Its name among the schema's definitions.
    static var schemaName: String { get }
    static var fields: [Field<Self>] { get }
}

extension Tabled {
    package func json(_ teller: Teller) -> JSONValue {
        .object(Self.fields.compactMap { field in field.value(self, teller).map { (field.name, $0) } })
    }

    package static var schema: JSONValue {
        let properties = fields.map { field -> (String, JSONValue) in
            let meaning = field.meaning.isEmpty ? [] : [("description", JSONValue.string(field.meaning))]
            return (field.name, .object(field.shape.schema + meaning))
        }
        return .object([
            ("type", .string("object")), ("properties", .object(properties)),
            ("required", .array(fields.filter { !$0.isOptional }.map { .string($0.name) })),
            ("additionalProperties", .flag(false)),
        ])
    }
}

extension Field {
    package static func version(_ number: Int) -> Field {
        Field(name: "version", meaning: "", shape: .version(number), isOptional: false) { _, _ in .number(number) }
    }

    package static func id(_ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> String)
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .id, isOptional: false) { whole, _ in .string(get(whole)) }
    }

    package static func optionalID(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> String?)
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .id, isOptional: true) { whole, _ in get(whole).map { .string($0) } }
    }

    package static func ids(_ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> [String])
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .list(.id), isOptional: false) { whole, _ in
            .array(get(whole).map { .string($0) })
        }
    }

    /// Words that come from the content as they are.
    package static func words(_ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> String)
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .text, isOptional: false) { whole, _ in .string(get(whole)) }
    }

    /// Left out when it is empty.
    package static func someIDs(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> [String]
    ) -> Field {
        Field(name: name, meaning: meaning, shape: .list(.id), isOptional: true) { whole, _ in
            let ids = get(whole)
            return ids.isEmpty ? nil : .array(ids.map { .string($0) })
        }
    }

    /// Left out when it does not hold.
    package static func onlyFlag(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> Bool
    ) -> Field {
        Field(name: name, meaning: meaning, shape: .flag, isOptional: true) { whole, _ in get(whole) ? .flag(true) : nil
        }
    }

    /// Left out when it is empty.
    package static func someParts<Part: Tabled>(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> [Part]
    ) -> Field {
        Field(name: name, meaning: meaning, shape: .list(.object(Part.schemaName)), isOptional: true) { whole, teller in
            let parts = get(whole)
            return parts.isEmpty ? nil : .array(parts.map { $0.json(teller) })
        }
    }

    package static func text(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> Statement?)
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .text, isOptional: true) { whole, teller in
            get(whole).map { .string(teller.text($0)) }
        }
    }

    package static func texts(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> [Statement])
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .list(.text), isOptional: false) { whole, teller in
            .array(get(whole).map { .string(teller.text($0)) })
        }
    }

    package static func count(_ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> Int?)
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .count, isOptional: true) { whole, _ in
            get(whole).map { .number($0) }
        }
    }

    package static func flag(_ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> Bool)
        -> Field
    {
        Field(name: name, meaning: meaning, shape: .flag, isOptional: false) { whole, _ in .flag(get(whole)) }
    }

    package static func word<Word: RawRepresentable & CaseIterable & SendableMetatype>(
        _ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> Word
    ) -> Field where Word.RawValue == String {
        Field(name: name, meaning: meaning, shape: .word(Word.allCases.map(\.rawValue)), isOptional: false) {
            whole, _ in
            .string(get(whole).rawValue)
        }
    }

    package static func optionalWord<Word: RawRepresentable & CaseIterable & SendableMetatype>(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> Word?
    ) -> Field where Word.RawValue == String {
        Field(name: name, meaning: meaning, shape: .word(Word.allCases.map(\.rawValue)), isOptional: true) { whole, _ in
            get(whole).map { .string($0.rawValue) }
        }
    }

    package static func part<Part: Tabled>(
        _ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> Part
    ) -> Field {
        Field(name: name, meaning: meaning, shape: .object(Part.schemaName), isOptional: false) { whole, teller in
            get(whole).json(teller)
        }
    }

    package static func optionalPart<Part: Tabled>(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Whole) -> Part?
    ) -> Field {
        Field(name: name, meaning: meaning, shape: .object(Part.schemaName), isOptional: true) { whole, teller in
            get(whole)?.json(teller)
        }
    }

    package static func parts<Part: Tabled>(
        _ name: String, _ meaning: String = "", _ get: @escaping @Sendable (Whole) -> [Part]
    ) -> Field {
        Field(name: name, meaning: meaning, shape: .list(.object(Part.schemaName)), isOptional: false) {
            whole, teller in
            .array(get(whole).map { $0.json(teller) })
        }
    }
}

extension Shape {
    var schema: [(String, JSONValue)] {
        switch self {
        case .version(let number): [("const", .number(number))]
        case .id, .text: [("type", .string("string"))]
        case .count: [("type", .string("integer")), ("minimum", .number(0))]
        case .flag: [("type", .string("boolean"))]
        case .word(let words): [("enum", .array(words.map { .string($0) }))]
        case .list(let shape): [("type", .string("array")), ("items", .object(shape.schema))]
        case .object(let name): [("$ref", .string("#/$defs/\(name)"))]
        }
    }
}
