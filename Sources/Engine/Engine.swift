public import Causality
import Checks
public import Diagnostics
public import Knowledge
public import LessonDecoding
import LessonSyntax
import Platform

/// The stairs: every stage in its order, from a content folder to what people asked for.
public struct Engine: Sendable {
    public let content: ContentFolder
    /// How many workers share the work. The results are the same for any number.
    public let jobs: Int
    let progress: Progress
    /// Whom to tell where the time went, if anybody asked.
    let timings: Timings?

    /// - Parameters:
    ///   - content: Path of the content folder.
    ///   - jobs: At least 1.
    public init(content: String, jobs: Int, progress: Progress = .silent, timings: Timings? = nil) {
        self.content = ContentFolder(content)
        self.jobs = max(1, jobs)
        self.progress = progress
        self.timings = timings
    }

    /// A content folder, read and understood.
    public struct Study: Sendable {
        public let files: SourceFiles
        public let reading: Reading
        public let graph: CauseGraph
        public var atlas: Atlas { reading.atlas }
        public var knowledge: KnowledgeBase { KnowledgeBase(atlas: atlas, graph: graph) }
    }

    /// What questions about cause and effect are answered from.
    public struct KnowledgeBase: Sendable {
        public let atlas: Atlas
        public let graph: CauseGraph

        public init(atlas: Atlas, graph: CauseGraph) {
            self.atlas = atlas
            self.graph = graph
        }
    }

    /// Reads a graph that `spinewise graph --format json` wrote, in place of a content folder.
    public static func knowledge(inFile path: String, timings: Timings?) throws -> KnowledgeBase {
        let bytes = try timings.piece(of: .reading) { () throws(Refusal) in try CalledPath(path).bytes() }
        let atlas = try timings.piece(of: .parsing) { () throws(GraphFile.Fault) in try GraphFile.read(bytes) }
        return KnowledgeBase(atlas: atlas, graph: timings.whole(.graph) { CauseGraph(atlas) })
    }

    /// Reads, parses and decodes every lesson file, and draws the cause graph.
    ///
    /// - Parameter judging: Whether the checks of single files are made too; a question about the graph needs none.
    public func study(judging: Bool = true) async throws(ContentError) -> Study {
        let content = try content.open()
        let listing = try content.list()
        return try await study(
            of: listing.lessons.count, media: Set(listing.media), judging: judging
        ) { index throws(ContentError) in try content.lessonFile(listing.lessons[index]) }
    }

    /// The same for files that are in memory: an earlier study's, with changes.
    ///
    /// - Parameter files: Ordered by path.
    public func study(of files: [SourceFile], media: Set<String>) async -> Study {
        await study(of: files.count, media: media, judging: true) { index throws(Never) in files[index] }
    }

    private func study<Failure: Error>(
        of count: Int, media: Set<String>, judging: Bool,
        _ file: @escaping @Sendable (Int) throws(Failure) -> SourceFile
    ) async throws(Failure) -> Study {
        let step = progress.begin("reading", of: count)
        let timings = timings
        let read = try await inStretches(of: count, jobs: jobs) { stretch throws(Failure) in
            let parser = LessonParser()
            var done: [(SourceFile, DecodedFile)] = []
            done.reserveCapacity(stretch.count)
            for index in stretch {
                let file = try timings.piece(of: .reading) { () throws(Failure) in try file(index) }
                let study = parser.study(file, index: Int32(index), judging: judging, measuredBy: timings)
                done.append((file, study))
                step()
            }
            return done
        }
        let files = SourceFiles(read.map(\.0))
        var decoded = read.map(\.1)
        decoded.quote { index, estimates in
            LessonParser().study(
                read[index].0, index: Int32(index), quoting: estimates, judging: judging, measuredBy: timings)
        }
        let reading = timings.whole(.gathering) { Reading(decoded, media: media) }
        let graph = timings.whole(.graph) { CauseGraph(reading.atlas) }
        return Study(files: files, reading: reading, graph: graph)
    }

    /// Everything that needs attention, in telling order.
    ///
    /// - Parameters:
    ///   - today: `YYYY-MM-DD`; decides what is overdue or expired. `nil` leaves both unasked.
    ///   - severity: Only findings of this severity, which is quicker than looking for all of them.
    public func findings(in study: Study, today: String? = nil, only severity: Severity? = nil) -> [Diagnostic] {
        progress.begin("checking", of: 1)()
        return timings.whole(.checks) {
            examine(study.reading, along: study.graph, today: today, only: severity).withFixesThatHold(in: study.files)
        }
    }

}

/// Says how far long work has come. Called from several workers at once.
public struct Progress: Sendable {
    /// Called with the stage, how much of it is done, and how much there is.
    private let report: (@Sendable (_ stage: String, _ done: Int, _ total: Int) -> Void)?

    public static let silent = Progress(report: nil)

    public init(report: (@Sendable (String, Int, Int) -> Void)?) { self.report = report }

    /// - Returns: What to call after each piece of the stage.
    func begin(_ stage: String, of total: Int) -> @Sendable () -> Void {
        guard let report else { return {} }
        let counter = Counter()
        return { report(stage, counter.next(), total) }
    }
}
