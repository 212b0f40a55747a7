import ArgumentParser
import Diagnostics
import Knowledge
import Testing

@testable import SpinewiseCLI

/// What may be typed, and what is said of what may not.
struct CommandLineTests {
    @Test(arguments: [
        "build", "build --output _site --base-url https://spine.example --json", "serve --port 0",
        "validate --fail-on warning --today 2026-11-23 --format github --output sarif=findings.sarif --output json=f.json",
        "validate --baseline known.json --update-baseline --fail-on-stale", "new muscle psoas-major",
        "fix --dry-run --guesses", "fmt", "rename psoas psoas-major --dry-run", "undo",
        "chains --from a --to b --max-links 3 --max-chains 1 --grade limited --relation causes --relation reduces "
            + "--through c --without d --json --graph graph.json",
        "why sciatica --most 3", "effects sciatica --grade strong", "keystones --from a --to b --max-links 8",
        "whatif --without a --without-link a--causes--b --apply c --outcome d", "compare a b", "loops --json",
        "graph --format dot --around a --depth 1 --no-associations", "graph --from a --to b --max-chains 2",
        "explain unknown-target", "rules --format markdown", "schema --format answers",
    ])
    func understandsEveryCommand(line: String) throws {
        #expect(try !(SpinewiseCommand.parseAsRoot(Self.words(line)) is SpinewiseCommand))
    }

    @Test(arguments: [
        (
            "chains --from a --to b --max-links 9",
            "'--max-links' needs a number from 1 to 8; longer chains are not told"
        ),
        (
            "chains --from a --to b --max-links 0",
            "'--max-links' needs a number from 1 to 8; longer chains are not told"
        ),
        ("chains --from a --to b --max-chains 0", "'--max-chains' needs a number from 1 on"),
        ("chains --from a --to b --grade strang", "'strang' is no grade; did you mean 'strong'?"),
        ("chains --from a --to b --relation cause", "'cause' is no relation; did you mean 'causes'?"),
        ("chains --to b", "Missing expected argument '--from <cause>'"),
        ("why a --most 0", "'--most' needs a number from 1 on"),
        ("why a --jobs 0", "'--jobs' needs a number from 1 on"),
        ("keystones --from a --to b --through c", "'--through' means nothing here: keystones are what chains pass"),
        ("whatif", "say what to change with '--without', '--without-link' or '--apply'"),
        ("graph --from a", "'--from' and '--to' need each other"),
        ("graph --from a --to b --around c", "choose either '--from' and '--to', or '--around'"),
        ("graph --depth 2", "'--depth' needs '--around'"),
        ("graph --around a --depth 0", "'--depth' needs a number from 1 on"),
        ("graph --through a", "'--through' is about chains, so it needs '--from' and '--to'"),
        ("graph --max-links 3", "'--max-links' is about chains, so it needs '--from' and '--to'"),
        ("graph --max-chains 3", "'--max-chains' is about chains, so it needs '--from' and '--to'"),
        ("graph --format jsn", "there is no format 'jsn'; did you mean 'json'?"),
        ("build --base-url ftp://x", "'--base-url' needs an address that begins with https:// or http://"),
        ("validate --today 2026-13-01", "'2026-13-01' is not a day as YYYY-MM-DD"),
        ("validate --format sarf", "there is no format 'sarf'; did you mean 'sarif'?"),
        ("validate --output sarif", "'--output sarif' needs the form sarif=findings.sarif"),
        (
            "validate --accept-new",
            "'--update-baseline', '--accept-new' and '--fail-on-stale' need '--baseline FILE'"
        ),
    ])
    func saysWhatIsWrong(line: String, says: String) throws {
        let error = try #require(throws: (any Error).self) { try SpinewiseCommand.parseAsRoot(Self.words(line)) }
        #expect(SpinewiseCommand.fullMessage(for: error).contains(says))
        #expect(SpinewiseCommand.exitCode(for: error).rawValue == 64)
    }

    @Test func readsAQuestionsLimits() throws {
        let line =
            "chains --from a --to b --max-links 3 --max-chains 2 --grade limited --relation causes --relation reduces"
        let command = try #require(try SpinewiseCommand.parseAsRoot(Self.words(line)) as? Chains)
        #expect(command.query.maxLinks == 3 && command.count.maxChains == 2 && command.query.grade == .limited)
        #expect(command.query.relation == [.causes, .reduces] && !command.json)
    }

    @Test func helpIsNoMistake() throws {
        for line in ["--help", "chains --help", "--version"] {
            let error = try #require(throws: (any Error).self) {
                // Subcommands offer their help when they are run, as a command of its own.
                var command = try SpinewiseCommand.parseAsRoot(Self.words(line))
                try command.run()
            }
            #expect(SpinewiseCommand.exitCode(for: error).isSuccess, "\(line)")
        }
    }

    @Test func breaksLinesAtBlanks() {
        #expect("one two three".wrapped(to: 7, indent: "  ", first: "- ") == "- one\n  two\n  three")
        #expect("one two three".wrapped(to: 40) == "one two three")
        #expect("unbreakable".wrapped(to: 4) == "unbreakable")
        #expect("ab".padded(to: 4) == "ab  " && "abcde".padded(to: 4) == "abcde")
    }

    private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
