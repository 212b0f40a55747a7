import ArgumentParser
import SpinewiseCLI

/// The executable. Everything it can do stands in `SpinewiseCLI`.
@main
enum Roof {
    static func main() async { await SpinewiseCommand.main() }
}
