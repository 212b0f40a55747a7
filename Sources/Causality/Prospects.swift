/// The least that a chain still costs from each node to where it ends, by the number of links left.
///
/// The cost of a chain counts its links by grade, the worst first, in one number: contested links in eighty-ones,
/// limited ones in nines, moderate ones in ones. So of two costs the smaller one is better when grades are compared
/// worst first, one by one; and a cost below 81, 9 or 1 says that no link is contested, none limited, none moderate.
///
/// A rest is one of four sorts: what it does to the sign, and whether it ends in a link that treats. Such a link may
/// only follow links whose product raises. Nothing here knows what is on the chain already, so a bound may be too low
/// and never too high.
struct Prospects {
    static let none = Int32.max

    private let nodeCount: Int
    private let most: Int
    /// At `((left * 4) + sort) * nodeCount + node`.
    private var least: [Int32]
    /// Links looked at.
    private(set) var steps = 0

    static func cost(ofRank rank: UInt8) -> Int32 {
        switch rank {
        case 0: 0
        case 1: 1
        case 2: 9
        default: 81
        }
    }

    /// Costs of chains whose links are no worse than the rank stay below this.
    static func limit(forRank rank: Int) -> Int32 {
        switch rank {
        case 0: 1
        case 1: 9
        case 2: 81
        default: none
        }
    }

    init(of passage: Passage) {
        let wiring = passage.wiring
        nodeCount = wiring.nodeCount
        most = passage.maxLinks
        least = Array(repeating: Self.none, count: (most + 1) * 4 * nodeCount)
        var layer: [Int] = []
        var isInLayer = Array(repeating: false, count: nodeCount)
        for end in passage.ends {
            for link in wiring.arriving[end] where passage.admits(link) {
                steps += 1
                let sort = (wiring.sign[link] > 0 ? 0 : 1) + (wiring.treats(link) ? 2 : 0)
                lower(1, sort: sort == 3 ? 2 : sort, wiring.cause[link], to: Self.cost(ofRank: wiring.grade[link]))
                if !isInLayer[wiring.cause[link]] {
                    isInLayer[wiring.cause[link]] = true
                    layer.append(wiring.cause[link])
                }
            }
        }
        guard most > 1 else { return }
        for left in 2...most where !layer.isEmpty {
            var next: [Int] = []
            for node in layer { isInLayer[node] = false }
            for node in layer where !passage.isClosed[node] {
                let rest = (0..<4).map { least[place(left - 1, sort: $0, node)] }
                for link in wiring.arriving[node] where passage.admits(link) && !wiring.treats(link) {
                    steps += 1
                    let cost = Self.cost(ofRank: wiring.grade[link])
                    let cause = wiring.cause[link]
                    let turn = wiring.sign[link] > 0 ? 0 : 1
                    for sort in 0..<4 where rest[sort] != Self.none {
                        lower(left, sort: sort ^ turn, cause, to: rest[sort] + cost)
                    }
                    if !isInLayer[cause] {
                        isInLayer[cause] = true
                        next.append(cause)
                    }
                }
            }
            layer = next
        }
    }

    private func place(_ left: Int, sort: Int, _ node: Int) -> Int { (left * 4 + sort) * nodeCount + node }

    private mutating func lower(_ left: Int, sort: Int, _ node: Int, to cost: Int32) {
        let place = place(left, sort: sort, node)
        if cost < least[place] { least[place] = cost }
    }

    /// - Parameters:
    ///   - left: How many links the chain still has, exactly.
    ///   - raising: The product of the links so far; of none, it raises.
    /// - Returns: ``none`` where no rest fits.
    @inline(__always) func cost(_ left: Int, from node: Int, raising: Bool) -> Int32 {
        let plain = min(least[place(left, sort: 0, node)], least[place(left, sort: 1, node)])
        return min(plain, least[place(left, sort: raising ? 2 : 3, node)])
    }
}
