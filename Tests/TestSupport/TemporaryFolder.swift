public import Foundation

/// An empty folder for one test, gone when the test is.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("spinewise-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    public func path(_ relative: String) -> String { "\(path)/\(relative)" }

    public func put(_ text: String, at relative: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path(relative) as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path(relative), atomically: false, encoding: .utf8)
    }

    public func text(_ relative: String) -> String? { try? String(contentsOfFile: path(relative), encoding: .utf8) }

    /// Every file below a folder, hidden ones too, paths relative to it, in order.
    public func files(in relative: String = "") -> [String] {
        let all = FileManager.default.enumerator(atPath: path(relative))?.compactMap { $0 as? String } ?? []
        return all.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path("\(relative)/\($0)"), isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    /// What lies directly in the folder, hidden names too.
    public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    public func attributes(_ relative: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: path(relative))
    }
}
