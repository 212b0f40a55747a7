import CPlatform

/// Where a thread writes its pages: one buffer, used for page after page.
///
/// While a page is being written, everything that is made goes into the buffer one behind the other, so what a template puts
/// into another stands where it belongs already. Outside of a page every markup has a buffer of its own.
enum ThreadBuffer {
    private struct State {
        var buffer: AppendBuffer
        var isInUse = false
    }

    private static let slot = platform_thread_slot { state in
        state.assumingMemoryBound(to: State.self).deinitialize(count: 1).deallocate()
    }

    private static var state: UnsafeMutablePointer<State>? {
        platform_thread_pointer(slot)?.assumingMemoryBound(to: State.self)
    }

    /// Most pages fit.
    private static let capacity = 128 * 1024

    /// The buffer of the page that is being written on this thread.
    static var current: AppendBuffer? {
        guard let state, state.pointee.isInUse else { return nil }
        return state.pointee.buffer
    }

    /// A buffer with room for `count` bytes; the page goes on with it if it was written into `old`.
    static func larger(than old: AppendBuffer, for count: Int) -> AppendBuffer {
        let capacity = old.withUnsafeMutablePointerToHeader { $0.pointee.capacity }
        let buffer = AppendBuffer.with(capacity: Swift.max(count, capacity) * 2)
        if let state, state.pointee.isInUse, state.pointee.buffer === old { state.pointee.buffer = buffer }
        return buffer
    }

    /// Runs `page` with the buffer emptied for it.
    static func write<Result>(_ page: () -> Result) -> Result {
        let state =
            state
            ?? {
                let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
                state.initialize(to: State(buffer: AppendBuffer.with(capacity: capacity)))
                platform_set_thread_pointer(slot, state)
                return state
            }()
        // A page within a page goes into the same buffer.
        if state.pointee.isInUse { return page() }
        // Somebody may have kept a piece of the page before: then the buffer is theirs.
        if !isKnownUniquelyReferenced(&state.pointee.buffer) {
            state.pointee.buffer = AppendBuffer.with(capacity: capacity)
        }
        state.pointee.buffer.count = 0
        state.pointee.isInUse = true
        defer { state.pointee.isInUse = false }
        return page()
    }
}
