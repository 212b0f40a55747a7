public import Diagnostics
public import Knowledge
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
    ///   - estimates: The numbers of all sources, where they are known.
    ///   - judging: Whether the checks of single files are made too.
    public func study(
        _ file: SourceFile, index: Int32, quoting estimates: Estimates = Estimates(), judging: Bool = true,
        measuredBy meter: some StepMeter = Unmeasured()
    ) -> DecodedFile {
        let parsed = meter.measure(.parsing) { parse(file, index: index) }
        var decoded = meter.measure(.decoding) { parsed.decode(file, index: index, quoting: estimates) }
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

extension [DecodedFile] {
    /// Studies the files again that quote numbers, now that the numbers are known: few files do, and no other has to wait for
    /// the sources.
    ///
    /// - Parameter study: As the files were studied, with the numbers of all sources.
    public mutating func quote(_ study: (_ index: Int, _ estimates: Estimates) -> DecodedFile) {
        let quoting = indices.filter { !self[$0].quotations.isEmpty }
        if quoting.isEmpty { return }
        let estimates = Estimates(
            flatMap { file -> [Source] in if case .sources(let sources) = file.content { sources } else { [] } })
        for index in quoting where self[index].quotations.contains(where: { $0.isIn(estimates) }) {
            self[index] = study(index, estimates)
        }
    }
}

extension Quotation {
    fileprivate func isIn(_ estimates: Estimates) -> Bool { estimates[source.id, estimate] != nil }
}
