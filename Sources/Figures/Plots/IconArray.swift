/// How many of a hundred people something happens to, as a hundred people.
public struct IconArray: Hashable, Sendable {
    /// Of a hundred.
    public let count: Int
    /// What happens to them, as in "have a bulging disc".
    public let what: String
    public let number: Measure

    /// - Parameter count: `0...100`; more or less is taken for that.
    public init(_ count: Int, _ what: String, number: Measure) {
        self.count = min(100, max(0, count))
        self.what = what
        self.number = number
    }

    /// Someone, 10 px wide and 21 px high, the middle of the head's top at the origin.
    private static let person: Outline = """
        0 0, 2.4 1, 3.2 3.3, 2.2 5.6, 3.9 6.6, 4.5 8.6, 4.4 13.8, 3.2 14.4, 2.8 20.6, 0.4 20.8c, 0 15.4c, -0.4 20.8c, \
        -2.8 20.6, -3.2 14.4, -4.4 13.8, -4.5 8.6, -3.9 6.6, -2.2 5.6, -3.2 3.3, -2.4 1
        """

    public func figure() -> Figure {
        let words = Label.wrapped(what, at: Point(4, 36), width: Figure.phone - 8)
        let top = words.box.bottom + 10
        // Twenty in a row, in two tens.
        let people = (0..<100).map { place in
            let (row, column) = place.quotientAndRemainder(dividingBy: 20)
            let x = 10 + Double(column) * 13.2 + (column < 10 ? 0 : 9)
            return Self.person.transformed(.identity.moved(by: Point(x, top + Double(row) * 27)))
        }
        func region(_ role: Role, _ people: ArraySlice<Outline>, _ id: String) -> [Region] {
            people.isEmpty ? [] : [Region(role, Array(people), id: id)]
        }
        return Figure(
            width: Figure.phone, height: top + 5 * 27,
            regions: region(.numberLit, people[..<count], "counted") + region(.number, people[count...], "others"),
            labels: [Label("\(count) of 100", at: Point(4, 17), size: .title), words],
            alternative: "\(count) of 100 \(what)", numbers: [number])
    }
}

extension Label {
    /// A sentence in as many lines as it takes.
    ///
    /// - Parameter width: In px. A word that is wider stands in a line of its own.
    static func wrapped(
        _ words: String, at place: Point, width: Double, _ alignment: Alignment = .start, tone: Tone = .plain
    ) -> Label {
        var lines: [String] = []
        for word in words.split(separator: " ") {
            if let last = lines.last, Self.width(of: "\(last) \(word)", .plain) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return Label(lines, at: place, alignment, tone: tone)
    }
}
