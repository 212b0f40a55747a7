import Publishing
import Testing

struct SitePlanTests {
    @Test func refusesTwoPagesForOneFile() {
        #expect(throws: PublishingError.sharedRoute("a.html")) { try SitePlan(["a.html": "1", "a.html": "2"]) }
    }

    @Test func refusesAPageWhereTheListOfOurFilesGoes() {
        #expect(throws: PublishingError.sharedRoute(".spinewise-site")) { try SitePlan([".spinewise-site": ""]) }
    }

    @Test(arguments: [
        "", "/etc/passwd", "../a.html", "a/../b.html", "a//b.html", "a/", "./a.html", "a\\b", "a\nb", "a\0",
    ])
    func refusesARouteThatIsNotInsideTheSite(route: String) {
        #expect(throws: PublishingError.strayRoute(route)) { try SitePlan([route: ""]) }
    }

    @Test func refusesAFileThatWouldHaveToBeAFolderToo() {
        #expect(throws: PublishingError.routeInsideFile("a/b.html", folder: "a")) {
            try SitePlan(["a/b.html": "", "a": ""])
        }
    }

    @Test func takesNamesWithDotsSpacesAndAccents() throws {
        #expect(try SitePlan([".nojekyll": "", "..a": "", "é f/g h.html": ""]).count == 3)
    }
}
