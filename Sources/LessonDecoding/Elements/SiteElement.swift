import Knowledge
import LessonSyntax

extension ElementRule {
    static let site = ElementRule(
        .site, "What the site says about itself.",
        attributes: [
            .required(.language, .text, "The language of the content, such as \"en\"."),
            .optional(.base, .address, "The address the site will live at."),
            .optional(.chainPages, .number(0...100_000), "The most chain pages to write."),
            .optional(
                .readingGrade, .number(1...30), "The hardest a page may read, in years of schooling (Flesch–Kincaid)."),
        ],
        .children([
            .one(.title), .one(.tagline), .one(.description), .one(.disclaimer), .one(.license), .one(.safety),
            .any(.featured), .any(.compare), .any(.severity), .any(.moved), .any(.section),
            .one(.review, whenMissing: .review),
        ]))

    static let featured = ElementRule(
        .featured, "Something the home page puts first.",
        attributes: [.required(.to, .reference(to: "what it points at", .page), "The target's id.")], .empty)

    static let compare = ElementRule(
        .compare, "Two conditions that get a page side by side.",
        attributes: [
            .required(.this, .reference(to: "a condition", .kind(.condition)), "One condition's id."),
            .required(.with, .reference(to: "a condition", .kind(.condition)), "The other's id."),
        ], .empty)

    static let severity = ElementRule(
        .severity, "How much findings of a rule matter on this site.",
        attributes: [
            .required(.rule, .id, "The rule's id."),
            .required(.is, .choice(of: Site.RuleSetting.Level.self), "The severity; `off` silences the rule."),
        ], .empty)

    static let moved = ElementRule(
        .moved, "An id that changed; its old page leads to the new one. `spinewise rename` writes it.",
        attributes: [
            .required(.from, .id, "The id that was."),
            .required(.to, .reference(to: "what it is called now", .page), "The id that is."),
        ], .empty)
}

extension Element {
    func site() -> Site {
        var site = plainSite()
        site.readingGradeLimit = count(.readingGrade)
        site.ruleSettings = children(.severity).compactMap { setting in
            guard let rule = setting.attribute(.rule), let level = setting.choice(.is, as: Site.RuleSetting.Level.self)
            else { return nil }
            return Site.RuleSetting(rule: rule.value, range: rule.valueRange, level: level)
        }
        site.comparisons = children(.compare).compactMap { pair in
            guard let one = pair.mention(.this, as: Entity.self), let other = pair.mention(.with, as: Entity.self)
            else {
                return nil
            }
            return Site.Comparison(one: one, other: other)
        }
        site.moves = children(.moved).compactMap { move in
            guard let from = move.attribute(.from), let to = move.mention(.to, as: Entity.self) else { return nil }
            return Site.Move(from: from.value, at: from.valueRange, to: to)
        }
        return site
    }

    private func plainSite() -> Site {
        Site(
            title: text(of: .title) ?? "", tagline: text(of: .tagline) ?? "",
            description: text(of: .description) ?? "", language: attribute(.language)?.value ?? "en",
            base: attribute(.base)?.value,
            chainPageLimit: count(.chainPages) ?? Site().chainPageLimit,
            disclaimer: prose(of: .disclaimer), license: text(of: .license) ?? "", safety: prose(of: .safety),
            featured: children(.featured).compactMap { $0.mention(.to) }, sections: sections(), review: review())
    }
}
