import Knowledge
import LessonSyntax

extension ElementRule {
    static let site = ElementRule(
        .site, "What the site says about itself.",
        attributes: [
            .required(.language, .text, "The language of the content, such as \"en\"."),
            .optional(.base, .address, "The address the site will live at."),
            .optional(.chainPages, .number(0...100_000), "The most chain pages to write."),
        ],
        .children([
            .one(.title), .one(.tagline), .one(.description), .one(.disclaimer), .one(.license), .one(.safety),
            .any(.featured), .any(.section), .one(.review),
        ]))

    static let featured = ElementRule(
        .featured, "Something the home page puts first.",
        attributes: [.required(.to, .reference(to: "what it points at"), "The target's id.")], .empty)
}

extension Element {
    func site() -> Site {
        Site(
            title: text(of: .title) ?? "", tagline: text(of: .tagline) ?? "",
            description: text(of: .description) ?? "", language: attribute(.language)?.value ?? "en",
            base: attribute(.base)?.value,
            chainPageLimit: attribute(.chainPages).flatMap { Int($0.value) } ?? Site().chainPageLimit,
            disclaimer: prose(of: .disclaimer), license: text(of: .license) ?? "", safety: prose(of: .safety),
            featured: children(.featured).compactMap { $0.mention(.to) }, sections: sections(), review: review())
    }
}
