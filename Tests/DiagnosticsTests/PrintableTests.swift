import Testing

@testable import Diagnostics

struct PrintableTests {
    @Test func countsAtOneLookOnlyLettersThatAreSeenAndTakeAColumnEach() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value), String(scalar).ordinaryLetters() != nil else { continue }
            #expect(!scalar.isHidden && scalar.columns == 1, "U+\(String(value, radix: 16))")
            #expect("e\(scalar)e".count == 3, "U+\(String(value, radix: 16))")
        }
        #expect("L5–S1 “disc”, müde…".ordinaryLetters() == 19)
        for other in ["腰", "e\u{301}", "a\u{AD}", "\u{200B}", "\t", "\u{7F}", "👩"] {
            #expect(other.ordinaryLetters() == nil, "\(other.printable)")
        }
    }

    @Test(arguments: [
        ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{7}", "\\u{7}"), ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b", "a\\u{202E}b"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"), ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
        ("x\u{200B}\u{FEFF}", "x\\u{200B}\\u{FEFF}"),
        ("\u{E0041}", "\\u{E0041}"), ("\u{E000}\u{FFFF}", "\\u{E000}\\u{FFFF}"), ("##[error]", "#\\u{23}[error]"),
        ("a\u{200D}b", "a\\u{200D}b"), ("\u{7F}\u{0}", "\\u{7F}\\u{0}"),
    ])
    func showsWhatHidesOrSteers(text: String, shown: String) {
        #expect(text.printable == shown)
    }

    @Test(arguments: [
        "L5–S1 “disc” é e\u{301} 腰 ألم", "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}⚕️ ❤️", "a # [b] :: c", "\u{A0}",
    ])
    func leavesLettersOfAllScriptsAsTheyAre(text: String) {
        #expect(text.printable == text)
    }

    @Test func keepsLinesButLetsNoneBeginACommand() {
        #expect("a\n::error::b\n  ::x\ny::z\t1\r".printableLines == "a\n\\u{3A}:error::b\n  \\u{3A}:x\ny::z\t1\\r")
    }

    @Test func takesLiteralsAsTheyAreAndMakesWordsPrintable() {
        let name = "\u{1B}]0;x\u{7}"
        let styled: Styled = "\u{1B}[1m\(name)\u{1B}[0m\n"
        #expect(styled.text == "\u{1B}[1m\\u{1B}]0;x\\u{7}\u{1B}[0m\n")
    }

    @Test func escapesAMarkThatCarriesAnAccent() {
        #expect("\"\u{301}".escaping { $0 == "\"" ? "&quot;" : nil } == "&quot;\u{301}")
    }
}
