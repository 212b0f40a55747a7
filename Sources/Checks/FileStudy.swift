public import Diagnostics
public import LessonDecoding
public import LessonSyntax

/// A step of the study of one file, in their order.
public enum FileStep: Sendable { case parsing, decoding, checking }

/// Who wants to know what each step costs.
public protocol StepMeter {
    /// Does the work, once.
    func measure<Result>(_ step: FileStep, _ work: () -> Result) -> Result
}

extension LessonParser {
    /// Everything that can be known of one file without the others: what it means, and what is wrong with it by itself.
    ///
    /// - Parameters:
    ///   - index: The file's index in the run, which its ranges will carry.
    ///   - judging: Whether the checks of single files are made too.
    public func study(
        _ file: SourceFile, index: Int32, judging: Bool = true, measuredBy meter: some StepMeter = Unmeasured()
    ) -> DecodedFile {
        let parsed = meter.measure(.parsing) { parse(file, index: index) }
        var decoded = meter.measure(.decoding) { parsed.decode(file, index: index) }
        if judging, parsed.damage.isReadToTheEnd, let root = parsed.tree?.root {
            let found = meter.measure(.checking) { RuleRegistry.fileChecks.flatMap { $0.findings(in: root) } }
            decoded.add(parsed.certain(found))
        }
        return decoded
    }
}

public struct Unmeasured: StepMeter {
    public init() {}

    public func measure<Result>(_ step: FileStep, _ work: () -> Result) -> Result { work() }
}
