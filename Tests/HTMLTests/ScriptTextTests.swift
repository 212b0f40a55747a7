import HTML
import Testing

struct ScriptTextTests {
    @Test func textsCannotEndAScript() {
        #expect("</script>\"\u{2028}\n".quotedForJSON == #""\u003c/script\u003e\"\u2028\n""#)
    }
}
