import Subprocess

/// Another program, run to its end.
public struct Program: Sendable {
    /// What came of it.
    public struct Outcome: Sendable {
        /// The exit code; 128 and the signal's number when a signal ended it.
        public let status: Int32
        public let output: [UInt8]
        public let complaint: [UInt8]
    }

    /// Why it did not run.
    public struct Failure: Error, Sendable {
        public let reason: String
    }

    private let name: String

    /// - Parameter name: Looked for on the PATH.
    public init(_ name: String) { self.name = name }

    /// Everything it writes is collected; neither side ever waits for the other.
    ///
    /// - Parameters:
    ///   - environment: Differences from our own: `nil` takes a variable away.
    ///   - input: What it reads from its standard input.
    public func run(
        _ arguments: [String], environment: [String: String?] = [:], input: [UInt8] = []
    ) async throws(Failure) -> Outcome {
        let changes = Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
        do {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), environment: .inherit.updating(changes),
                input: .array(input), output: .bytes(limit: Self.mostBytes), error: .bytes(limit: Self.mostBytes))
            let status: Int32 =
                switch result.terminationStatus {
                case .exited(let code): code
                case .signaled(let signal): 128 + signal
                }
            return Outcome(status: status, output: result.standardOutput, complaint: result.standardError)
        } catch let error as SubprocessError {
            throw Failure(reason: error.code == .executableNotFound ? "it is not on the PATH" : "\(error)")
        } catch { throw Failure(reason: "\(error)") }
    }

    /// A repository of lesson files is a hundredth of it.
    private static let mostBytes = 1 << 30
}
