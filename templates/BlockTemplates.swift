import HTML
import PageModels

/// A headed part of a page.
func section(_ section: SectionView) -> Markup {
    """
    <section class="part tone-\(section.tone.rawValue)" aria-labelledby="\(section.id)">
    <h2 id="\(section.id)">\(section.heading)</h2>
    \(each: section.blocks, block)</section>

    """
}

func block(_ block: BlockView) -> Markup {
    switch block {
    case .paragraph(let text): "<p>\(richText(text))</p>\n"
    case .list(let items): "<ul>\n\(each: items, item)</ul>\n"
    case .steps(let items): "<ol class=\"steps\">\n\(each: items, item)</ol>\n"
    case .facts(let facts): "<dl class=\"facts\">\n\(each: byLabel(facts), factGroup)</dl>\n"
    case .table(let caption, let rows, let hasHeadRow): tableBlock(caption, rows, hasHeadRow: hasHeadRow)
    case .figure(let source, let alt, let caption): figureBlock(source, alt, caption)
    case .note(let tone, let label, let paragraphs): noteBlock(tone, label, paragraphs)
    case .flags(let groups, let all):
        "\(each: groups, flagGroup)<p class=\"all-flags\"><a href=\"\(all.href)\">\(all.title)</a></p>\n"
    case .chain(let embed): chainEmbed(embed)
    case .quiz(let questions): quizBlock(questions)
    case .pointers(let links): pageLinks(links)
    }
}

private func item(_ text: RichText) -> Markup { "<li>\(richText(text))</li>\n" }

/// Neighbours of one label, together: a list names each label once.
private func byLabel(_ facts: [FactView]) -> [[FactView]] {
    facts.reduce(into: []) { groups, fact in
        if groups.last?.first?.label == fact.label {
            groups[groups.count - 1].append(fact)
        } else {
            groups.append([fact])
        }
    }
}

private func factGroup(_ facts: [FactView]) -> Markup {
    """
    <div><dt>\(facts[0].label)</dt>\(each: facts, fact)</div>

    """
}

private func fact(_ fact: FactView) -> Markup {
    """
    <dd>\(richText(fact.text))\
    \(when: !fact.isVerified, " <span class=\"unverified\">not yet checked against a source</span>")</dd>
    """
}

private func flagGroup(_ group: FlagGroup) -> Markup {
    let signs: Markup = """
        <ul class="flags">
        \(each: group.flags, item)</ul>

        """
    if group.isFolded {
        return """
            <details class="urgency-\(group.urgency)">
            <summary class="urgency"><span>\(urgency(group.label, group.action)) (\(group.flags.count) sign\(when: group.flags.count != 1, "s"))</span></summary>
            \(signs)</details>

            """
    }
    return """
        <div class="urgency-\(group.urgency)">
        <p class="urgency"><span>\(urgency(group.label, group.action))</span></p>
        \(signs)</div>

        """
}

/// "Today: get seen today."
func urgency(_ label: String, _ action: String) -> Markup { "<strong>\(label).</strong> \(action)" }

private func tableBlock(_ caption: RichText, _ rows: [TableRow], hasHeadRow: Bool) -> Markup {
    let body = hasHeadRow ? rows.dropFirst() : rows[...]
    return """
        <div class="table" role="group" tabindex="0" aria-label="Table">
        <table>
        \(any: caption, { "<caption>\(richText($0))</caption>\n" })\
        \(when: hasHeadRow, "<thead><tr>\(each: rows[0].heads, { "<th scope=\"col\">\(richText($0))</th>" })</tr></thead>\n")\
        <tbody>
        \(each: body, tableRow)</tbody>
        </table>
        </div>

        """
}

private func tableRow(_ row: TableRow) -> Markup {
    """
    <tr>\(each: row.heads, { "<th scope=\"row\">\(richText($0))</th>" })\(each: row.cells, { "<td>\(richText($0))</td>" })</tr>

    """
}

private func figureBlock(_ source: Href?, _ alt: String, _ caption: RichText) -> Markup {
    """
    <figure>
    \(some: source, { "<img src=\"\($0)\" alt=\"\(alt)\" loading=\"lazy\">" })\
    \(when: source == nil, "<p class=\"planned\"><strong>Figure planned.</strong> \(alt)</p>")
    <figcaption>\(richText(caption))</figcaption>
    </figure>

    """
}

private func noteBlock(_ tone: NoteTone, _ label: String, _ paragraphs: [RichText]) -> Markup {
    """
    <div class="note note-\(tone.rawValue)" role="note">
    <p class="note-label">\(label)</p>
    \(each: paragraphs, { "<p>\(richText($0))</p>\n" })</div>

    """
}

private func chainEmbed(_ embed: ChainEmbedView) -> Markup {
    """
    <div class="chain-embed">
    <p class="answer">\(embed.answer)</p>
    \(some: embed.chain, chain)\(some: embed.page, { "<p><a href=\"\($0.href)\">\($0.title)</a></p>\n" })</div>

    """
}

/// Works without a script: every answer opens and says whether it is right, and why.
func quizBlock(_ questions: [QuestionView]) -> Markup {
    """
    <ol class="quiz">
    \(each: questions, question)</ol>

    """
}

private func question(_ question: QuestionView) -> Markup {
    """
    <li\(some: question.id, { " id=\"\($0)\"" })>
    <p class="stem">\(richText(question.stem)) <span class="detail">\(question.difficulty)</span></p>
    <ul class="options">
    \(each: question.options, option)</ul>
    \(any: question.sources, { "<p class=\"question-sources\">Source\(when: $0.count > 1, "s"): \(each: $0, { "\($0.title) \(referenceMark($0.number)) " })</p>\n" })</li>

    """
}

private func option(_ option: OptionView) -> Markup {
    """
    <li\(some: option.node, { " data-node=\"\($0)\"" })><details><summary>\(richText(option.label))</summary>
    <p class="\(when: option.isCorrect, "right")\(when: !option.isCorrect, "wrong")"><strong>\(when: option.isCorrect, "Right.")\
    \(when: !option.isCorrect, "Not this one.")</strong> \(richText(option.feedback))</p></details></li>

    """
}
