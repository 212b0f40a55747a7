/// What every chain to a condition passes through.
package struct KeystonesPage: Sendable {
    package let frame: PageFrame
    package let introduction: String
    package let groups: [KeystoneGroup]

    package init(frame: PageFrame, introduction: String, groups: [KeystoneGroup]) {
        (self.frame, self.introduction, self.groups) = (frame, introduction, groups)
    }
}

/// A condition, under its fragment; what most chains share comes first, and there is always something.
package typealias KeystoneGroup = (id: String, condition: PageLink, items: [KeystoneItem])

/// A step, and the pages of the chains that pass there.
package typealias KeystoneItem = (node: PageLink, sentence: String, chains: [PageLink])
