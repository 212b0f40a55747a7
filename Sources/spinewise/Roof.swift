import ArgumentParser
import Platform
import SpinewiseCLI

/// The executable. Everything it can do stands in `SpinewiseCLI`.
@main
enum Roof {
    static func main() async {
        CurrentProcess.keepFreedMemory()
        await SpinewiseCommand.main()
    }
}
