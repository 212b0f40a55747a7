import Knowledge
import LessonSyntax

extension ElementRule {
    static let sources = ElementRule(
        .sources, "Every publication the content cites.", .children([.oneOrMore(.source)]))

    static let source = ElementRule(
        .source, "One publication.",
        attributes: [
            .required(.id, .id, "Unique on the whole site: \"reis-2015-hamstring-bending\"."),
            .required(.type, .choice(of: Source.Design.self), "What kind of study or text it is."),
            .optional(.year, .number(1800...2200), "The year of publication, where it names one."),
            .optional(.doi, .doi, "Digital object identifier."),
            .optional(.pmid, .pmid, "PubMed number."),
            .optional(.url, .address, "Where it can be read."),
        ],
        .children([
            .one(.title), .oneOrMore(.author), .optional(.journal), .optional(.publisher), .one(.finding),
            .any(.estimate), .optional(.unread),
        ]))

    static let estimate = ElementRule(
        .estimate, "A number that it found, with all that a number needs in order to mean something.",
        attributes: [
            .required(.id, .id, "Unique in the source; texts quote the number by it."),
            .required(.measure, .choice(of: Estimate.Measure.self), "What kind of number."),
            .required(.value, .decimal, "The number; a share or the accuracy of a test in percent."),
            .optional(.low, .decimal, "The lower end of its interval."),
            .optional(.high, .decimal, "The upper end."),
            .optional(.interval, .number(50...99), "How sure the interval is, in percent, if not 95."),
            .optional(.unit, .text, "The unit, for what is no ratio and no share: \"days\", \"points of 100\"."),
        ],
        .children([.optional(.per), .optional(.against), .one(.people), .one(.outcome), .optional(.time)]))
}

extension Element {
    func sourceList() -> [Source] {
        children(.source).map { source in
            let id = source.attribute(.id)
            return Source(
                id: Source.ID(id?.value ?? ""), range: id?.valueRange ?? source.nameRange,
                design: source.choice(.type) ?? .textbook,
                year: source.count(.year), title: source.text(of: .title) ?? "",
                authors: source.children(.author).map { $0.text() }, journal: source.text(of: .journal),
                publisher: source.text(of: .publisher), doi: source.attribute(.doi)?.value,
                pmid: source.attribute(.pmid)?.value, url: source.attribute(.url)?.value,
                finding: source.prose(of: .finding),
                estimates: source.children(.estimate).compactMap { $0.estimate() }, unread: source.text(of: .unread))
        }
    }

    /// `nil` where a finding says that it has no measure or no number.
    private func estimate() -> Estimate? {
        guard let measure = choice(.measure, as: Estimate.Measure.self), let value = figure(.value) else { return nil }
        let id = attribute(.id)
        return Estimate(
            id: id?.value ?? "", range: id?.valueRange ?? nameRange, measure: measure, value: value, low: figure(.low),
            high: figure(.high), level: count(.interval) ?? 95, unit: attribute(.unit)?.value, per: text(of: .per),
            against: text(of: .against), people: text(of: .in) ?? "", outcome: text(of: .outcome) ?? "",
            time: text(of: .at))
    }

    private func figure(_ name: AttributeName) -> Estimate.Figure? {
        attribute(name).flatMap { Estimate.Figure($0.value, at: $0.valueRange) }
    }
}
