import Synchronization

/// Who is connected to the preview: not too many at once, and none for ever.
///
/// A program that opens a thousand connections and says nothing must not keep the author's browser out. So each guest has
/// until a moment, and where there are too many, the one who is farthest from needing us makes room for the next.
final class Guests: Sendable {
    /// What a guest is at. Those of an earlier case make room first, and of one case those who came first.
    enum Stage: Int {
        /// Has been answered, and need only notice.
        case leaving
        /// Has not asked yet, or not to the end.
        case asking
        /// Is being sent something.
        case answered
        /// Waits for news of the site.
        case listening

        /// How long it may take, or the next sign of life within it.
        var patience: Duration {
            switch self {
            case .leaving: .seconds(2)
            case .asking: .seconds(5)
            case .answered: .seconds(10)
            case .listening: .seconds(30)
            }
        }
    }

    private struct Guest {
        let number: Int
        var stage: Stage
        var until: ContinuousClock.Instant
        /// Ends the connection, for whoever is at work on it as well.
        let hangUp: @Sendable () -> Void
        var isSentAway = false
    }

    private let guests = Mutex<[Int: Guest]>([:])
    /// How many are welcome at once.
    let most: Int

    init(most: Int) { self.most = most }

    /// How many have not left yet, those among them who have been sent away.
    var count: Int { guests.withLock(\.count) }

    /// Somebody came in; somebody else makes room where there is none.
    ///
    /// - Parameter number: Rises with each guest.
    func enter(_ number: Int, hangUp: @escaping @Sendable () -> Void) {
        guests.withLock { guests in
            let welcome = guests.values.filter { !$0.isSentAway }
            if welcome.count >= most {
                let next = welcome.min { ($0.stage.rawValue, $0.number) < ($1.stage.rawValue, $1.number) }
                if let next { Self.sendAway(next.number, &guests) }
            }
            guests[number] = Guest(
                number: number, stage: .asking, until: .now + Stage.asking.patience, hangUp: hangUp)
        }
    }

    /// A guest is at something else now, or has shown a sign of life.
    func note(_ number: Int, _ stage: Stage) {
        guests.withLock { guests in
            guests[number]?.stage = stage
            guests[number]?.until = .now + stage.patience
        }
    }

    /// To be called before the connection's descriptor is given back, which may soon be another guest's.
    func leave(_ number: Int) { _ = guests.withLock { $0.removeValue(forKey: number) } }

    /// Those whose time is over are sent away.
    func sendAwayTheLate(at now: ContinuousClock.Instant = .now) {
        guests.withLock { guests in
            for guest in guests.values where guest.until < now && !guest.isSentAway {
                Self.sendAway(guest.number, &guests)
            }
        }
    }

    private static func sendAway(_ number: Int, _ guests: inout [Int: Guest]) {
        guests[number]?.isSentAway = true
        guests[number]?.hangUp()
    }
}
