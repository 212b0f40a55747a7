import ArgumentParser
import Diagnostics
import Mending
import Publishing

/// Changes to lesson files that a command has worked out and not yet made.
struct ContentChanges {
    /// Relative to the content folder: what a file holds now, and what it is to hold. No old bytes: a new file;
    /// no new bytes: the file goes.
    var files: [(path: String, old: [UInt8]?, new: [UInt8]?)] = []

    /// As one unified diff, paths from where the caller stands.
    func diff(under content: String) -> [UInt8] {
        files.flatMap { UnifiedDiff(path: "\(content)/\($0.path)", old: $0.old, new: $0.new).bytes }
    }

    /// Makes them. New bytes first, so that nothing is lost if the disk refuses.
    func write(under content: String) throws {
        do {
            for file in files { if let new = file.new { try writeFile(new, to: "\(content)/\(file.path)") } }
            for file in files where file.new == nil { try removeFile("\(content)/\(file.path)") }
        } catch {
            throw Terminal.failure("\(error)")
        }
    }
}
