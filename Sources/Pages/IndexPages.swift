import HTML
import Knowledge
import PageModels

extension PageContext {
    func indexPage() -> IndexPage {
        let description = "Every name and everyday word the site explains, by the alphabet."
        var entries: [IndexEntry] = []
        for entity in site.atlas.entities {
            let target = link(to: entity.id, detail: entity.kind.label)
            entries.append((entity.profile.name.text, target, false))
            entries += entity.profile.aliases.map { ($0.capitalizedFirst, target, true) }
        }
        for lesson in site.atlas.lessons {
            guard let target = link(to: lesson.id.value, detail: "Lesson") else { continue }
            entries.append((lesson.title, target, false))
        }
        let keys = entries.map { ($0.name.folded, $0.target.href.text) }
        entries = entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
        let letters = Dictionary(grouping: entries, by: { letter(of: $0.name) }).sorted { $0.key < $1.key }
        return IndexPage(
            frame: frame("A–Z", description: description, schema: "CollectionPage"),
            letters: letters.map { (letter: $0.key, entries: $0.value) })
    }

    func notFoundPage() -> NotFoundPage {
        let suggestions = [
            link("Home", to: Fixed.home),
            link("A–Z of names and words", to: Fixed.index),
            link("Lessons", to: Fixed.lessons),
            link("Conditions", to: Fixed.listing(.condition)),
        ]
        return NotFoundPage(
            frame: frame("Page not found", description: "There is no page at this address."), suggestions: suggestions)
    }

    func movedPage(to place: Place) -> MovedPage {
        MovedPage(
            language: site.atlas.site.language, target: link(place.title, to: place.route),
            canonical: site.base.map { Href(place.route, base: $0) })
    }
}

/// The letter a name stands under; everything else stands under "#".
private func letter(of name: String) -> String {
    guard let first = name.lowercased().first(where: { $0.isLetter || $0.isNumber }) else { return "#" }
    let plain = String(first).uppercased()
    return plain >= "A" && plain <= "Z" && plain.utf8.count == 1 ? plain : "#"
}
