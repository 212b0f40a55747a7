import Causality
import Checks
import Diagnostics
import LessonDecoding
import LessonSyntax
import TestSupport
import Testing

/// Files made from the vocabulary itself, so that a pointer that it gains is looked at without anybody thinking of it.
struct PointerPlaceTests {
    @Test(arguments: Shape.roots)
    func aWrongIDIsFoundWhereverAPointerMayStand(root: Shape) {
        var file = WrongFile()
        let text = file.element(root)
        let path = root.folder.isEmpty ? "\(root.rule.element.rawValue).xml" : "\(root.folder)/own-1.xml"
        let lessons = Lessons([path: text])
        let found = examine(lessons.reading, along: CauseGraph(lessons.reading.atlas))
        let told = found.filter { $0.rule == "unknown-target" }.map(\.headline)
        #expect(file.wrong.filter { id, _ in !told.contains { $0.contains("'\(id)'") } }.isEmpty)
        #expect(told.count == file.wrong.count)
    }

    @Test func theseFilesHoldEveryPointerOfTheVocabulary() {
        let met = Shape.roots.flatMap { root in
            var file = WrongFile()
            _ = file.element(root)
            return file.wrong.values
        }
        let all = Shape.allCases.flatMap { shape in
            shape.rule.attributes.filter { $0.value.target != nil }.map { "\(shape) \($0.name.rawValue)" }
        }
        #expect(Set(met) == Set(all))
        #expect(all.count > 15)
    }
}

/// A file with all its element may hold: every child in every element that may hold it, and every pointer wrong.
private struct WrongFile {
    /// The shape and the attribute, by the id that is written there.
    private(set) var wrong: [String: String] = [:]
    private var seen: Set<Shape> = []
    private var ids = 0

    /// An element with all attributes; with all children where it is the first of its shape, and with the required ones
    /// elsewhere.
    mutating func element(_ shape: Shape) -> String {
        let rule = shape.rule
        let isFirst = seen.insert(shape).inserted
        let name = rule.element.rawValue
        var text = "<\(name)"
        for attribute in rule.attributes {
            text += " \(attribute.name.rawValue)=\"\(value(attribute.value, "\(shape) \(attribute.name.rawValue)"))\""
        }
        text += ">"
        switch rule.content {
        case .text, .prose: text += "Words. "
        case .empty, .children: break
        }
        for child in rule.children where isFirst || child.count.isRequired { text += element(child.shape) }
        return text + "</\(name)>"
    }

    private mutating func value(_ rule: ValueRule, _ place: String) -> String {
        switch rule {
        case .reference: return nowhere(place)
        case .references: return "\(nowhere(place)) \(nowhere(place))"
        case .id, .linkID:
            ids += 1
            return "own-\(ids)"
        case .choice(let words): return words[0]
        case .date: return "2026-11-23"
        case .number(let range): return "\(range.lowerBound)"
        case .text: return "Words"
        case .address: return "https://example.org"
        case .fileName: return "disc.svg"
        case .roots: return "L5"
        case .doi: return "10.1000/182"
        case .pmid: return "12345"
        case .digest: return "0123456789abcdef"
        }
    }

    private mutating func nowhere(_ place: String) -> String {
        let id = "nowhere-\(wrong.count + 1)"
        wrong[id] = place
        return id
    }
}
