import Causality
import Knowledge

/// Chains for a program. `version` rises when a field changes its meaning or goes.
struct ChainsJSON: Encodable {
    var version = 1
    let from: String
    let to: String
    /// The search ended at its bound of work: there may be chains it did not see.
    let stoppedEarly: Bool
    /// More chains were found than asked for.
    let hasMore: Bool
    let chains: [ChainJSON]

    init(from: Entity.ID, to: Entity.ID, _ answer: ChainAnswer) {
        self.from = from.value
        self.to = to.value
        stoppedEarly = answer.stoppedEarly
        hasMore = answer.hasMore
        chains = answer.chains.map(ChainJSON.init)
    }
}

struct ChainJSON: Encodable {
    let nodes: [String]
    let links: [LinkJSON]
    let grade: String
    let polarity: String
    let associationOnly: Bool
    let weakestLink: String

    init(_ chain: Chain) {
        nodes = chain.nodes.map(\.value)
        links = chain.links.map(LinkJSON.init)
        grade = chain.grade.rawValue
        polarity = chain.polarity.rawValue
        associationOnly = chain.hasAssociation
        weakestLink = chain.weakestLink.id.value
    }
}

struct LinkJSON: Encodable {
    let id: String
    let cause: String
    let relation: String
    let effect: String
    let grade: String

    init(_ link: Link) {
        id = link.id.value
        cause = link.cause.value
        relation = link.relation.rawValue
        effect = link.effect.id.value
        grade = link.grade.rawValue
    }
}

struct RouteJSON: Encodable {
    let node: String
    let chain: ChainJSON
}

struct RoutesJSON: Encodable {
    var version = 1
    let of: String
    let direction: String
    /// How many there are; `routes` may list fewer, the best-supported ones.
    let total: Int
    let routes: [RouteJSON]
}

struct LoopsJSON: Encodable {
    struct LoopJSON: Encodable {
        let kind: String
        let chain: ChainJSON
    }

    var version = 1
    /// The longest loops looked for, in links.
    let maxLinks: Int
    /// The search ended at its bound of work.
    let stoppedEarly: Bool
    /// More loops were found than are listed.
    let hasMore: Bool
    /// Loops of more than `maxLinks` links may exist.
    let mayBeLonger: Bool
    let loops: [LoopJSON]
}
