import Foundation
import Publishing
import Testing

/// A publish replaces the old site whole, keeps what did not change, and never touches what is not ours.
struct SitePublisherTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "spinewise-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private var site: String { folder.appending(path: "site").path }

    private func plan(_ files: [String: String]) throws -> SitePlan {
        try SitePlan(files.map { route, text in SitePlan.Entry(route: route) { Array(text.utf8) } })
    }

    private func text(_ route: String) -> String? { try? String(contentsOfFile: "\(site)/\(route)", encoding: .utf8) }

    private func remains() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func writesEveryFileAndRemovesWhatIsNoLongerPlanned() async throws {
        let publisher = SitePublisher(jobs: 2)
        let first = try await publisher.publish(plan(["index.html": "a", "muscles/psoas.html": "b"]), to: site)
        #expect(first.files == 2 && first.changed == 2 && first.bytes == 2)
        _ = try await publisher.publish(plan(["index.html": "a2"]), to: site)
        #expect(text("index.html") == "a2")
        #expect(text("muscles/psoas.html") == nil)
        #expect(try remains() == ["site"])
    }

    @Test func keepsTheDateOfFilesThatDidNotChange() async throws {
        let publisher = SitePublisher(jobs: 1)
        _ = try await publisher.publish(plan(["a.html": "same", "b.html": "old"]), to: site)
        let before = try FileManager.default.attributesOfItem(atPath: "\(site)/a.html")
        let summary = try await publisher.publish(plan(["a.html": "same", "b.html": "new"]), to: site)
        let after = try FileManager.default.attributesOfItem(atPath: "\(site)/a.html")
        #expect(summary.changed == 1)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }

    @Test func leavesAFolderAloneThatIsNotASiteOfOurs() async throws {
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        try "mine".write(toFile: "\(site)/thesis.txt", atomically: true, encoding: .utf8)
        await #expect(throws: PublishingError.notOurs(path: site)) {
            try await SitePublisher(jobs: 1).publish(plan(["index.html": "a"]), to: site)
        }
        #expect(text("thesis.txt") == "mine")
        #expect(try remains() == ["site"])
    }

    @Test func leavesAFileAlone() async throws {
        try "mine".write(toFile: site, atomically: true, encoding: .utf8)
        await #expect(throws: PublishingError.notOurs(path: site)) {
            try await SitePublisher(jobs: 1).publish(plan(["index.html": "a"]), to: site)
        }
        #expect(try String(contentsOfFile: site, encoding: .utf8) == "mine")
    }

    @Test func keepsTheOldSiteWhenTheNewOneCannotBeWritten() async throws {
        let publisher = SitePublisher(jobs: 2)
        _ = try await publisher.publish(plan(["index.html": "old"]), to: site)
        // A name longer than any file system takes.
        let long = String(repeating: "x", count: 400) + ".html"
        await #expect(throws: PublishingError.self) {
            try await publisher.publish(plan(["index.html": "new", long: "b"]), to: site)
        }
        #expect(text("index.html") == "old")
        #expect(try remains() == ["site"])
    }

    @Test func cleansUpAfterARunThatWasStopped() async throws {
        try FileManager.default.createDirectory(
            atPath: folder.appending(path: ".site.new/muscles").path, withIntermediateDirectories: true)
        _ = try await SitePublisher(jobs: 1).publish(plan(["index.html": "a"]), to: site)
        #expect(try remains() == ["site"])
    }

    @Test func publishesThroughALinkToAFolder() async throws {
        let real = folder.appending(path: "real").path
        try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: site, withDestinationPath: real)
        _ = try await SitePublisher(jobs: 1).publish(plan(["index.html": "a"]), to: site)
        #expect(text("index.html") == "a")
        #expect(try remains() == ["real", "site"])
    }
}

struct SitePlanTests {
    private func entry(_ route: String) -> SitePlan.Entry { .init(route: route) { [] } }

    @Test func refusesTwoPagesForOneFile() {
        #expect(throws: PublishingError.sharedRoute("a.html")) { try SitePlan([entry("a.html"), entry("a.html")]) }
    }

    @Test(arguments: ["", "/etc/passwd", "../a.html", "a//b.html", "a/./b.html", "a/"])
    func refusesRoutesThatLeaveTheSite(route: String) {
        #expect(throws: PublishingError.strayRoute(route)) { try SitePlan([entry(route)]) }
    }
}
