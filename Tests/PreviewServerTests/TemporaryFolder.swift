import Foundation

/// An empty folder for one test, gone when the test is.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("spinewise-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ relative: String) -> String { "\(path)/\(relative)" }

    func put(_ text: String, at relative: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path(relative) as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path(relative), atomically: false, encoding: .utf8)
    }
}
