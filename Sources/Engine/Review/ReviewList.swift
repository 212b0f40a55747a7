public import Answers
import Knowledge
import LessonDecoding

extension ReviewPage {
    /// For programs.
    public var json: JSONValue {
        var fields: [(String, JSONValue)] = [
            ("id", .string(id)), ("kind", .string(kind)), ("file", .string(file)), ("title", .string(title)),
            ("state", .string(state.rawValue)), ("digest", .string(facts.digest)),
            ("facts", .array(facts.lines.map { .string($0) })), ("written", .string(review.written)),
            ("due", .string(review.due)),
        ]
        if case .reviewed(let by, let role, let on, let digest) = review.status {
            fields += [("by", .string(by)), ("role", .string(role)), ("on", .string(on)), ("of", .string(digest))]
        }
        return .object(fields)
    }
}

extension [ReviewPage] {
    /// `version` rises when a field changes its meaning or goes.
    public var json: JSONValue { .object([("version", .number(1)), ("pages", .array(map(\.json)))]) }
}
