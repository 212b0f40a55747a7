/// A headed part of a page.
package struct SectionView: Sendable {
    package enum Tone: String, Sendable { case plain, caution, flag }

    package let id: String
    package let heading: String
    package let tone: Tone
    package let blocks: [BlockView]

    package init(id: String, heading: String, tone: Tone = .plain, blocks: [BlockView]) {
        (self.id, self.heading, self.tone, self.blocks) = (id, heading, tone, blocks)
    }
}
