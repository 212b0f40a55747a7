/// Who reviewed a page and when.
package struct ReviewView: Sendable {
    /// "Not yet reviewed by a clinician.", or who reviewed it.
    package let status: String
    package let isReviewed: Bool
    package let written: Day
    package let due: Day

    package init(status: String, isReviewed: Bool, written: Day, due: Day) {
        (self.status, self.isReviewed, self.written, self.due) = (status, isReviewed, written, due)
    }
}

/// "23 November 2026", and "2026-11-23" for machines.
package typealias Day = (text: String, iso: String)
