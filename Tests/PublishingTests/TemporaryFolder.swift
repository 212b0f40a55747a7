import Foundation
import Publishing

/// An empty folder for one test, gone when the test is.
final class TemporaryFolder {
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

    func text(_ relative: String) -> String? { try? String(contentsOfFile: path(relative), encoding: .utf8) }

    /// Every file below a folder, hidden ones too, paths relative to it, in order.
    func files(in relative: String = "") -> [String] {
        let all = FileManager.default.enumerator(atPath: path(relative))?.compactMap { $0 as? String } ?? []
        return all.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path("\(relative)/\($0)"), isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    /// What lies directly in the folder, hidden names too.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func attributes(_ relative: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: path(relative))
    }
}

extension SitePlan {
    /// A plan of small texts.
    init(_ pages: KeyValuePairs<String, String>) throws(PublishingError) {
        try self.init(pages.map { page in Entry(route: page.key) { Array(page.value.utf8) } })
    }
}
