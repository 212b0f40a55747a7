#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// JSON as this program writes and reads it.
public enum JSON {
    /// A value as indented JSON with sorted keys, so that equal values are equal bytes; the last line is ended.
    public static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a value holds a number that JSON cannot write")
        }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// - Throws: What `Foundation` says of bytes that do not hold such a value.
    public static func value<Value: Decodable>(_ type: Value.Type, in bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
