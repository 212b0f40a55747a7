/// A muscle, state, structure, mechanism, factor, condition, symptom, exercise or treatment.
package struct EntityPage: Sendable {
    package let frame: PageFrame
    /// "Muscle", "Condition".
    package let kicker: String
    package let title: String
    package let aliases: [String]
    package let summary: RichText
    /// Before the links: red flags first, then what the kind has of its own.
    package let opening: [SectionView]
    /// Two links each way; `nil` without links.
    package let drawing: DrawingView?
    /// Everything up to three links away, as lists of lists.
    package let routes: [RouteTree]
    /// What brings it on, what is found together with it, what helps, and where it leads; none of them empty.
    package let links: [LinkGroup]
    /// Links in either direction that the evidence speaks against.
    package let refuted: [LinkView]
    /// A muscle's states, each with its own links.
    package let states: [StateView]
    /// After the links: the author's sections, what mentions it, quiz.
    package let closing: [SectionView]
    /// The sentence that stands where there are no links at all.
    package let noLinks: String?

    package init(
        frame: PageFrame, kicker: String, title: String, aliases: [String], summary: RichText, opening: [SectionView],
        drawing: DrawingView?, routes: [RouteTree], links: [LinkGroup], refuted: [LinkView], states: [StateView],
        closing: [SectionView], noLinks: String?
    ) {
        (self.frame, self.kicker, self.title, self.aliases) = (frame, kicker, title, aliases)
        (self.summary, self.opening, self.drawing, self.routes) = (summary, opening, drawing, routes)
        (self.links, self.refuted, self.states, self.closing) = (links, refuted, states, closing)
        self.noLinks = noLinks
    }
}

/// A state on the page of its muscle, under a fragment of its own.
package typealias StateView = (id: String, pointer: PageLink, summary: RichText, links: [LinkGroup])
