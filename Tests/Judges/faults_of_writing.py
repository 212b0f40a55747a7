"""Faults of the XML itself, one at a time."""

from lessontree import Fault, content, operator, swap
from slips import slip


def inside(path: str, new: str, first: int, last: int, rule: str = "malformed-xml") -> Fault:
    return Fault(rule, path, new, first, last)


@operator("syntax")
def end_tag_left_out(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.stop != n.end and n.parent])
    text = content.texts[path]
    return inside(path, text[: node.stop] + text[node.end :], node.start, node.inner)


@operator("syntax")
def end_tag_misspelt(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.stop != n.end])
    wrong = slip(node.name, chance, {n.name for _, n in content.nodes})
    return swap(path, node.stop + 2, node.end - 1, wrong, "malformed-xml", node.stop, node.end)


@operator("syntax")
def stray_end_tag(chance):
    path, node = chance.choice(content.named("p", "because", "summary", "stem"))
    tag = chance.choice(["</em>", "</strong>", "</ref>", "</item>"])
    return swap(path, node.inner, node.inner, tag, "malformed-xml")


@operator("syntax")
def bare_character(chance):
    path, node = chance.choice(content.named("p", "because", "summary", "stem"))
    return swap(path, node.inner, node.inner, chance.choice([" & ", " < ", "&nbsp;", " &c "]), "malformed-xml")


@operator("syntax")
def attribute_twice(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.attributes])
    copy = " " + chance.choice(sorted(node.attributes.values(), key=lambda match: match.start())).group(0)
    place = list(node.attributes.values())[-1].end()
    return swap(path, place, place, copy, "malformed-xml")


@operator("syntax")
def quotation_mark_lost(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.attributes])
    end = chance.choice(list(node.attributes.values())).end()
    return swap(path, end - 1, end, "", "malformed-xml", node.start, content.texts[path].find("<", node.inner))


@operator("syntax")
def quotation_marks_forgotten(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.attributes])
    match = chance.choice(list(node.attributes.values()))
    return swap(path, match.start(2) - 1, match.end(), match.group(2), "malformed-xml")


@operator("syntax")
def bracket_lost(chance):
    path, node = chance.choice([(p, n) for p, n in content.nodes if n.parent])
    return swap(path, node.inner - 1, node.inner, "", "malformed-xml", node.start, node.inner)


@operator("syntax")
def cut_off(chance):
    path = chance.choice(sorted(content.texts))
    text = content.texts[path]
    end = chance.randrange(len(text) // 3, len(text) - 20)
    within = max((n for n in content.roots[path].walk() if n.start < end < n.end), key=lambda node: node.start)
    return inside(path, text[:end], within.start, end)


@operator("syntax")
def something_behind(chance):
    path = chance.choice(sorted(content.texts))
    text = content.texts[path]
    return inside(path, text + "<p>More.</p>\n", len(text), len(text) + 12)


@operator("syntax")
def document_type(chance):
    path = chance.choice(sorted(content.texts))
    return inside(path, "<!DOCTYPE lesson>\n" + content.texts[path], 0, 17, "doctype")


@operator("syntax")
def latin_letter(chance):
    path, node = chance.choice(content.named("p", "summary"))
    data = content.texts[path].encode()
    place = len(content.texts[path][: node.inner].encode())
    return Fault("encoding", path, data[:place] + b"\xe9" + data[place:], node.inner, node.inner + 1)


@operator("syntax")
def nothing_in_it(chance):
    return inside(chance.choice(sorted(path for path in content.texts if path != "site.xml")), "", 0, 0, "empty-file")
