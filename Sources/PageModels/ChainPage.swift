package import HTML

/// How one thing can lead to another.
package struct ChainPage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let from: PageLink
    package let to: PageLink
    package let verdict: VerdictView
    /// Opens the answer; says whether these are all chains.
    package let answer: String
    /// Links that connect the two directly, whatever they say.
    package let direct: [LinkView]
    /// All of it at a glance; `nil` where there is nothing to draw.
    package let drawing: DrawingView?
    /// Chains that hold as a whole, then those that do not; each by what they pass first, best first.
    package let claims: [ChainGroup]
    package let stories: [ChainGroup]
    /// What people say about the two, and the verdict on it.
    package let said: [CardView]
    /// The second end, where it is an emergency that nothing is composed with.
    package let emergency: PageLink?
    /// The same question, asked in the explorer.
    package let explorer: Href
    /// The command that gives the same answer.
    package let command: String

    package init(
        frame: PageFrame, title: String, from: PageLink, to: PageLink, verdict: VerdictView, answer: String,
        direct: [LinkView], drawing: DrawingView?, claims: [ChainGroup], stories: [ChainGroup], said: [CardView],
        emergency: PageLink?, explorer: Href, command: String
    ) {
        (self.frame, self.title, self.from, self.to, self.verdict) = (frame, title, from, to, verdict)
        (self.answer, self.direct, self.drawing, self.claims) = (answer, direct, drawing, claims)
        (self.stories, self.said, self.emergency, self.explorer) = (stories, said, emergency, explorer)
        self.command = command
    }
}

/// Chains that pass the same thing first, best supported first; never empty.
package typealias ChainGroup = (through: PageLink, chains: [ChainView])
