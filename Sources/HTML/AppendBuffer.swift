/// Room for bytes that are written once, from front to back. Finished stretches of it are ``Markup``.
///
/// What an array would do with two checks and a generic call for every piece this does with one comparison and one copy;
/// a page is some hundreds of pieces. Bytes that are written are never written again, so stretches of one buffer may be
/// read by any thread; only the thread that the buffer belongs to writes behind them.
@usableFromInline
final class AppendBuffer: ManagedBuffer<AppendBuffer.Extent, UInt8> {
    @usableFromInline
    struct Extent {
        /// Bytes written so far, by whomever.
        @usableFromInline var count: Int
        @usableFromInline let capacity: Int

        @inlinable
        init(count: Int, capacity: Int) {
            self.count = count
            self.capacity = capacity
        }
    }

    @inlinable
    static func with(capacity: Int) -> AppendBuffer {
        let buffer = create(minimumCapacity: capacity) { _ in Extent(count: 0, capacity: capacity) }
        return unsafeDowncast(buffer, to: AppendBuffer.self)
    }

    /// Not `header.count`: that would be guarded against others writing at once, at a fifth of the cost of a page.
    @inlinable
    var count: Int {
        get { withUnsafeMutablePointerToHeader { $0.pointee.count } }
        set { withUnsafeMutablePointerToHeader { $0.pointee.count = newValue } }
    }
}

extension Markup.Parts {
    /// - Parameter count: How many bytes to copy from `start`.
    @inlinable
    mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        let isLast = buffer.withUnsafeMutablePointers { extent, room in
            guard extent.pointee.count == end, end + count <= extent.pointee.capacity else { return false }
            (room + end).initialize(from: bytes, count: count)
            extent.pointee.count = end + count
            return true
        }
        if !isLast {
            move(for: count)
            buffer.withUnsafeMutablePointers { extent, room in
                (room + end).initialize(from: bytes, count: count)
                extent.pointee.count = end + count
            }
        }
        end += count
    }

    /// A stretch that was written right behind these parts becomes one of them where it is; any other is copied.
    @inlinable
    mutating func append(_ markup: Markup) {
        if markup.buffer === buffer, markup.start == end {
            end = markup.end
        } else {
            markup.buffer.withUnsafeMutablePointerToElements { append($0 + markup.start, markup.end - markup.start) }
        }
    }

    /// Goes on behind everything that is written in the buffer, or in a larger one, because something else was written
    /// behind these parts or the room is used up.
    @usableFromInline
    mutating func move(for more: Int) {
        let held = end - start
        var target = buffer
        if buffer.count + held + more > buffer.withUnsafeMutablePointerToHeader({ $0.pointee.capacity }) {
            // At least twice as large, so that each byte is moved once or twice in all.
            target = ThreadBuffer.larger(than: buffer, for: held + more)
        }
        let place = target.count
        buffer.withUnsafeMutablePointerToElements { from in
            target.withUnsafeMutablePointerToElements { to in (to + place).initialize(from: from + start, count: held) }
        }
        target.count = place + held
        (buffer, start, end) = (target, place, place + held)
    }
}
