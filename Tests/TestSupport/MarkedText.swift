/// A text with marks such as `1️⃣` in it, so that nobody counts columns.
public struct MarkedText {
    /// The text without its marks.
    public let text: String
    /// Where each mark stood: bytes from the start of `text`.
    public let marks: [String: Int]

    public init(_ marked: String) {
        var text = ""
        var marks: [String: Int] = [:]
        for character in marked {
            if Self.all.contains(character) {
                marks[String(character)] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.marks = marks
    }

    private static let all: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣"]
}
