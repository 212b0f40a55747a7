package struct LoopsPage: Sendable {
    package let frame: PageFrame
    package let introduction: String
    package let loops: [LoopView]

    package init(frame: PageFrame, introduction: String, loops: [LoopView]) {
        (self.frame, self.introduction, self.loops) = (frame, introduction, loops)
    }
}

/// Its kind is "Reinforcing" or "Balancing": keeps itself going, or in check.
package typealias LoopView = (title: String, kind: String, meaning: String, chain: ChainView)
