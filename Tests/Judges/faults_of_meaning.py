"""Faults of evidence, safety and learning, one at a time."""

import re

from lessontree import content, drop, graded, operator, swap, swap_value


@operator("evidence")
def uncited_link(chance):
    path, node = chance.choice(content.named("effect"))
    cites = [child for child in node.children if child.name == "cite"]
    return swap(path, cites[0].start, cites[-1].end, "", "uncited-grade", node.start + 1)


@operator("evidence")
def stance_left_out(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("cite", has="stance") if n.parent.name == "effect"])
    start, end = node.attributes["stance"].span(0)
    return swap(path, start - 1, end, "", "unstanced-citation", node.start + 1)


@operator("evidence")
def only_disputing_sources(chance):
    path, node = chance.choice(
        [(p, n) for p, n in graded("moderate", "limited") if sum(c.name == "cite" for c in n.children) == 1])
    cite = node.child("cite")
    start, end = cite.attributes["stance"].span(2)
    return swap(path, start, end, "disputes", "only-disputed", node.start, node.inner)


@operator("evidence")
def one_study_made_strong(chance):
    found = []
    for path, node in graded("moderate", "limited"):
        cites = [child for child in node.children if child.name == "cite"]
        if len(cites) == 1 and content.designs.get(cites[0].value("source")) in ("cross-sectional", "in-vitro"):
            found.append((path, node))
    path, node = chance.choice(found)
    return swap_value(path, node, "grade", "strong", "lone-study")


@operator("evidence")
def association_told_as_cause(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("effect") if n.value("relation") == "associated-with"])
    place = node.child("because").inner
    return swap(path, place, place, "It leads to more. ", "association-as-cause")


@operator("evidence")
def both_signs(chance):
    path, node = chance.choice(
        [(p, n) for p, n in graded("strong", "moderate", "limited") if n.value("relation") in ("contributes-to", "leads-to")])
    copy = content.texts[path][node.start : node.end].replace(f'relation="{node.value("relation")}"', 'relation="reduces"')
    return swap(path, node.end, node.end, copy, "both-signs", node.end + 1)


@operator("evidence")
def link_claimed_twice(chance):
    path, node = chance.choice(content.named("effect"))
    copy = content.texts[path][node.start : node.end]
    return swap(path, node.end, node.end, copy, "duplicate-link", node.end + 1)


@operator("evidence")
def chain_over_a_refuted_link(chance):
    refuted = [(n.parent.value("id"), n.value("on")) for _, n in graded("refuted")]
    cause, effect = chance.choice([ends for ends in refuted if not content.connects(*ends)])
    path, node = chance.choice([(p, n) for p, n in content.named("section") if p.startswith("lessons/")])
    chain = f'<chain from="{cause}" to="{effect}"/>'
    return swap(path, node.stop, node.stop, chain, "refuted-chain")


@operator("evidence")
def chain_the_wrong_way_round(chance):
    path, node = chance.choice(
        [(p, n) for p, n in content.named("chain") if "effect" not in p and n.value("from") in content.forward
         and not content.connects(n.value("to"), n.value("from"))])
    first, last = sorted((node.attributes["from"].span(2), node.attributes["to"].span(2)))
    text = content.texts[path]
    middle = text[last[0] : last[1]] + text[first[1] : last[0]] + text[first[0] : first[1]]
    return swap(path, first[0], last[1], middle, "unwalked-chain")


@operator("evidence")
def verdict_that_contradicts(chance):
    found = []
    for path, root in content.roots.items():
        grades = {content.links.get(node.value("link")) for node in root.children if node.name == "concerns"}
        if root.name == "claim" and grades and grades <= {"contested", "refuted"} and root.value("verdict") != "supported":
            found.append((path, root, "supported"))
        if root.name == "claim" and grades and grades <= {"strong", "moderate"} and root.value("verdict") != "refuted":
            found.append((path, root, "refuted"))
    path, root, verdict = chance.choice(found)
    fault = swap_value(path, root, "verdict", verdict, "verdict-against-grades")
    fault.first, fault.last = root.start, root.inner
    return fault


@operator("evidence")
def year_left_out(chance):
    path, node = chance.choice(
        [(p, n) for p, n in content.named("source", has="year") if n.value("type") not in ("textbook", "patient-information")])
    start, end = node.attributes["year"].span(0)
    return swap(path, start - 1, end, "", "undated-source", node.start, node.inner)


@operator("evidence")
def source_nobody_can_find(chance):
    path, node = chance.choice(content.named("source"))
    tag = content.texts[path][node.start : node.inner]
    bare = re.sub(r'\s+(doi|pmid|url)="[^"]*"', "", tag)
    return swap(path, node.start, node.inner, bare, "unidentified-source")


@operator("evidence")
def identifier_pasted_whole(chance):
    name = chance.choice(["doi", "pmid"])
    path, node = chance.choice(content.named("source", has=name))
    pasted = {"doi": "https://doi.org/", "pmid": "PMID "}[name] + node.value(name)
    return swap_value(path, node, name, pasted, "malformed-identifier")


def link(path, place, on, relation, grade, stance, rule):
    """A link written at `place`, by which it must be found."""
    text = f'<effect on="{on}" relation="{relation}" grade="{grade}"><because>So it is.</because>'
    text += f'<cite source="{content.roots["sources.xml"].child("source").value("id")}" stance="{stance}"/></effect>'
    return swap(path, place, place, text, rule, place, place + len(text))


def before_review(*kinds):
    """Where a link can be added to files of some kinds: path, root, place."""
    return [(path, root, root.child("review").start) for path, root in content.roots.items() if root.name in kinds]


@operator("evidence")
def contested_by_nobody(chance):
    path, root, place = chance.choice(before_review("mechanism", "factor"))
    taken = {node.value("on") for node in root.children if node.name == "effect"}
    other = chance.choice([n.value("id") for _, n, _ in before_review("symptom", "mechanism") if n is not root])
    if other in taken:
        return contested_by_nobody(chance)
    return link(path, place, other, "leads-to", "contested", "disputes", "contested-without-support")


@operator("evidence")
def state_from_its_own_muscle(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("state") if n.parent is not None and n.parent.name == "muscle"])
    return link(path, node.stop, node.parent.value("id"), "increases-load-on", "limited", "supports", "definition-as-link")


@operator("evidence")
def association_from_both_sides(chance):
    found = []
    for path, node in content.named("effect"):
        home = next(((p, r, s) for p, r, s in before_review("condition", "mechanism") if r.value("id") == node.value("on")), None)
        # The finding stands at the side that comes first by its id.
        is_first = node.value("on") < node.parent.value("id")
        if node.value("relation") == "associated-with" and home and is_first and node.value("grade") != "contested":
            found.append((home, node))
    (other, _, place), node = chance.choice(found)
    grade = chance.choice(["strong", "moderate", "limited"])
    return link(other, place, node.parent.value("id"), "associated-with", grade, "supports", "one-sided-association")


# Safety and learning


@operator("safety and learning")
def exercise_against_an_emergency(chance):
    emergency = chance.choice([n.value("id") for _, n, _ in before_review("condition") if "urgency" in n.attributes])
    path, _, place = chance.choice(before_review("exercise", "treatment", "muscle"))
    relation = chance.choice(["reduces", "causes", "prevents", "associated-with"])
    return link(path, place, emergency, relation, "limited", "supports", "treatment-to-emergency")


PARTS = {
    "red-flags": ("condition", "missing-red-flags"), "seek-help": ("condition", "missing-seek-help"),
    "contraindications": ("exercise", "missing-contraindications"), "stop-rules": ("exercise", "missing-stop-rules"),
    "feedback": ("option", "missing-feedback"), "alt": ("figure", "missing-alt"),
}


@operator("safety and learning")
def part_left_out(chance):
    name = chance.choice(sorted(PARTS))
    parent, rule = PARTS[name]
    path, node = chance.choice([(p, n) for p, n in content.named(parent) if n.child(name)])
    return drop(path, node.child(name), rule, node)


@operator("safety and learning")
def flag_that_the_sisters_have(chance):
    # A red flag that every condition of the disc has; whoever lacks it then has only sisters that have it.
    discs = [root for path, root in content.roots.items() if path.startswith("conditions/disc-")]
    shared = set.intersection(*({flag.value("to") for flag in root.child("red-flags").children} for root in discs))
    path, node = chance.choice(
        [(p, n) for p, n in content.named("flag") if p.startswith("conditions/disc-") and n.value("to") in shared])
    root = content.roots[path]
    fault = swap(path, node.start, node.end, "", "flags-differ")
    fault.first, fault.last = root.start, root.inner
    return fault


@operator("safety and learning")
def exercise_against_what_it_is_for(chance):
    conditions = {root.value("id") for root in content.roots.values() if root.name == "condition"}
    path, node = chance.choice(
        [(p, n) for p, n in graded("strong", "moderate", "limited", "contested") if n.parent.name == "exercise"
         and n.value("relation") in ("treats", "prevents", "reduces") and n.value("on") in conditions])
    inner = node.parent.child("contraindications").inner
    new = f'<item>A fresh <ref to="{node.value("on")}"/></item>'
    return swap(path, inner, inner, new, "contraindicated-and-recommended", inner, inner + len(new))


@operator("safety and learning")
def review_left_out(chance):
    path, node = chance.choice(content.named("review"))
    return drop(path, node, "missing-review", node.parent)


@operator("safety and learning")
def review_overdue(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("review") if n.parent.name != "site"])
    fault = swap_value(path, node, "due", "2025-11-23", "overdue-review")
    fault.first, fault.last = node.parent.start, node.parent.inner
    return fault


@operator("safety and learning")
def wording_too_sure(chance):
    path, node = chance.choice(graded("limited"))
    place = node.child("because").inner
    return swap(path, place, place, "This always happens. ", "overclaimed-link")


@operator("safety and learning")
def untested_objective(chance):
    path, node = chance.choice(content.named("objective"))
    place = content.roots[path].child("objective").start
    new = '<objective id="one-more">Say one more thing.</objective>'
    return swap(path, place, place, new, "untested-objective")


@operator("safety and learning")
def two_right_answers(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("option") if "correct" not in n.attributes])
    fault = swap(path, node.inner - 1, node.inner - 1, ' correct="yes"', "one-right-answer")
    fault.first, fault.last = node.parent.start, node.end
    return fault


@operator("safety and learning")
def no_right_answer(chance):
    path, node = chance.choice(content.named("option", has="correct"))
    start, end = node.attributes["correct"].span(0)
    return swap(path, start - 1, end, "", "one-right-answer", node.parent.start, node.start)


@operator("safety and learning")
def vague_pointer(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("ref") if n.stop > n.inner])
    return swap(path, node.inner, node.stop, chance.choice(["here", "click here", "this page"]), "vague-link-text")


@operator("safety and learning")
def late_heading(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("section") if n.children[0].name == "heading"])
    text, heading = content.texts[path], node.child("heading")
    moved = text[heading.end : node.stop] + text[heading.start : heading.end]
    first = heading.start + node.stop - heading.end
    return swap(path, heading.start, node.stop, moved, "heading-order", first, first + 1)


@operator("safety and learning")
def unfinished_text(chance):
    path, node = chance.choice(content.named("p", "because", "answer", "seek-help"))
    cites = any(child.name == "cite" for child in node.walk())
    if cites:
        return unfinished_text(chance)
    return swap(path, node.inner, node.stop, "…", "unfinished-text")


@operator("safety and learning")
def early_term(chance):
    found = []
    for path, root in content.roots.items():
        for node in root.walk() if root.name == "lesson" else []:
            word = content.texts[path][node.inner : node.stop]
            section = root.child("section")
            if node.name == "term" and section.child("p") and section.child("p").inner < node.start and "<" not in word:
                if re.search(rf"\b{word}\b", content.texts[path][section.start : node.start], re.IGNORECASE) is None:
                    found.append((path, section.child("p").inner, word))
    if not found:
        return vague_pointer(chance)
    path, place, word = chance.choice(found)
    return swap(path, place, place, f"The {word} comes later. ", "term-before-explained")


@operator("safety and learning")
def hard_to_read(chance):
    path, node = chance.choice([(p, n) for p, n in content.named("section") if "id" in n.parent.attributes])
    hard = "Intervertebral degeneration characteristically necessitates multidisciplinary reconsideration. " * 60
    fault = swap(path, node.stop, node.stop, f"<p>{hard}</p>", "reading-grade")
    fault.first, fault.last = node.parent.start, node.parent.inner
    return fault


@operator("safety and learning")
def allowance_for_nothing(chance):
    path, node = chance.choice(content.named("section"))
    rule = chance.choice(["lone-study", "vague-link-text", "both-signs"])
    return swap(path, node.start, node.start, f'<?spinewise allow {rule} reason="so"?>', "unused-allowance")
