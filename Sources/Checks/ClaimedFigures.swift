import Knowledge

/// A number that a sentence gives for a measure.
struct ClaimedFigure {
    let measures: [Estimate.Measure]
    /// "1.2", without a sign.
    let text: String
    /// "an odds ratio of 1.2".
    let told: String
}

extension String {
    /// Numbers of a measure that is named before them ("an odds ratio of 1.2"), and percentages; in their order.
    ///
    /// Percentages told as a limit or a range are left out, and so are those that say how sure an interval is.
    var claimedFigures: [ClaimedFigure] {
        var text = Letters(self)
        // Most sentences hold no number at all.
        guard text.nextNumber(from: 0) != nil else { return [] }
        var found: [ClaimedFigure] = []
        // The first number of a list such as "1.01 to 1.06", which its measure stands before.
        var first: (end: Int, name: MeasureName)?
        var place = 0
        while let number = text.nextNumber(from: place) {
            place = number.upperBound
            let figure = text.number(number)
            if let end = text.endOfPercentSign(after: number.upperBound) {
                if !text.isLimit(before: number.lowerBound), !text.isInterval(from: end) {
                    found.append(ClaimedFigure(measures: MeasureName.shares, text: figure, told: "\(figure)%"))
                }
                first = nil
            } else if let name = text.measureName(before: number.lowerBound) {
                found.append(name.figure(figure))
                first = (number.upperBound, name)
            } else {
                if let first, text.isRange(first.end, number.lowerBound) { found.append(first.name.figure(figure)) }
                first = nil
            }
        }
        return found
    }

    /// Every number, without commas between thousands.
    var figures: [String] {
        var text = Letters(self)
        var found: [String] = []
        var place = 0
        while let number = text.nextNumber(from: place) {
            found.append(text.number(number))
            place = number.upperBound
        }
        return found
    }
}

/// What a measure is called in a text.
private struct MeasureName {
    let words: [UInt8]
    let measures: [Estimate.Measure]

    init(_ words: StaticString, _ measures: Estimate.Measure...) {
        self.words = words.withUTF8Buffer(Array.init)
        self.measures = measures
    }

    func figure(_ text: String) -> ClaimedFigure {
        let name = String(decoding: words, as: UTF8.self)
        return ClaimedFigure(
            measures: measures, text: text, told: "\(name == "odds ratio" ? "an" : "a") \(name) of \(text)")
    }

    static let all = [
        MeasureName("odds ratio", .oddsRatio), MeasureName("risk ratio", .riskRatio),
        MeasureName("relative risk", .riskRatio), MeasureName("hazard ratio", .hazardRatio),
        MeasureName("rate ratio", .rateRatio), MeasureName("prevalence ratio", .prevalenceRatio),
        MeasureName("likelihood ratio", .positiveLikelihoodRatio, .negativeLikelihoodRatio),
        MeasureName("sensitivity", .sensitivity), MeasureName("specificity", .specificity),
    ]
    static let shares: [Estimate.Measure] = [.proportion, .sensitivity, .specificity, .relativeRiskReduction]
}

/// A text as bytes, its letters small: a place is looked at once, however often the text asks.
private struct Letters {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = text.utf8.map(lower) }

    private func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && 48...57 ~= bytes[place] }

    /// Digits, with a point or commas between them.
    mutating func nextNumber(from place: Int) -> Range<Int>? {
        var start = place
        while start < bytes.count, !isDigit(start) { start += 1 }
        guard start < bytes.count else { return nil }
        var end = start
        var hasPoint = false
        while isDigit(end) {
            end += 1
            guard end < bytes.count, isDigit(end + 1) else { continue }
            if bytes[end] == UInt8(ascii: "."), !hasPoint {
                (hasPoint, end) = (true, end + 1)
            } else if bytes[end] == UInt8(ascii: ","), !hasPoint, isDigit(end + 2), isDigit(end + 3), !isDigit(end + 4)
            {
                end += 1
            }
        }
        return start..<end
    }

    func number(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }

    /// - Parameter place: May lie outside the text, where nothing stands.
    private func stands(_ word: StaticString, at place: Int) -> Bool {
        place >= 0 && word.withUTF8Buffer { bytes.dropFirst(place).starts(with: $0) }
    }

    private func ends(_ word: StaticString, at place: Int) -> Bool {
        stands(word, at: place - word.utf8CodeUnitCount)
    }

    private func isBlank(_ place: Int) -> Bool { bytes.indices.contains(place) && bytes[place] == 0x20 }

    /// - Returns: The place behind "%" or "per cent"; `nil` where neither follows.
    func endOfPercentSign(after number: Int) -> Int? {
        let place = isBlank(number) ? number + 1 : number
        for sign: StaticString in ["%", "percent", "per cent"] where stands(sign, at: place) {
            let end = place + sign.utf8CodeUnitCount
            if sign.utf8CodeUnitCount == 1 || end == bytes.count || !isLetter(bytes[end]) { return end }
        }
        return nil
    }

    /// "over 40%", "20 to 30%", "20–30%".
    func isLimit(before number: Int) -> Bool {
        var end = isBlank(number - 1) ? number - 1 : number
        let words: [StaticString] = [
            "over", "under", "above", "below", "than", "least", "most", "up to", "between", "from",
        ]
        if words.contains(where: { ends($0, at: end) }) { return true }
        if ends(" to", at: end) { return isDigit(end - 4) }
        guard let dash = (["–", "-"] as [StaticString]).first(where: { ends($0, at: end) }) else { return false }
        end -= dash.utf8CodeUnitCount
        return isDigit(isBlank(end - 1) ? end - 2 : end - 1)
    }

    /// "95% confidence interval".
    func isInterval(from place: Int) -> Bool {
        var place = place
        if place < bytes.count, bytes[place] == UInt8(ascii: ",") { place += 1 }
        if isBlank(place) { place += 1 }
        let words: [StaticString] = ["confidence", "credible", "interval"]
        if words.contains(where: { stands($0, at: place) }) { return true }
        return stands("ci", at: place) && (place + 2 == bytes.count || !isLetter(bytes[place + 2]))
    }

    /// Whether two numbers are the ends of a range: "1.01 to 1.06".
    func isRange(_ end: Int, _ start: Int) -> Bool {
        guard start - end <= 5 else { return false }
        let between = bytes[end..<start].filter { $0 != 0x20 }
        return between == Array("to".utf8) || between == Array("–".utf8) || between == Array("-".utf8)
    }

    /// The measure named before a number, with nothing but words such as "was only about" between them.
    func measureName(before number: Int) -> MeasureName? {
        var place = number
        while place > 0 {
            if " (:=".utf8.contains(bytes[place - 1]) {
                place -= 1
            } else if let word = Self.between.first(where: { ends($0, at: place) }) {
                place -= word.utf8CodeUnitCount
            } else {
                break
            }
        }
        let singular = place > 0 && bytes[place - 1] == UInt8(ascii: "s") ? place - 1 : place
        return MeasureName.all.first { name in
            [place, singular].contains { bytes[..<$0].suffix(name.words.count).elementsEqual(name.words) }
        }
    }

    private static let between: [StaticString] = [
        "was", "were", "is", "are", "of", "about", "only", "just", "around", "roughly", "nearly", "almost", "some",
    ]
}
