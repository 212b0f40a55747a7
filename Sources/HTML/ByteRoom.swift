/// Room for bytes that are written once, from front to back.
///
/// What an array would do with two checks and a generic call for every piece this does with one comparison and one copy;
/// a page is some hundreds of pieces. Only the ``Markup/Parts`` that made it writes to it, before anyone else can see it,
/// so it may be shared between threads afterwards.
@usableFromInline
final class ByteRoom: ManagedBuffer<ByteRoom.Extent, UInt8> {
    @usableFromInline
    struct Extent {
        @usableFromInline var count: Int
        @usableFromInline let capacity: Int

        @inlinable
        init(count: Int, capacity: Int) {
            self.count = count
            self.capacity = capacity
        }
    }

    @inlinable
    static func with(capacity: Int) -> ByteRoom {
        let room = create(minimumCapacity: capacity) { _ in Extent(count: 0, capacity: capacity) }
        return unsafeDowncast(room, to: ByteRoom.self)
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeMutablePointers { extent, bytes in
            body(UnsafeBufferPointer(start: bytes, count: extent.pointee.count))
        }
    }
}

extension Markup.Parts {
    /// - Parameter count: How many bytes to copy from `start`.
    @inlinable
    mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
        let held = room.header.count
        if held + count > room.header.capacity { grow(to: held + count) }
        room.withUnsafeMutablePointers { extent, bytes in
            (bytes + held).initialize(from: start, count: count)
            extent.pointee.count = held + count
        }
    }

    /// Moves to a room at least twice as large, so that each byte is moved once or twice in all.
    @usableFromInline
    mutating func grow(to needed: Int) {
        let larger = ByteRoom.with(capacity: Swift.max(needed, room.header.capacity * 2))
        room.withUnsafeMutablePointers { extent, bytes in
            larger.withUnsafeMutablePointers { copy, place in
                place.initialize(from: bytes, count: extent.pointee.count)
                copy.pointee.count = extent.pointee.count
            }
        }
        room = larger
    }

    @usableFromInline
    mutating func appendUnescaped(_ text: String) {
        var text = text
        text.withUTF8 { if let start = $0.baseAddress { append(start, $0.count) } }
    }

    /// `&`, `<`, `>`, `"` and `'` become references; runs between them are copied whole.
    @usableFromInline
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { if let start = $0.baseAddress { appendEscaped(start, $0.count) } }
    }

    private mutating func appendEscaped(_ start: UnsafePointer<UInt8>, _ count: Int) {
        let raw = UnsafeRawPointer(start)
        var copied = 0
        var index = 0
        while index < count {
            // Eight bytes at a look, as most of them hold nothing to escape.
            if index + 8 <= count, !raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).hasSpecialByte {
                index += 8
                continue
            }
            for place in index..<Swift.min(index + 8, count) {
                guard let reference = start[place].reference else { continue }
                append(start + copied, place - copied)
                append(reference.utf8Start, reference.utf8CodeUnitCount)
                copied = place + 1
            }
            index += 8
        }
        append(start + copied, count - copied)
    }
}

extension UInt8 {
    /// What stands for the byte in HTML, where it may not stand itself.
    fileprivate var reference: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension UInt64 {
    /// Whether any of its eight bytes has a ``UInt8/reference``: is 22, 26, 27, 3C or 3E in hexadecimal.
    fileprivate var hasSpecialByte: Bool {
        let every: UInt64 = 0x0101_0101_0101_0101
        // Where a byte is zero, the high bit of it is set: subtracting one borrows there.
        func zeros(_ word: UInt64) -> UInt64 { (word &- every) & ~word & (every << 7) }
        let quotes = zeros(self ^ every * 0x22)
        let ampersands = zeros((self & ~every) ^ every * 0x26)
        let brackets = zeros((self & ~(every << 1)) ^ every * 0x3C)
        return quotes | ampersands | brackets != 0
    }
}
