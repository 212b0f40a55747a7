import ArgumentParser
import Diagnostics
import Engine
import Platform

/// What every question about causes and effects understands.
struct QuestionOptions: ParsableArguments {
    @OptionGroup var content: ContentOptions

    @Option(
        help: ArgumentHelp(
            "Ask this graph, as 'spinewise graph --format json' wrote it, instead of the content.", valueName: "file"))
    var graph: String?

    @OptionGroup var timing: TimingOptions

    /// Reads what the answer stands on, answers, and says where the time went if anybody asked.
    func answer(_ answer: (Engine.KnowledgeBase) throws -> Void) async throws {
        let timings = timing.begin()
        let knowledge = try await knowledge(timings)
        let began = Timings.processTime
        try answer(knowledge)
        timings?.charge(.answering, since: began)
        timing.tell(timings)
    }

    private func knowledge(_ timings: Timings?) async throws -> Engine.KnowledgeBase {
        guard let graph else { return try await knowledgeOfContent(timings) }
        do {
            let knowledge = try Engine.knowledge(inFile: graph, timings: timings)
            ContentOptions.keep(knowledge)
            return knowledge
        } catch let error as Refusal {
            throw Terminal.failure("the graph file '\(error.path)' cannot be read: \(error.reason)")
        } catch {
            throw Terminal.failure("the graph file '\(graph)' cannot be used: \(error)")
        }
    }

    /// Reads the content, and mentions errors without being asked. What makes no hole in an answer is not looked for.
    private func knowledgeOfContent(_ timings: Timings?) async throws -> Engine.KnowledgeBase {
        let engine = content.engine(timings: timings)
        let study = try await content.study(with: engine, judging: false)
        let errors = engine.findings(in: study, only: .error).count
        Terminal.clearProgress()
        if errors > 0, !content.quiet {
            Terminal.note(
                "the content has \(errors) error\(errors == 1 ? "" : "s"), so the answer may have holes; see 'spinewise validate'"
            )
        }
        return study.knowledge
    }
}
