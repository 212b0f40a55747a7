import Engine
import Platform

/// What lies in a content folder at one moment, near enough to tell that somebody saved something.
///
/// It is looked at again and again instead of asking the system for news: that is the same on every system, works on
/// network disks and in containers' shared folders, which send no news, and two hundred files take half a millisecond.
struct ContentSnapshot: Equatable {
    /// By path; a file that was gone again before it could be looked at has none.
    private var stamps: [String: Folder.Stamp] = [:]
    /// Why the folder could not be looked at.
    private var failure: ContentError?

    init(of content: ContentFolder) {
        do throws(ContentError) { stamps = try content.stamps() } catch { failure = error }
    }
}

/// Waits for the author's next change.
struct ContentWatch {
    private let content: ContentFolder
    private var last: ContentSnapshot

    /// From now on, every change counts.
    init(_ content: ContentFolder) {
        self.content = content
        last = ContentSnapshot(of: content)
    }

    /// Returns when something is otherwise than at the last return, and has stayed so for a moment: an editor that
    /// empties a file before it writes it would otherwise be told of faults that are gone when the author looks.
    mutating func change() async throws(CancellationError) {
        var now = last
        while now == last {
            let began = ContinuousClock.now
            now = ContentSnapshot(of: content)
            // A folder that takes long to look at is looked at less often, so that waiting stays cheap.
            try await pause(max(.milliseconds(300), (ContinuousClock.now - began) * 20))
        }
        // Somebody who copies a thousand files gets a site in between, too.
        for _ in 0..<20 {
            let later = ContentSnapshot(of: content)
            if later == now { break }
            now = later
            try await pause(.milliseconds(100))
        }
        last = now
    }

    private func pause(_ duration: Duration) async throws(CancellationError) {
        do { try await Task.sleep(for: duration) } catch { throw CancellationError() }
    }
}
