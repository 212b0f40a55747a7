/// What names mean, found by the addresses that libxml2 keeps them at.
///
/// libxml2 has one copy of each name in a context, so an address stands for a name, and a table of addresses is asked in two
/// or three instructions where a dictionary hashes. Every element and every attribute of every file is looked up here.
struct InternedNames<Meaning> {
    /// A power of two, several times as many as the vocabulary has names.
    private static var slotCount: Int { 512 }
    /// Names beyond this, of files full of unknown ones, are looked up the long way.
    private static var most: Int { 256 }

    private var slots: [(address: UnsafePointer<UInt8>, meaning: Meaning?)?]
    private var count = 0

    init() { slots = Array(repeating: nil, count: Self.slotCount) }

    /// - Parameter look: Finds what a name means when it is met for the first time; `nil` for one that means nothing.
    mutating func meaning(
        of name: UnsafePointer<UInt8>, _ look: (UnsafePointer<UInt8>) -> Meaning?
    ) -> Meaning? {
        // Addresses are those of bytes in one heap: their lower bits spread well enough.
        var slot = Int(bitPattern: name) & (Self.slotCount - 1)
        while let held = slots[slot] {
            if held.address == name { return held.meaning }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        let meaning = look(name)
        if count < Self.most {
            slots[slot] = (name, meaning)
            count += 1
        }
        return meaning
    }
}
