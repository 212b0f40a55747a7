public import Diagnostics
public import LessonDecoding
import LessonSyntax

/// A content folder in memory: lesson files by path.
public struct Lessons {
    public let files: SourceFiles
    public let reading: Reading

    public init(_ texts: [String: String]) {
        self.init(bytes: texts.mapValues { Array($0.utf8) })
    }

    public init(_ samples: [RuleGuide.Sample]) {
        self.init(bytes: Dictionary(samples.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    }

    public init(bytes: [String: [UInt8]]) {
        files = SourceFiles(bytes.map { SourceFile(path: $0.key, bytes: $0.value) })
        let parser = LessonParser()
        reading = Reading(
            files.files.enumerated().map { index, file in
                parser.parse(file, index: Int32(index)).decode(path: file.path, index: Int32(index))
            })
    }
}

extension Diagnostic {
    /// "muscles/psoas.xml:7:17 headline [rule]", on one line.
    public func line(in files: SourceFiles) -> String {
        guard let file = files[range] else { return "\(headline) [\(rule)]" }
        let place = file.position(of: range.start)
        return "\(file.path):\(place.line):\(place.column) \(headline) [\(rule)]"
    }
}
