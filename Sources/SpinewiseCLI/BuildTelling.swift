import Engine
import Publishing

extension BuildSummary {
    /// What was built, one sentence a line.
    ///
    /// - Parameters:
    ///   - place: What follows the number of pages, such as ` in _site`.
    ///   - warnings: How many findings the author has not seen yet.
    func telling(_ place: String, warnings: Int) -> String {
        let news = published.changed == 0 ? "nothing had changed" : "\(published.changed) new or changed"
        var text = "Built \(pages) pages (\(news))\(place)\n"
        if chainPagesLeftOut > 0 {
            text +=
                "Left out \(chainPagesLeftOut) of \(chainPages + chainPagesLeftOut) chain pages; "
                + "'chain-pages' in site.xml sets how many there may be.\n"
        }
        if warnings > 0 {
            text += "\(warnings) warning\(warnings == 1 ? "" : "s"); 'spinewise validate' shows them.\n"
        }
        return text
    }
}
