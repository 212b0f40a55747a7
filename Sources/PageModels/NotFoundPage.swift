package struct NotFoundPage: Sendable {
    package let frame: PageFrame
    package let suggestions: [PageLink]

    package init(frame: PageFrame, suggestions: [PageLink]) {
        (self.frame, self.suggestions) = (frame, suggestions)
    }
}
