/// Names there are, ready to be asked which of them was meant by a word that is none.
///
/// Close means: at most a third of the letters wrong (never more than four), where swapping two neighbours counts as one
/// mistake. Failing that, a name that holds the same words in another order, or all of the words and one more. Of equally
/// near names one with the same letters comes first (hands swap and double letters more often than they strike others),
/// then the alphabet decides.
///
/// The names are put in order once, an answer is remembered, and all questions together may cost only so much: where
/// thousands of different words name nothing, they were hardly mistyped one by one, and the later ones get no suggestion.
public struct KnownNames: Sendable {
    private let index: NameIndex
    /// Indices of the names that hold a part. Made when it is first asked for.
    private var byPart: [String: [Int]]?
    private var answers: [String: String?] = [:]
    /// What is left to be spent: 1 for a name looked at, 16 for one compared letter by letter or word by word, and
    /// ``asking`` for the question.
    private var effort: Int
    /// What a question costs by itself, however few names there are.
    private static let asking = 200

    /// Some hundredths of a second, all questions together.
    public static let patience = 2_000_000

    /// - Parameter patience: What all questions together may cost, where 1 is to look at a name and 16 to compare it.
    public init(_ names: some Sequence<String>, patience: Int = Self.patience) {
        index = NameIndex(Array(names))
        effort = patience
    }

    /// The name most likely meant by `wrote`; `nil` when none is close, or when too much has been asked.
    public mutating func nearest(to wrote: String) -> String? {
        if let answer = answers[wrote] { return answer }
        guard effort > 0 else { return nil }
        effort -= Self.asking
        let word = WrongWord(wrote)
        let answer = word.isComparable ? nearest(to: word) ?? sameWords(as: word) : nil
        answers[wrote] = .some(answer)
        return answer
    }

    private mutating func nearest(to word: WrongWord) -> String? {
        var best: (distance: Int, unlikeness: Int, name: String)?
        effort -= index.forEachCandidate(for: word) { place in
            let (name, letters) = (index.names[place], index.letters[place])
            guard name != word.text,
                let distance = word.distance(to: letters, atMost: best?.distance ?? word.allowed)
            else { return }
            let rank = (distance, word.unlikeness(to: letters), name)
            if best.map({ rank < $0 }) ?? true { best = rank }
        }
        return best?.name
    }

    private mutating func sameWords(as word: WrongWord) -> String? {
        placesWithWords(of: word).map { index.names[$0] }.min { ($0.count, $0) < ($1.count, $1) }
    }

    /// The names that none of the words may be meant for, in their order; none when too much is asked to be sure.
    ///
    /// A word may be meant for the name that it is, and for every name that would be suggested for it if there were no other.
    public mutating func unmeant(by words: some Sequence<String>) -> [String] {
        let own = Dictionary(zip(index.names, index.names.indices), uniquingKeysWith: { first, _ in first })
        var isMeant = Array(repeating: false, count: index.names.count)
        var left = isMeant.count
        for text in words where left > 0 {
            guard effort > 0 else { return [] }
            var meant = own[text].map { [$0] } ?? []
            let word = WrongWord(text)
            if word.isComparable {
                effort -= index.forEachCandidate(for: word) { place in
                    if isMeant[place] { return }
                    if word.distance(to: index.letters[place], atMost: word.allowed) != nil { meant.append(place) }
                }
                meant += placesWithWords(of: word)
            }
            for place in meant where !isMeant[place] {
                isMeant[place] = true
                left -= 1
            }
        }
        return isMeant.indices.filter { !isMeant[$0] }.map { index.names[$0] }
    }

    /// The names that hold all of the word's parts and at most one more.
    private mutating func placesWithWords(of word: WrongWord) -> [Int] {
        let holding = byPart ?? index.byPart
        byPart = holding
        guard let wanted = word.parts(allOf: { holding[$0] != nil }) else { return [] }
        var rarest: [Int]?
        for part in wanted {
            guard let list = holding[part] else { return [] }
            if list.count < rarest?.count ?? .max { rarest = list }
        }
        guard let rarest else { return [] }
        effort -= NameIndex.comparing * rarest.count
        return rarest.filter { place in
            let parts = Set(index.names[place].partsBetweenHyphens)
            return parts.count <= wanted.count + 1 && wanted.isSubset(of: parts)
        }
    }
}

/// Names in an order that is quick to look through.
private final class NameIndex: Sendable {
    static let comparing = 16

    let names: [String]
    let letters: NameLetters
    /// Places of the names by their length in letters; none longer than ``NameLetters/most``.
    private let byLength: [[Int]]

    init(_ names: [String]) {
        var letters = NameLetters()
        var byLength: [[Int]] = Array(repeating: [], count: NameLetters.most + 1)
        for (place, name) in names.enumerated() {
            letters.append(name)
            let length = letters.count(of: place)
            if length <= NameLetters.most { byLength[length].append(place) }
        }
        self.names = names
        self.letters = letters
        self.byLength = byLength
    }

    /// Calls `body` with the place of every name whose letters may be near enough.
    ///
    /// - Returns: What it cost.
    func forEachCandidate(for word: WrongWord, _ body: (Int) -> Void) -> Int {
        var cost = 0
        for length in word.lengths.clamped(to: 0...NameLetters.most) {
            cost += byLength[length].count
            for place in byLength[length] where word.mayBeNear(letters.kinds(of: place)) {
                cost += Self.comparing
                body(place)
            }
        }
        return cost
    }

    var byPart: [String: [Int]] {
        var holding: [String: [Int]] = [:]
        for (place, name) in names.enumerated() where letters.count(of: place) <= NameLetters.most {
            for part in name.partsBetweenHyphens where holding[part]?.last != place {
                holding[part, default: []].append(place)
            }
        }
        return holding
    }
}

extension String {
    fileprivate var partsBetweenHyphens: [String] { utf8.split(separator: 0x2D).map { String(Substring($0)) } }
}
