extension Sequence<String> {
    /// The candidate an author most likely meant by `wrote`, or `nil` when none is close; see ``KnownNames``, which is
    /// what to make where more than one word is asked about.
    public func nearest(to wrote: String) -> String? {
        var names = KnownNames(self)
        return names.nearest(to: wrote)
    }
}

/// A word that names nothing, ready to be held against many names.
struct WrongWord {
    let text: String
    /// How many letters a name may differ in: a third of the word's, at least one and never more than four.
    let allowed: Int
    /// Whether any name can be near: an empty word is like nothing, and what is longer than ``NameLetters/most`` is no name.
    var isComparable: Bool { 1...NameLetters.most ~= letters.count }
    /// Its parts between hyphens, blanks and low lines, in small letters; `nil` where there is too little to go by, or when one
    /// of them is not known: most words hold such a one, and need not be taken apart to the end.
    func parts(allOf isKnown: (String) -> Bool) -> Set<String>? {
        var parts: Set<String> = []
        for letters in letters.split(whereSeparator: { $0 == 0x2D || $0 == 0x20 || $0 == 0x5F }) {
            let part = String(decoding: letters, as: UTF8.self)
            guard isKnown(part) else { return nil }
            parts.insert(part)
        }
        return parts.isEmpty || parts.count == 1 && parts.first!.count <= 3 ? nil : parts
    }

    private let letters: [UInt8]
    let kinds: UInt64
    /// For each byte, the places where it stands in the word, the first one lowest.
    private let places: [UInt128]

    init(_ text: String) {
        self.text = text
        letters = text.utf8.prefix(NameLetters.most + 1).map(\.smallLetter)
        kinds = letters.reduce(0) { $0 | $1.kind }
        allowed = max(1, min(4, letters.count / 3))
        var places: [UInt128] = []
        if 1...NameLetters.most ~= letters.count {
            places = Array(repeating: 0, count: 256)
            for (place, letter) in letters.enumerated() { places[Int(letter)] |= 1 << UInt128(place) }
        }
        self.places = places
    }

    /// Lengths a name may have to be near.
    var lengths: ClosedRange<Int> { max(0, letters.count - allowed)...letters.count + allowed }

    /// Whether a name with letters of these kinds can be near: a mistake changes at most two kinds.
    func mayBeNear(_ kinds: UInt64) -> Bool { (kinds ^ self.kinds).nonzeroBitCount <= 2 * allowed }

    /// Mistakes that make the word of the name (a letter too many, too few or wrong, two neighbours swapped), or `nil`
    /// beyond `limit`.
    ///
    /// A whole column of the usual table in one number (Hyyrö 2003): the name's letters are gone through once.
    func distance(to name: ArraySlice<UInt8>, atMost limit: Int) -> Int? {
        let last: UInt128 = 1 << UInt128(letters.count - 1)
        var (rises, falls): (UInt128, UInt128) = (~0, 0)
        var (diagonal, before): (UInt128, UInt128) = (0, 0)
        var distance = letters.count
        for letter in name {
            let same = places[Int(letter)]
            let swapped = ((~diagonal & same) << 1) & before
            diagonal = (((same & rises) &+ rises) ^ rises) | same | falls | swapped
            var across = falls | ~(diagonal | rises)
            let back = (diagonal & rises) << 1
            if across & last != 0 { distance += 1 }
            if diagonal & rises & last != 0 { distance -= 1 }
            across = across << 1 | 1
            rises = back | ~(diagonal | across)
            falls = across & diagonal
            before = same
        }
        return distance <= limit ? distance : nil
    }

    /// 0 for the same letters in another order, 1 for the same letters more or less often, 2 for others.
    func unlikeness(to name: ArraySlice<UInt8>) -> Int {
        name.sorted() == letters.sorted() ? 0 : Set(name) == Set(letters) ? 1 : 2
    }
}

/// The letters of many names, one behind the other.
struct NameLetters {
    /// Longer names are compared with nothing. A letter is a byte here.
    static let most = 128

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var kinds: [UInt64] = []

    mutating func append(_ name: String) {
        let start = bytes.count
        bytes.append(contentsOf: name.utf8.prefix(Self.most + 1).lazy.map(\.smallLetter))
        ends.append(bytes.count)
        kinds.append(bytes[start...].reduce(0) { $0 | $1.kind })
    }

    subscript(name: Int) -> ArraySlice<UInt8> { bytes[(name == 0 ? 0 : ends[name - 1])..<ends[name]] }
    func count(of name: Int) -> Int { ends[name] - (name == 0 ? 0 : ends[name - 1]) }
    func kinds(of name: Int) -> UInt64 { kinds[name] }
}

extension UInt8 {
    fileprivate var smallLetter: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }

    /// One bit for each small letter and each digit; other bytes share the rest.
    fileprivate var kind: UInt64 {
        switch self {
        case 0x61...0x7A: 1 << UInt64(self - 0x61)
        case 0x30...0x39: 1 << UInt64(self - 0x30 + 26)
        default: 1 << UInt64(36 + self % 28)
        }
    }
}
