import HTML
import PageModels

/// One cause-effect link: the claim as a sentence, how it works, how sure we are, who says so.
///
/// - Parameter heading: The element of its heading, one level below the part it stands in.
func link(_ link: LinkView, heading: StaticString) -> Markup {
    let tag = Markup(stringLiteral: heading)
    return """
        <article class="link grade-\(link.grade.name)"\(some: link.id, { " id=\"\($0)\"" })>
        <div class="link-head">
        <\(tag)><a href="\(link.other.href)">\(link.other.title)</a></\(tag)>
        <p>\(gradeBadge(link.grade))</p>
        </div>
        <p class="claim">\(link.sentence)</p>
        <p>\(richText(link.because))</p>
        <p class="evidence"><strong>How sure?</strong> \
        \(when: !link.rationale.isEmpty, richText(link.rationale))\(when: link.rationale.isEmpty, "\(link.grade.meaning)")</p>
        \(citations(link.citations))\(aside(link))</article>

        """
}

/// A link below a heading of the second level.
func link(_ view: LinkView) -> Markup { link(view, heading: "h3") }

func gradeBadge(_ grade: GradeView) -> Markup {
    "<span class=\"grade grade-\(grade.name)\"><span class=\"meter\" aria-hidden=\"true\"></span>\(grade.label)</span>"
}

/// The sources of one link, each with what it does for the claim.
func citations(_ citations: [CitationView]) -> Markup {
    if citations.isEmpty { return "" }
    return """
        <ul class="cites" aria-label="Sources">
        \(each: citations, citation)</ul>

        """
}

private func citation(_ citation: CitationView) -> Markup {
    """
    <li><a href="#ref-\(citation.number)">\(citation.title)<span class="ref">\(citation.number)</span></a>\
    \(when: !citation.stance.isEmpty, " <span class=\"stance stance-\(citation.stanceName)\">\(citation.stance)</span>")</li>

    """
}

private func aside(_ link: LinkView) -> Markup {
    if link.commonClaim.isEmpty, link.claims.isEmpty { return "" }
    return """
        <details class="said"><summary>What is often said</summary>
        \(when: !link.commonClaim.isEmpty, "<p>\(richText(link.commonClaim))</p>")
        \(any: link.claims, pageLinks)</details>

        """
}

/// Links of one kind in one direction, under a heading.
func links(_ group: LinkGroup) -> Markup {
    """
    <section class="direction" aria-labelledby="\(group.id)">
    <h2 id="\(group.id)">\(group.heading)</h2>
    \(each: group.links, link)</section>

    """
}

/// A chain, one step after the other, with the weakest one named.
func chain(_ chain: ChainView) -> Markup {
    """
    <p class="chain-headline">\(gradeBadge(chain.grade)) \(chain.headline)</p>
    <ol class="chain">
    \(each: chain.steps, chainStep)</ol>
    \(when: !chain.because.isEmpty, "<p class=\"because\">\(chain.because)</p>\n")

    """
}

private func chainStep(_ step: ChainStepView) -> Markup {
    """
    <li class="grade-\(step.grade.name)\(when: step.isWeakest, " is-weakest")">
    <div class="link-head">
    <p class="ends"><a href="\(step.from.href)">\(step.from.title)</a> <span aria-hidden="true">→</span> \
    <a href="\(step.to.href)">\(step.to.title)</a></p>
    <p>\(gradeBadge(step.grade))\(when: step.isWeakest, " <span class=\"weakest-mark\">Weakest link</span>")</p>
    </div>
    <p class="claim">\(step.sentence)</p>
    <p>\(richText(step.because))</p>
    \(citations(step.citations))</li>

    """
}
