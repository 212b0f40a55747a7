import CPlatform

/// Where a thread writes its pages: one sheet, used for page after page.
///
/// While a page is on the desk, everything that is made goes onto the sheet one behind the other, so what a template puts
/// into another stands where it belongs already. Without a page on the desk every markup has a sheet of its own.
enum Desk {
    private struct State {
        var sheet: Sheet
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

    /// The sheet of the page that is being written on this thread.
    static var sheet: Sheet? {
        guard let state, state.pointee.isInUse else { return nil }
        return state.pointee.sheet
    }

    /// A sheet with room for `count` bytes; the desk goes on with it if `old` lay there.
    static func larger(than old: Sheet, for count: Int) -> Sheet {
        let capacity = old.withUnsafeMutablePointerToHeader { $0.pointee.capacity }
        let sheet = Sheet.with(capacity: Swift.max(count, capacity) * 2)
        if let state, state.pointee.isInUse, state.pointee.sheet === old { state.pointee.sheet = sheet }
        return sheet
    }

    /// Runs `page` with the desk cleared for it.
    static func write<Result>(_ page: () -> Result) -> Result {
        let state =
            state
            ?? {
                let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
                state.initialize(to: State(sheet: Sheet.with(capacity: capacity)))
                platform_set_thread_pointer(slot, state)
                return state
            }()
        // A page within a page goes onto the same sheet.
        if state.pointee.isInUse { return page() }
        // Somebody may have kept a piece of the page before: then the sheet is theirs.
        if !isKnownUniquelyReferenced(&state.pointee.sheet) { state.pointee.sheet = Sheet.with(capacity: capacity) }
        state.pointee.sheet.count = 0
        state.pointee.isInUse = true
        defer { state.pointee.isInUse = false }
        return page()
    }
}
