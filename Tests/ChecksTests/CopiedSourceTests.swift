import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Where a source may be read.
struct CopiedSourceTests {
    /// Headlines about a source at this address.
    private func told(_ address: String) -> [String] {
        let lessons = Lessons([
            "sources.xml": """
            <sources><source id="doe-2009" type="cohort" year="2009" url="\(address)"><title>T</title>\
            <author>Doe J</author><finding>F.</finding></source></sources>
            """
        ])
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter { $0.rule == "copied-source" }
            .map(\.headline)
    }

    @Test(arguments: [
        "https://www.scribd.com/document/1", "http://SCRIBD.com:80/1", "https://scribd.com?doc=1",
        "https://de.scribd.com",
    ])
    func namesTheSiteThatHoldsTheCopy(address: String) {
        #expect(told(address) == ["'doe-2009' is cited from a copy on scribd.com"])
    }

    @Test(arguments: ["https://doi.org/10.1000/1", "https://notscribd.com/1", "https://example.org/scribd.com/1"])
    func isSilentAboutOthers(address: String) {
        #expect(told(address) == [])
    }
}
