public import Checks
import Platform
import Synchronization

/// Where the CPU time of a run went, all workers together. It never reaches a page or a report.
public final class Timings: Sendable {
    /// In the order in which a run comes through them.
    public enum Stage: String, Sendable, CaseIterable {
        case starting, reading, parsing, decoding
        case fileChecks = "checking files"
        case gathering, graph
        case checks = "checking all"
        case building, answering, reporting
        /// What none of the others is charged with: freeing memory, above all.
        case rest
    }

    private let spent: Mutex<[Stage: Duration]>

    /// Everything up to now counts as starting.
    public init() { spent = Mutex([.starting: Self.processTime]) }

    /// CPU time of the whole process so far, all threads together.
    public static var processTime: Duration { CurrentProcess.processorTime }

    /// Charges a stage with a piece of work that stays on its thread; other threads may be at theirs meanwhile.
    func piece<Result, Failure: Error>(of stage: Stage, _ work: () throws(Failure) -> Result) throws(Failure) -> Result
    {
        let began = CurrentProcess.processorTimeOfThread
        defer { charge(stage, CurrentProcess.processorTimeOfThread - began) }
        return try work()
    }

    /// Charges a stage with what the whole process did since `began`. Nothing else may have been going on.
    public func charge(_ stage: Stage, since began: Duration) { charge(stage, Self.processTime - began) }

    /// What every stage has taken; at the end, `rest` is what remains of the process's time.
    public var summary: [(stage: Stage, time: Duration)] {
        let total = Self.processTime
        var spent = spent.withLock { $0 }
        spent[.rest] = total - spent.values.reduce(.zero, +)
        return Stage.allCases.compactMap { stage in spent[stage].map { (stage, $0) } }
    }

    private func charge(_ stage: Stage, _ time: Duration) { spent.withLock { $0[stage, default: .zero] += time } }
}

extension Timings? {
    /// As ``Timings/piece(of:_:)``; without anybody to tell, nothing is measured.
    func piece<Result, Failure: Error>(
        of stage: Timings.Stage, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let self else { return try work() }
        return try self.piece(of: stage, work)
    }

    /// As ``Timings/piece(of:_:)``, for work that may use other threads, while nothing else is going on.
    func whole<Result>(_ stage: Timings.Stage, _ work: () -> Result) -> Result {
        guard let self else { return work() }
        let began = Timings.processTime
        defer { self.charge(stage, since: began) }
        return work()
    }
}

extension Timings?: StepMeter {
    public func measure<Result>(_ step: FileStep, _ work: () -> Result) -> Result {
        let stage: Timings.Stage =
            switch step {
            case .parsing: .parsing
            case .decoding: .decoding
            case .checking: .fileChecks
            }
        return piece(of: stage, work)
    }
}
