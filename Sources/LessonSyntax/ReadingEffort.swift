/// What reading a file costs libxml2 beyond looking at each byte once.
///
/// It compares every attribute of a tag with every other, and every prefix with every namespace that is declared around it, so
/// a file below the limit of size can still cost many seconds. Lessons never come near; files made to hurt do.
struct ReadingEffort {
    /// Pairs of attributes to be compared that a file may hold; some twentieth of a second.
    private static let pairLimit = 100_000_000
    /// Declared prefixes that a file may hold; the vocabulary knows none.
    private static let prefixLimit = 256
    /// Smaller files cannot hold enough of either to matter.
    private static let smallest = 16 << 10

    /// In bytes: as much as reading a plain file of that size.
    let cost: Int
    /// Offset of the `<` behind which there is more than libxml2 should be asked for.
    let crowdedTag: Int?

    init(of bytes: [UInt8]) {
        if bytes.count < Self.smallest {
            (cost, crowdedTag) = (bytes.count, nil)
            return
        }
        var (pairs, prefixes) = (0, 0)
        var (tag, equals) = (0, 0)
        var crowded: Int?
        func close(_ next: Int) {
            // Each attribute has an equals sign. Those of running text count too, and are few.
            pairs += equals * equals / 2
            if crowded == nil, pairs > Self.pairLimit || prefixes > Self.prefixLimit { crowded = tag }
            (tag, equals) = (next, 0)
        }
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                case UInt8(ascii: "<"): close(index)
                case UInt8(ascii: "="): equals += 1
                case UInt8(ascii: ":") where index >= 5 && bytes[index - 5..<index].elementsEqual("xmlns".utf8):
                    prefixes += 1
                default: break
                }
            }
        }
        close(bytes.count)
        cost = bytes.count + pairs / 32
        crowdedTag = crowded
    }
}
