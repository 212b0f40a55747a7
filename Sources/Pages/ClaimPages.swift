import Causality
import HTML
import Knowledge
import PageModels

extension PageContext {
    func claimPage(_ claim: Claim) -> ClaimPage {
        let statement = rich(claim.statement)
        let answer = rich(claim.answer)
        let citations = claim.citations.map(citation)
        let links = claim.concerns.compactMap { mention in
            site.graph[mention.id].map { link($0, other: $0.effect.id) }
        }
        let sections = self.sections(claim.sections)
        let title = claim.statement.plainText
        return ClaimPage(
            frame: frame(
                title, description: claim.answer.plainText,
                crumbs: [link("Claims", to: Fixed.claims)], review: claim.review, schema: "MedicalWebPage"),
            statement: statement, verdict: claim.verdict.label, verdictName: claim.verdict.rawValue, answer: answer,
            links: links, citations: citations, sections: sections)
    }
}
