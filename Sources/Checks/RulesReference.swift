public import Diagnostics

extension RuleFamily {
    /// The reference of every rule in Markdown: what it finds, why it matters, and an example of wrong and right.
    public static func markdownReference() -> String {
        var lines = [
            "# The rules",
            "",
            "Written by `spinewise rules --format markdown`. Do not edit.",
            "",
            "`spinewise validate` speaks of a rule by the id in brackets behind a finding; `spinewise explain RULE` shows",
            "its section in the terminal. `<severity rule=\"RULE\" is=\"…\"/>` in `site.xml` sets how grave a rule's findings are, and",
            "`<?spinewise allow RULE reason=\"…\"?>` allows one where it stands. [CI.md](CI.md) tells how to live with",
            "findings in continuous integration.",
            "",
        ]
        for family in allCases {
            lines += ["| \(family.title) | | |", "|---|---|---|"]
            lines += family.guides.map { "| [`\($0.id)`](#\($0.id)) | \($0.severity.rawValue) | \($0.summary) |" }
            lines.append("")
        }
        for family in allCases {
            lines += ["## \(family.title)", ""]
            for guide in family.guides { lines += guide.section }
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }
}

extension RuleGuide {
    /// What may be changed about its findings, in brackets behind its summary.
    fileprivate var standing: String {
        switch leeway {
        case .none: "\(severity.rawValue), always"
        case .belowError: "\(severity.rawValue); never an error"
        case .free: severity.rawValue
        }
    }

    fileprivate var section: [String] {
        [
            "### \(id)", "",
            "\(summary) (\(standing))", "",
            "Why it matters: \(why).", "",
            "Flagged, in `\(flagged.path)`:", "",
            "```xml", flagged.excerpt, "```", "",
            "Accepted" + (accepted.path == flagged.path ? "" : ", in `\(accepted.path)`") + ":", "",
            "```xml", accepted.excerpt, "```", "",
        ]
    }
}
