import ArgumentParser
import Engine

/// Saying where the time went.
struct TimingOptions: ParsableArguments {
    @Flag(help: "Say on standard error where the CPU time went, all workers together.")
    var timings = false

    /// Called first of all: what came before counts as starting.
    func begin() -> Timings? { timings ? Timings() : nil }

    func tell(_ timings: Timings?) {
        guard let timings else { return }
        let summary = timings.summary
        let total = summary.map(\.time).reduce(.zero, +)
        for (stage, time) in summary {
            Terminal.note(
                "\(stage.rawValue.padded(to: 16)) \(time.milliseconds) ms, \(Int((100 * (time / total)).rounded())) %")
        }
        Terminal.note("\("all".padded(to: 16)) \(total.milliseconds) ms of CPU time")
    }
}

extension Duration {
    /// With one decimal, right-aligned in eight columns.
    fileprivate var milliseconds: String {
        let tenths = Int((self / .microseconds(100)).rounded())
        let text = "\(tenths / 10).\(abs(tenths % 10))"
        return String(repeating: " ", count: max(0, 8 - text.count)) + text
    }
}
