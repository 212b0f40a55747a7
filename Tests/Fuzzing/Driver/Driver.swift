import Dispatch
import FuzzTargets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What libFuzzer throws its inputs at; `Tests/Fuzzing/run` names it in the environment.
private let target =
    getenv("SPINEWISE_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? .lesson

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The only task there is; libFuzzer waits for its end.
    let done = DispatchSemaphore(value: 0)
    Task {
        do throws(FuzzTarget.Broken) { try await target.attempt(bytes) } catch { fatalError(error.description) }
        done.signal()
    }
    done.wait()
    return 0
}

/// SwiftPM gives every program a `main` that goes here, so libFuzzer cannot bring its own.
@_cdecl("Fuzzing_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, arguments) = (count, arguments)
    return runLibFuzzer(&count, &arguments, { fuzz($0, $1) })
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
