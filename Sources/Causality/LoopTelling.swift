import Knowledge

extension Telling {
    /// How a loop comes round: "In two steps, low back pain may come back to itself by way of muscle wasting. This loop
    /// is reinforcing; its weakest link has limited evidence."
    public func headline(for loop: Loop) -> String {
        let back = Verb("comes back to itself", "come back to themselves", "come back to itself")
        let by = "by way of \(Self.list(loop.nodes.dropFirst().map(noun)))"
        let round = clause(for: loop.chain, saying: back, object: by).text
        let way = Self.sentence("in \(Self.count(loop.nodes.count)) steps, \(round)")
        return told([way], ["this loop is \(loop.kind.rawValue)", support(ofWhole: loop.chain, its: "its")])
    }

    /// Whether these are all the loops there are, and if not, what is missing.
    public func completeness(of answer: LoopAnswer) -> String {
        let links = Self.links(answer.maxLinks)
        if answer.loops.isEmpty {
            if answer.stoppedEarly { return "No loop of causes was found before the search had to stop." }
            if !answer.mayBeLonger { return "The graph has no loops of causes." }
            return "The graph has no loop of causes of up to \(links), but a longer one, which is not told."
        }
        let many = answer.loops.count
        let best = many == 1 ? "this is the best supported" : "these are the \(many) best supported"
        var sentences: [String] = []
        if answer.hasMore {
            sentences.append("\(best); there are more")
        } else if answer.stoppedEarly {
            sentences.append("the search stopped before it had seen all loops, so there may be more")
        } else if !answer.mayBeLonger {
            sentences.append(many == 1 ? "this is the only loop of causes" : "these are all loops of causes")
        }
        if answer.mayBeLonger { sentences.append("loops of more than \(links) were not looked for") }
        return sentences.map(Self.sentence).joined(separator: " ")
    }
}
