import Foundation
import Platform
import Publishing
import TestSupport
import Testing

struct SitePublisherTests {
    private let folder = TemporaryFolder()

    /// What the small plans here hold: pages, and an `a` that is sometimes one.
    private static let owns: @Sendable (RelativePath) -> Bool = { $0.name.hasSuffix(".html") || $0.name == "a" }

    @discardableResult
    private func publish(
        _ pages: KeyValuePairs<String, String>, to output: String = "site", jobs: Int = 2
    ) async throws -> SitePublisher.Summary {
        try await SitePublisher(jobs: jobs, owns: Self.owns).publish(
            SitePlan(pages), to: CalledPath(folder.path(output)))
    }

    @Test func leavesAWriteProtectedSiteAlone() async throws {
        try await publish(["index.html": "home"])
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path("site"))
        await #expect(throws: PublishingError.unwritable(path: folder.path("site"), reason: "it is write-protected")) {
            try await publish(["index.html": "new"])
        }
        #expect(folder.text("site/index.html") == "home" && folder.names == ["site"])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("site"))
    }

    // MARK: What is written

    @Test func writesEveryPageAndSaysHowMuch() async throws {
        let summary = try await publish(["index.html": "home", "muscles/psoas.html": "psoas"])
        #expect(folder.files(in: "site") == [".spinewise-site", "index.html", "muscles/psoas.html"])
        #expect(folder.text("site/muscles/psoas.html") == "psoas")
        #expect(summary.files == 2)
        #expect(summary.changed == 2)
        #expect(summary.bytes == 9)
        #expect(folder.names == ["site"])
    }

    @Test func makesTheFoldersAroundTheOutput() async throws {
        try await publish(["index.html": "home"], to: "public/learn/site/")
        #expect(folder.text("public/learn/site/index.html") == "home")
    }

    @Test func writesTheSameForAnyNumberOfWorkers() async throws {
        let pages = (0..<100).map { number in
            SitePlan.Entry(route: "folder-\(number % 7)/\(number).html") { Array("page \(number)".utf8) }
        }
        for jobs in [1, 2, 5, 1000] {
            _ = try await SitePublisher(jobs: jobs, owns: Self.owns)
                .publish(SitePlan(pages), to: CalledPath(folder.path("by-\(jobs)")))
            #expect(folder.files(in: "by-\(jobs)") == folder.files(in: "by-1"))
            for file in folder.files(in: "by-1") {
                #expect(folder.text("by-\(jobs)/\(file)") == folder.text("by-1/\(file)"))
            }
        }
    }

    @Test func asksEachPageOnceAndReportsEachStep() async throws {
        let asked = Tally()
        let stepped = Tally()
        let pages = (0..<50).map { number in
            SitePlan.Entry(route: "\(number).html") {
                asked.add()
                return []
            }
        }
        let publisher = SitePublisher(jobs: 3, owns: Self.owns, step: { stepped.add() })
        _ = try await publisher.publish(SitePlan(pages), to: CalledPath(folder.path("site")))
        #expect(asked.count == 50)
        #expect(stepped.count == 50)
    }

    // MARK: The second time

    @Test func leavesAnUnchangedFileItsPlaceOnDiskAndItsDate() async throws {
        try await publish(["same.html": "same", "other.html": "before", "long.html": "1234"])
        let before = try folder.attributes("site/same.html")
        let summary = try await publish(["same.html": "same", "other.html": "after!", "long.html": "12345"])
        let after = try folder.attributes("site/same.html")
        #expect(summary.changed == 2)
        #expect(folder.text("site/other.html") == "after!")
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
        #expect(folder.names == ["site"])
    }

    @Test func takesAwayPagesThatAreNoLongerPlanned() async throws {
        try await publish(["index.html": "home", "old/page.html": "gone"])
        try await publish(["index.html": "home"])
        #expect(folder.files(in: "site") == [".spinewise-site", "index.html"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("site")).count == 2)
    }

    @Test func turnsAPageIntoAFolderAndBack() async throws {
        try await publish(["a": "page"])
        try await publish(["a/b.html": "inside"])
        #expect(folder.text("site/a/b.html") == "inside")
        try await publish(["a": "page"])
        #expect(folder.text("site/a") == "page")
    }

    @Test func keepsThePermissionsOfTheOutputFolder() async throws {
        try await publish(["index.html": "home"])
        try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder.path("site"))
        try await publish(["index.html": "new"])
        #expect(try folder.attributes("site")[.posixPermissions] as? Int == 0o750)
    }

    @Test func publishesIntoAnEmptyFolder() async throws {
        try FileManager.default.createDirectory(atPath: folder.path("site"), withIntermediateDirectories: false)
        try await publish(["index.html": "home"])
        #expect(folder.names == ["site"])
        #expect(folder.text("site/index.html") == "home")
    }

    @Test func publishesWhereALinkLeadsAndKeepsTheLink() async throws {
        try FileManager.default.createDirectory(atPath: folder.path("real"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder.path("site"), withDestinationPath: "real")
        try await publish(["index.html": "one"])
        try await publish(["index.html": "two"])
        #expect(folder.text("real/index.html") == "two")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("site")) == "real")
        #expect(folder.names == ["real", "site"])
    }

    // MARK: What others put there

    @Test func carriesOverFilesThatSomebodyElsePutIntoTheSite() async throws {
        try await publish(["index.html": "one", "muscles/psoas.html": "psoas"])
        try folder.put("spine.example", at: "site/CNAME")
        try folder.put("ref: main", at: "site/.git/HEAD")
        try folder.put("mine", at: "site/muscles/notes.txt")
        try await publish(["index.html": "two"])
        #expect(
            folder.files(in: "site") == [".git/HEAD", ".spinewise-site", "CNAME", "index.html", "muscles/notes.txt"])
        #expect(folder.names == ["site"])
    }

    @Test func doesNotWriteOverAFileThatSomebodyElsePutThere() async throws {
        try await publish(["index.html": "one"])
        try folder.put("mine", at: "site/about.html")
        await #expect(throws: PublishingError.inTheWay(path: "about.html")) {
            try await publish(["index.html": "two", "about.html": "ours"])
        }
        #expect(folder.text("site/about.html") == "mine")
        #expect(folder.text("site/index.html") == "one")
        #expect(folder.names == ["site"])
    }

    @Test func doesNotFollowALinkThatStandsWhereAFolderOfOursWas() async throws {
        try await publish(["muscles/psoas.html": "ours"])
        try folder.put("precious", at: "elsewhere/psoas.html")
        try FileManager.default.removeItem(atPath: folder.path("site/muscles"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("site/muscles"), withDestinationPath: folder.path("elsewhere"))
        await #expect(throws: PublishingError.inTheWay(path: "muscles")) { try await publish(["muscles/a.html": "a"]) }
        try await publish(["index.html": "home"])
        #expect(folder.text("elsewhere/psoas.html") == "precious")
    }

    @Test(arguments: ["thesis.txt", ".spinewise-site", "sub/deep.txt"])
    func refusesAFolderThatIsNotOurs(file: String) async throws {
        try folder.put("precious", at: "site/\(file)")
        await #expect(throws: PublishingError.notOurs(path: folder.path("site"))) {
            try await publish(["index.html": "home"])
        }
        #expect(folder.files(in: "site") == [file])
        #expect(folder.text("site/\(file)") == "precious")
        #expect(folder.names == ["site"])
    }

    @Test func refusesAFileAndALinkThatLeadsNowhere() async throws {
        try folder.put("precious", at: "site")
        await #expect(throws: PublishingError.notAFolder(path: folder.path("site"))) { try await publish(["a": ""]) }
        #expect(folder.text("site") == "precious")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "nowhere")
        await #expect(throws: PublishingError.notAFolder(path: folder.path("link"))) {
            try await publish(["a": ""], to: "link")
        }
    }

    @Test(arguments: [".", "..", "/", ""]) func refusesToTakeAwayTheFolderItRunsIn(path: String) async throws {
        let plan = try SitePlan(["index.html": "home"])
        await #expect(throws: PublishingError.holdsCurrentFolder(path: path.isEmpty ? "." : path)) {
            try await SitePublisher(jobs: 1, owns: Self.owns).publish(plan, to: CalledPath(path))
        }
    }

    // MARK: When it goes wrong

    /// No file system takes a name of this length.
    private static let impossible = String(repeating: "x", count: 300)

    @Test func keepsTheOldSiteWholeWhenAPageCannotBeWritten() async throws {
        try await publish(["index.html": "old", "muscles/psoas.html": "old"])
        let error = await #expect(throws: PublishingError.self) {
            try await publish(["index.html": "new", "muscles/psoas.html": "new", Self.impossible: ""])
        }
        guard case .unwritable(_, reason: "File name too long") = error else {
            Issue.record("said instead: \(String(describing: error))")
            return
        }
        #expect(folder.text("site/index.html") == "old")
        #expect(folder.text("site/muscles/psoas.html") == "old")
        #expect(folder.names == ["site"])
    }

    @Test func leavesNothingBehindWhenTheFirstPublishFails() async throws {
        await #expect(throws: PublishingError.self) {
            try await publish(["a.html": "", Self.impossible: ""], to: "public/site")
        }
        #expect(folder.names == [])
    }

    private static let leftover = ".site.spinewise-0123456789abcdef"
    private static let aside = ".site.old.spinewise-0123456789abcdef"

    @Test func clearsAwayWhatAStoppedRunLeftBeside() async throws {
        try await publish(["index.html": "half"], to: Self.leftover)
        try await publish(["index.html": "replaced"], to: Self.aside)
        try await publish(["index.html": "older"])
        try await publish(["index.html": "whole"])
        #expect(folder.text("site/index.html") == "whole")
        #expect(folder.names == ["site"])
    }

    @Test(arguments: ["", "Spinewise wrote the fi"])
    func clearsAwayWhatARunLeftThatWasStoppedAtItsFirstWrite(marker: String) async throws {
        try folder.put(marker, at: "\(Self.leftover)/.spinewise-site")
        try await publish(["index.html": "whole"])
        #expect(folder.names == ["site"])
    }

    @Test func leavesAMarkerThatWasCutShortAloneBesideAnythingElse() async throws {
        try folder.put("", at: "\(Self.leftover)/.spinewise-site")
        try folder.put("precious", at: "\(Self.leftover)/thesis.txt")
        try await publish(["index.html": "home"])
        #expect(folder.files(in: Self.leftover) == [".spinewise-site", "thesis.txt"])
    }

    @Test func bringsBackFilesOfOthersFromAStoppedRun() async throws {
        try await publish(["index.html": "current"])
        try await publish(["index.html": "replaced"], to: Self.leftover)
        try folder.put("spine.example", at: "\(Self.leftover)/CNAME")
        try await publish(["index.html": "next"])
        #expect(folder.files(in: "site") == [".spinewise-site", "CNAME", "index.html"])
        #expect(folder.names == ["site"])
    }

    @Test func putsBackASiteThatAStoppedRunHadSetAside() async throws {
        try await publish(["same.html": "same"], to: Self.aside)
        #expect(try await publish(["same.html": "same"]).changed == 0)
        #expect(folder.names == ["site"])
    }

    @Test func leavesAFolderAloneThatOnlyHasTheNameOfALeftover() async throws {
        try folder.put("precious", at: "\(Self.leftover)/thesis.txt")
        try await publish(["index.html": "home"])
        #expect(folder.names == [Self.leftover, "site"])
        #expect(folder.text("\(Self.leftover)/thesis.txt") == "precious")
    }

    // MARK: What a stranger's checkout may hold

    private static let heading = "Spinewise wrote the files named below; a build replaces them and keeps all others.\n"

    @Test(arguments: ["site", leftover, ".site.spinewise-new"])
    func believesAForgedMarkerInNothing(place: String) async throws {
        try folder.put("key", at: "home/.ssh/id")
        try folder.put("<site/>", at: "content/site.xml")
        try folder.put("spine.example", at: "\(place)/CNAME")
        let claims = [
            "../../home/.ssh/id", "../home/.ssh/id", "../content/site.xml", folder.path("home/.ssh/id"), "CNAME",
            "inner/x.html",
        ]
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("\(place)/inner"), withDestinationPath: "../content")
        try folder.put("page", at: "content/x.html")
        try folder.put(Self.heading + claims.joined(separator: "\n") + "\n", at: "\(place)/.spinewise-site")
        for number in 1...3 { try await publish(["index.html": "\(number)"]) }
        #expect(folder.text("home/.ssh/id") == "key")
        #expect(folder.text("content/site.xml") == "<site/>")
        #expect(folder.text("content/x.html") == "page")
        #expect(folder.files().contains { $0.hasSuffix("/CNAME") })
    }

    @Test func sharesNoFileThatLiesBehindALink() async throws {
        try await publish(["muscles/psoas.html": "psoas"])
        try FileManager.default.moveItem(atPath: folder.path("site/muscles"), toPath: folder.path("elsewhere"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("site/muscles"), withDestinationPath: "../elsewhere")
        await #expect(throws: PublishingError.inTheWay(path: "muscles")) {
            try await publish(["muscles/psoas.html": "psoas"])
        }
        #expect(folder.text("elsewhere/psoas.html") == "psoas")
    }

    @Test func letsOneRunAtATimeWriteASite() async throws {
        try await publish(["index.html": "one"])
        let other = open(folder.path("site"), O_RDONLY)
        #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
        await #expect(throws: PublishingError.busy) { try await publish(["index.html": "two"]) }
        close(other)
        try await publish(["index.html": "two"])
        #expect(folder.text("site/index.html") == "two")
    }

    @Test func tellsEveryErrorInOneSentence() {
        let errors: [PublishingError] = [
            .sharedRoute("a"), .strayRoute("a"), .routeInsideFile("a/b", folder: "a"), .notAFolder(path: "a"),
            .notOurs(path: "a"), .inTheWay(path: "a"), .holdsCurrentFolder(path: "a"), .busy,
            .unwritable(path: "a", reason: "No space left on device"),
        ]
        for error in errors {
            #expect(!error.description.contains("\n"))
            #expect(!error.description.hasSuffix("."))
        }
    }
}

/// Counts from several threads.
private final class Tally: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0
    func add() { lock.withLock { number += 1 } }
    var count: Int { lock.withLock { number } }
}
