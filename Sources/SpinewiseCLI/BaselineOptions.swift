import ArgumentParser
import Diagnostics
import Platform
import Reports

/// Living with findings that are known.
struct BaselineOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Findings in this file are known; only others ask for work.", valueName: "file"))
    var baseline: String?

    @Flag(help: "Take out of the baseline what is found no longer. Nothing new is put in.")
    var updateBaseline = false

    @Flag(help: "Write everything that is found now into the baseline, new findings included.")
    var acceptNew = false

    @Flag(help: "Fail if the baseline names findings that are found no longer.")
    var failOnStale = false

    func validate() throws {
        if baseline == nil, updateBaseline || acceptNew || failOnStale {
            throw ValidationError("'--update-baseline', '--accept-new' and '--fail-on-stale' need '--baseline FILE'")
        }
    }

    /// What came of asking the baseline.
    struct Heeded {
        var findings: [Diagnostic]
        /// What the baseline still names and is found no longer; `nil` without a baseline.
        var stale: [Baseline.Stale]?
    }

    /// Marks known findings, tells of stale entries, and writes the baseline if asked to.
    ///
    /// - Throws: Exit code 2 for a baseline that is not there or cannot be read.
    func heed(_ findings: [Diagnostic], in files: SourceFiles) throws -> Heeded {
        guard let path = baseline else { return Heeded(findings: findings) }
        if acceptNew {
            if let there = try? CalledPath(path).bytes(), !there.isEmpty, !Baseline.isOne(json: there) {
                throw Terminal.failure(
                    "'\(path)' is not a baseline that 'spinewise validate' wrote, so it is left alone; name another file"
                )
            }
            let fresh = Baseline(of: findings, in: files)
            try write(fresh, to: path)
            return Heeded(findings: fresh.heeded(by: findings, in: files).findings, stale: [])
        }
        let known: Baseline
        do {
            known = try Baseline(json: try CalledPath(path).bytes())
        } catch let error as Refusal {
            throw Terminal.failure(
                "the baseline '\(error.path)' cannot be read: \(error.reason); '--accept-new' writes one")
        } catch {
            throw Terminal.failure("the baseline '\(path)' cannot be used: \(error)")
        }
        let (heeded, stale) = known.heeded(by: findings, in: files)
        if updateBaseline {
            try write(known.kept(of: findings, in: files), to: path)
            return Heeded(findings: heeded, stale: [])
        }
        for entry in stale { Terminal.note("no longer found, but in the baseline: \(entry)") }
        return Heeded(findings: heeded, stale: stale)
    }

    /// Whether stale entries are a reason to fail.
    func fails(_ stale: [Baseline.Stale]?) -> Bool { failOnStale && stale?.isEmpty == false }

    private func write(_ baseline: Baseline, to path: String) throws {
        do throws(Refusal) { try CalledPath(path).write(Array(baseline.json.utf8)) } catch {
            throw Terminal.failure("the baseline '\(error.path)' cannot be written: \(error.reason)")
        }
    }
}
