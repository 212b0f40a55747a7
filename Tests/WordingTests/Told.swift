import Knowledge
import Testing
import Wording

/// Holds each statement to its sentence, and points at the line where one differs.
func expect(_ teller: Teller, tells table: [(statement: Statement, sentence: String)]) {
    for (statement, sentence) in table { #expect(teller.text(statement) == sentence) }
}

/// Every statement there is. Whoever adds one adds it here, because the switch below does not compile without it, and
/// then gives an example, because a test misses it.
enum Kind: CaseIterable {
    case link, directly, belongs, overlap, claim, story, because, chains, disagreeing, noChain, onlyLonger, beyondLimits
    case notComposed, otherWay, commonCause, missingLink, oneEnd, around, heading, onlyStories, notComposedWith, applied
    case isOpen, lessSupported, remaining, hasLinks, hasNoLinks, hasNoClaims, untouched, cutClaims, shared, compared
    case notComposedThrough, leftOut
    case company, byStories, noDiagnosis, loop, loops, keystones, noWay, question, unconnected

    init(_ statement: Statement) {
        switch statement {
        case .link: self = .link
        case .directly: self = .directly
        case .belongs: self = .belongs
        case .overlap: self = .overlap
        case .claim: self = .claim
        case .story: self = .story
        case .because: self = .because
        case .chains: self = .chains
        case .disagreeing: self = .disagreeing
        case .noChain: self = .noChain
        case .onlyLonger: self = .onlyLonger
        case .beyondLimits: self = .beyondLimits
        case .notComposed: self = .notComposed
        case .notComposedThrough: self = .notComposedThrough
        case .leftOut: self = .leftOut
        case .otherWay: self = .otherWay
        case .commonCause: self = .commonCause
        case .missingLink: self = .missingLink
        case .oneEnd: self = .oneEnd
        case .around: self = .around
        case .heading: self = .heading
        case .onlyStories: self = .onlyStories
        case .notComposedWith: self = .notComposedWith
        case .applied: self = .applied
        case .isOpen: self = .isOpen
        case .lessSupported: self = .lessSupported
        case .remaining: self = .remaining
        case .hasLinks: self = .hasLinks
        case .hasNoLinks: self = .hasNoLinks
        case .hasNoClaims: self = .hasNoClaims
        case .untouched: self = .untouched
        case .cutClaims: self = .cutClaims
        case .shared: self = .shared
        case .compared: self = .compared
        case .company: self = .company
        case .byStories: self = .byStories
        case .noDiagnosis: self = .noDiagnosis
        case .loop: self = .loop
        case .loops: self = .loops
        case .keystones: self = .keystones
        case .noWay: self = .noWay
        case .question: self = .question
        case .unconnected: self = .unconnected
        }
    }
}
