import ArgumentParser
import CSystem
import SpinewiseCLI

/// The executable. Everything it can do stands in `SpinewiseCLI`.
@main
enum Roof {
    static func main() async {
        spinewise_keep_freed_memory()
        await SpinewiseCommand.runAndExit()
    }
}
