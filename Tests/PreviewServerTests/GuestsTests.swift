import Synchronization
import Testing

@testable import PreviewServer

@Suite struct AFullHouse {
    /// Who was sent away, in order.
    private final class Journal: Sendable {
        private let numbers = Mutex<[Int]>([])
        var sentAway: [Int] { numbers.withLock(\.self) }
        func note(_ number: Int) { numbers.withLock { $0.append(number) } }
    }

    private let journal = Journal()
    private let guests = Guests(most: 3)

    private func enter(_ numbers: Int...) {
        for number in numbers { guests.enter(number) { [journal] in journal.note(number) } }
    }

    @Test func sendsAwayWhoHasWaitedLongestWithoutAsking() {
        enter(1, 2, 3)
        #expect(journal.sentAway == [])
        guests.note(1, .answered)
        enter(4, 5)
        #expect(journal.sentAway == [2, 3])
    }

    @Test func keepsOpenPagesAsLongAsThereIsAnybodyElse() {
        enter(1, 2, 3)
        guests.note(1, .listening)
        guests.note(2, .answered)
        guests.note(3, .leaving)
        enter(4, 5, 6)
        #expect(journal.sentAway == [3, 4, 5])
        guests.note(6, .listening)
        enter(7)
        #expect(journal.sentAway == [3, 4, 5, 2])
        guests.note(7, .listening)
        enter(8)
        #expect(journal.sentAway == [3, 4, 5, 2, 1])
    }

    @Test func hasRoomAgainWhenSomebodyLeaves() {
        enter(1, 2, 3)
        guests.leave(2)
        enter(4)
        #expect(journal.sentAway == [])
        #expect(guests.count == 3)
    }

    @Test func countsWhoWasSentAwayUntilTheyAreGone() {
        enter(1, 2, 3, 4)
        #expect(guests.count == 4)
        guests.leave(1)
        #expect(guests.count == 3)
    }

    @Test func sendsAwayOnceWhoseTimeIsOver() {
        enter(1, 2)
        guests.note(2, .answered)
        let later = ContinuousClock.now + .seconds(6)
        guests.sendAwayTheLate(at: .now)
        #expect(journal.sentAway == [])
        guests.sendAwayTheLate(at: later)
        guests.sendAwayTheLate(at: later)
        #expect(journal.sentAway == [1])
        guests.sendAwayTheLate(at: later + .seconds(5))
        #expect(journal.sentAway == [1, 2])
    }
}
