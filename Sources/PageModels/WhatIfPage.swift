/// What would follow from applying an exercise or a treatment.
package struct WhatIfPage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let opening: String
    /// Cautions.
    package let sections: [SectionView]
    /// Its own links; may be empty.
    package let links: LinkGroup
    /// Those that the evidence speaks against.
    package let refuted: [LinkView]
    /// What is claimed of conditions and symptoms, by what becomes of them; none of them empty.
    package let changes: [WhatIfChange]
    /// Conditions and symptoms that only stories connect with it.
    package let stories: [PageLink]
    /// Heads those.
    package let storiesHeading: String
    /// Emergencies that are not composed with it, and what is said of them.
    package let emergencies: [PageLink]
    package let emergencyNote: String
    /// How many others nothing is said of; empty for none.
    package let untouched: String
    /// The command that gives the same answer.
    package let command: String

    package init(
        frame: PageFrame, title: String, opening: String, sections: [SectionView], links: LinkGroup,
        refuted: [LinkView], changes: [WhatIfChange], stories: [PageLink], storiesHeading: String,
        emergencies: [PageLink],
        emergencyNote: String, untouched: String, command: String
    ) {
        (self.frame, self.title, self.opening, self.sections) = (frame, title, opening, sections)
        (self.links, self.refuted, self.changes, self.stories, self.storiesHeading) = (
            links, refuted, changes, stories, storiesHeading
        )
        (self.emergencies, self.emergencyNote, self.untouched) = (emergencies, emergencyNote, untouched)
        self.command = command
    }
}

/// Its name is a class name and a fragment: `likelier`, `less-likely`, `ambiguous`.
package typealias WhatIfChange = (name: String, heading: String, effects: [WhatIfEffect])

/// What is claimed of one outcome: the grade is that of the claim told first, the ways are the steps of the claims that
/// are chains, each as names in order.
package typealias WhatIfEffect = (outcome: PageLink, sentence: String, grade: GradeView, ways: [[PageLink]])
