"""Faults of structure and of references, one at a time."""

from lessontree import CHOICES, POINTERS, Fault, content, drop, operator, pointers, swap, swap_value
from slips import slip

REQUIRED = {
    "effect": ["because"], "section": ["heading"], "question": ["stem"], "option": ["label"], "figure": ["caption"],
    "condition": ["definition"], "exercise": ["start-position", "dose"], "lesson": ["title", "summary"],
    "claim": ["statement", "answer"], "source": ["title", "finding"], "muscle": ["name", "summary"],
    "mechanism": ["name", "summary"], "symptom": ["name"], "course": ["title"], "site": ["tagline", "safety"],
}


@operator("structure")
def misspelt_element(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.parent and n.name not in ("p", "em", "ref")])
    wrong = slip(node.name, chance, {n.name for _, n in content.nodes})
    text = content.texts[path]
    start, length = node.start + 1, len(node.name)
    changed = text[:start] + wrong + text[start + length :]
    if node.stop != node.end:
        end = node.stop + 2 + len(wrong) - length
        changed = changed[:end] + wrong + changed[end + length :]
    return Fault("unknown-element", path, changed, start, start)


@operator("structure")
def misspelt_attribute(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.attributes])
    name = chance.choice(sorted(node.attributes))
    start, end = node.attributes[name].span(1)
    wrong = slip(name, chance, set(node.attributes) | {"id", "on", "by", "at", "to", "is"})
    return swap(path, start, end, wrong, "unknown-attribute")


@operator("structure")
def misspelt_choice(chance):
    name = chance.choice(sorted(CHOICES))
    path, node = chance.choice([(p, n) for p, n in content.nodes if name in n.attributes])
    return swap_value(path, node, name, slip(node.value(name), chance, set()), "bad-value")


@operator("structure")
def day_that_does_not_exist(chance):
    path, node = chance.choice(content.named("review"))
    return swap_value(path, node, chance.choice(["written", "due"]), "2026-02-30", "bad-value")


@operator("structure")
def missing_child(chance):
    parent = chance.choice(sorted(REQUIRED))
    name = chance.choice(REQUIRED[parent])
    path, node = chance.choice([(p, n) for p, n in content.named(parent) if n.child(name)])
    return drop(path, node.child(name), "missing-child", node)


@operator("structure")
def repeated_child(chance):
    parent = chance.choice(sorted(REQUIRED))
    name = chance.choice(REQUIRED[parent])
    path, node = chance.choice([(p, n) for p, n in content.named(parent) if n.child(name)])
    child = node.child(name)
    copy = content.texts[path][child.start : child.end]
    # A copied quiz or section would repeat ids as well; these elements hold none.
    return swap(path, child.end, child.end, copy, "repeated-child", child.end + 1, child.end + 1)


@operator("structure")
def loose_text(chance):
    path, node = chance.choice(content.named("effect", "section", "question", "list", "red-flags", "quiz", "option"))
    return swap(path, node.inner, node.inner, "loose", "unexpected-text")


@operator("structure")
def emptied_element(chance):
    path, node = chance.choice(content.named("name", "heading", "stem", "label", "feedback", "because", "sign", "title"))
    return swap(path, node.inner, node.stop, " ", "empty-text", node.start + 1, node.start + 1)


@operator("structure")
def missing_attribute(chance):
    name = chance.choice(["id", "on", "relation", "grade", "urgency", "difficulty", "due", "written", "verdict", "type"])
    # A condition may do without an urgency.
    path, node = chance.choice([(p, n) for p, n in content.nodes if name in n.attributes and (name, n.name) != ("urgency", "condition")])
    start, end = node.attributes[name].span(0)
    return swap(path, start - 1, end, "", "missing-attribute", node.start + 1)


@operator("structure")
def flag_as_it_once_was(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("flag") if n.parent.name == "red-flags"])
    urgency = chance.choice(["emergency", "urgent", "see-someone"])
    return swap(path, node.start, node.end, f'<flag urgency="{urgency}">Fever.</flag>', "missing-attribute")


@operator("structure")
def misplaced_element(chance):
    path, node = chance.choice(content.named("section", "effect", "option", "source", "review"))
    wrong = chance.choice(["flag", "insertion", "origin", "tagline"])
    return swap(path, node.start, node.start, f"<{wrong}>Lost</{wrong}>", "misplaced-element")


@operator("structure")
def renamed_file(chance):
    path = chance.choice([path for path in content.texts if "/" in path])
    moved = path.replace(".xml", "-2.xml")
    start = content.roots[path].attributes["id"].start(2)
    return Fault("file-name-mismatch", moved, content.texts[path], start, start, before=path)


@operator("structure")
def repeated_section(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("section")])
    copy = f'<section id="{node.value("id")}"><heading>Again</heading><p>More.</p></section>'
    shift = len('<section id="')
    return swap(path, node.end, node.end, copy, "repeated-fragment", node.end + shift)


# References


@operator("references")
def unknown_target(chance):
    kinds = [name for name in POINTERS if pointers([name])]
    path, node, name = chance.choice(pointers([chance.choice(kinds)]))
    wrong = slip(node.value(name), chance, set(content.kinds))
    return swap_value(path, node, name, wrong.strip("-").replace(" ", ""), "unknown-target")


@operator("references")
def deleted_target(chance):
    path, node, name = chance.choice(pointers(["effect", "ref", "cite", "chain"]))
    return swap_value(path, node, name, "nothing-of-the-kind", "unknown-target")


@operator("references")
def wrong_kind(chance):
    path, node, name = chance.choice(pointers(["muscle", "structure", "condition", "mechanism", "exercise"]))
    return swap_value(path, node, name, chance.choice(["ageing", "low-back-pain", "disc-height-loss"]), "wrong-kind")


@operator("references")
def taken_id(chance):
    asked = content.named("question")
    (_, first), (path, node) = sorted(chance.sample(asked, 2), key=lambda pair: (pair[0], pair[1].start))
    return swap_value(path, node, "id", first.value("id"), "duplicate-id")


@operator("references")
def link_to_itself(chance):
    path, node = chance.choice(content.named("effect"))
    return swap_value(path, node, "on", node.parent.value("id"), "self-link")


@operator("references")
def uncited_source(chance):
    place = content.roots["sources.xml"].inner
    new = '<source id="nobody-2020-x" type="cohort" year="2020" pmid="1"><title>T</title><author>Doe J</author><finding>F.</finding></source>'
    return swap("sources.xml", place, place, new, "unused-source")


@operator("references")
def flag_on_no_page(chance):
    place = content.roots["flags.xml"].inner
    source = content.roots["sources.xml"].child("source").value("id")
    new = f'<flag id="nobody-has-this-sign" urgency="same-day"><sign>A sign.</sign><cite source="{source}"/></flag>'
    return swap("flags.xml", place, place, new, "unused-flag", place, place + len(new))


@operator("references")
def lonely_page(chance):
    word = chance.choice(["alpha", "beta", "gamma", "delta", "omega"])
    text = (
        f'<mechanism id="{word}-process"><name>Process</name><summary>It goes on.</summary>'
        '<review status="unreviewed" written="2026-11-23" due="2027-11-23"/></mechanism>'
    )
    return Fault("unreachable-page", f"mechanisms/{word}-process.xml", text, 15, 15)


@operator("references")
def picture_that_is_not_there(chance):
    path, node = chance.choice(content.named("p"))
    figure = '<figure src="lost.svg"><alt>A</alt><caption>B</caption></figure>'
    if node.parent.name != "section":
        return picture_that_is_not_there(chance)
    return swap(path, node.end, node.end, figure, "missing-media", node.end + len('<figure src="'))


@operator("references")
def lesson_again(chance):
    path, node = chance.choice(content.named("unit"))
    copy = content.texts[path][node.start : node.end]
    return swap(path, node.end, node.end, copy, "lesson-order-circle", node.end, node.end + len(copy))
