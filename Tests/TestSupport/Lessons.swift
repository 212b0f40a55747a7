import Checks
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
        self.init(samples.map(\.file))
    }

    public init(bytes: [String: [UInt8]]) {
        self.init(bytes.map { SourceFile(path: $0.key, bytes: $0.value) })
    }

    private init(_ all: [SourceFile]) {
        let media = all.map(\.path).filter { $0.hasPrefix("media/") }.map { String($0.dropFirst("media/".count)) }
        files = SourceFiles(all.filter { $0.path.hasSuffix(".xml") || $0.unread != nil })
        let parser = LessonParser()
        let sources = files.files
        var studied = sources.enumerated().map { parser.study($1, index: Int32($0)) }
        studied.quote { parser.study(sources[$0], index: Int32($0), quoting: $1) }
        reading = Reading(studied, media: Set(media))
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
