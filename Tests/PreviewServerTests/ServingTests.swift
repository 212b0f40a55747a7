import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import PreviewServer

/// A real server on a port of the system's choice, asked over a plain socket.
@Suite struct APreview {
    let disk = TemporaryFolder()

    init() throws { try disk.put("<site/>", at: "content/site.xml") }

    @Test(.timeLimit(.minutes(1))) func showsTheSiteThenTheEditAndLeavesNothingBehind() async throws {
        let disk = disk
        let folder = Mutex("")
        let (addresses, announced) = AsyncStream.makeStream(of: String.self)
        let preview = PreviewServer(content: ContentFolder(disk.path("content")), port: 0) { site, _ in
            folder.withLock { $0 = site }
            try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
            let text = try String(contentsOfFile: disk.path("content/site.xml"), encoding: .utf8)
            try "<body>\(text)</body>".write(toFile: site + "/index.html", atomically: true, encoding: .utf8)
            return .built
        }
        let run = Task {
            try await preview.run(ready: { announced.yield($0) }, failed: { Issue.record($0) })
        }
        let address = try #require(await addresses.first { _ in true })
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0.dropLast()) })

        let first = try await Wire.answer(of: port, to: "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        #expect(first.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(first.contains("<body><site/><script src=\"/spinewise-preview.js\""))
        let head = try await Wire.answer(of: port, to: "HEAD / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        #expect(head.contains("Content-Length: ") && head.hasSuffix("\r\n\r\n"))
        let refused = try await Wire.answer(of: port, to: "POST / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        #expect(refused.hasPrefix("HTTP/1.1 405 "))

        let listener = try Wire(port: port)
        try listener.send("GET /spinewise-reload HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        _ = await listener.text(until: "\n\n")
        try disk.put("<site lang='en'/>", at: "content/site.xml")
        #expect(await listener.text(until: "\n\n").hasPrefix("data: "))
        #expect(
            try await Wire.answer(of: port, to: "GET / HTTP/1.0\r\nHost: localhost:\(port)\r\n\r\n").contains(
                "<site lang='en'/>"))

        #expect(FileManager.default.fileExists(atPath: folder.withLock { $0 }))
        run.cancel()
        try await run.value
        #expect(!FileManager.default.fileExists(atPath: (folder.withLock { $0 } as NSString).deletingLastPathComponent))
    }
}

@Suite struct ACrowdOfOpenPages {
    @Test(.timeLimit(.minutes(5))) func makesRoomForTheNextPageWithoutAWordToAnyOfThem() async throws {
        let disk = TemporaryFolder()
        try disk.put("<body>", at: "index.html")
        let door = try Door(port: 0)
        let pages = SitePages(
            folder: ServedFolder(path: disk.path), editions: Editions(), port: door.port, silence: .seconds(3600))
        let serving = Task { try await door.serve(pages, most: 2) }
        func ask(_ address: String) throws -> Wire {
            let wire = try Wire(port: door.port)
            try wire.send("GET \(address) HTTP/1.1\r\nHost: localhost:\(door.port)\r\n\r\n")
            return wire
        }

        // Each hears its first news; only a write after that would tell the server who is gone.
        var listeners: [Wire] = []
        for _ in 1...6 {
            listeners.append(try ask("/spinewise-reload"))
            _ = await listeners.last?.text(until: "\n\n")
        }
        #expect(try await ask("/").text().hasPrefix("HTTP/1.1 200 OK\r\n"))
        serving.cancel()
        _ = try? await serving.value
    }
}
