"""Plants one fault at a time in a copy of the content, two hundred times, and holds each finding to its place.

Every rule family takes part: structure, references, evidence, safety and learning, syntax. The seed is fixed, so two runs
plant the same faults. Then a corpus of typing slips in ids, elements, attributes and values has to be understood.

Demanded: the finding that the fault deserves stands at the fault in 95 % of the mutations, never more than two others
beside it, no crash; and the right word comes first in 90 % of the suggestions. Where XML itself is broken, the place that
counts is the tag or text that was broken, and the finding may name it in a note ("opened here").

Usage: mutations.py [--seed N] [--times N]     with other faults, or more of them, when looking for weaknesses
"""

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from house import CONTENT, run
from slips import SLIPS, slip

SEED = 20261123
WANTED = {"structure": 55, "references": 45, "evidence": 35, "safety and learning": 40, "syntax": 25}
TODAY = "2026-11-23"
TAG = re.compile(r'<!--.*?-->|<\?.*?\?>|<(/?)([a-z-]+)((?:\s+[a-z-]+="[^"]*")*)\s*(/?)>', re.DOTALL)
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass
class Node:
    """An element with the offsets of its parts."""

    name: str
    start: int
    inner: int
    parent: "Node | None"
    attributes: dict[str, re.Match] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)
    stop: int = 0
    end: int = 0

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def child(self, name: str) -> "Node | None":
        return next((child for child in self.children if child.name == name), None)

    def value(self, name: str) -> str:
        return self.attributes[name].group(2) if name in self.attributes else ""


def tree(text: str) -> Node:
    root = here = None
    for tag in TAG.finditer(text):
        if tag.group(2) is None:
            continue
        if tag.group(1):
            here.stop, here.end = tag.start(), tag.end()
            here = here.parent or here
            continue
        node = Node(tag.group(2), tag.start(), tag.end(), here)
        for match in ATTRIBUTE.finditer(text, tag.start(3), tag.end(3)):
            node.attributes[match.group(1)] = match
        if here:
            here.children.append(node)
        root = root or node
        if tag.group(4):
            node.stop = node.end = tag.end()
        else:
            here = node
    return root


@dataclass
class Fault:
    """A broken file, and where the finding belongs: a rule, and the stretch of the new text in which it may begin."""

    rule: str
    path: str
    text: str | bytes
    first: int
    last: int
    family: str = ""
    operator: str = ""
    # The file it was, where the fault is its name.
    before: str | None = None


class Content:
    """The shipped files and what the operators need to know about them."""

    def __init__(self) -> None:
        self.texts = {
            path.relative_to(CONTENT).as_posix(): path.read_text("utf-8")
            for path in sorted(CONTENT.rglob("*.xml"))
            if path.parent.name != "schema"
        }
        self.roots = {path: tree(text) for path, text in self.texts.items()}
        self.nodes = [(path, node) for path, root in self.roots.items() for node in root.walk()]
        self.kinds = {node.value("id"): node.name for _, node in self.nodes if "id" in node.attributes}
        self.designs = {node.value("id"): node.value("type") for _, node in self.nodes if node.name == "source"}
        self.links = {}
        self.forward = defaultdict(set)
        for path, node in self.nodes:
            if node.name == "effect":
                cause, effect = node.parent.value("id"), node.value("on")
                self.links[f"{cause}--{node.value('relation')}--{effect}"] = node.value("grade")
                if node.value("grade") != "refuted":
                    self.forward[cause].add(effect)

    def connects(self, start: str, end: str) -> bool:
        seen, layer = {start}, [start]
        while layer:
            layer = [effect for cause in layer for effect in self.forward[cause] if effect not in seen]
            seen.update(layer)
        return end in seen

    def named(self, *names: str, has: str | None = None):
        return [(path, node) for path, node in self.nodes if node.name in names and (not has or has in node.attributes)]


content = Content()
OPERATORS: list[tuple[str, str, object]] = []


def operator(family: str):
    """Registers a function of a chance that gives one `Fault`."""

    def register(function):
        OPERATORS.append((family, function.__name__, function))
        return function

    return register


def swap(path: str, start: int, end: int, new: str, rule: str, first: int | None = None, last: int | None = None) -> Fault:
    """Replaces a stretch; unless told otherwise, the finding belongs to the new text."""
    text = content.texts[path]
    if first is None:
        first, last = start, start + len(new)
    return Fault(rule, path, text[:start] + new + text[end:], first, last if last is not None else first)


def swap_value(path: str, node: Node, name: str, new: str, rule: str) -> Fault:
    start, end = node.attributes[name].span(2)
    return swap(path, start, end, new, rule)


def drop(path: str, node: Node, rule: str, at: Node) -> Fault:
    """Takes a whole element out; the finding belongs to the name of another."""
    return swap(path, node.start, node.end, "", rule, at.start + 1, at.start + 1)


# Structure

CHOICES = {
    "grade": "grade", "relation": "relation", "stance": "stance", "urgency": "urgency", "verdict": "verdict",
    "difficulty": "difficulty", "region": "region",
}
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
    path, node = chance.choice(content.named("name", "heading", "stem", "label", "feedback", "because", "flag", "title"))
    return swap(path, node.inner, node.stop, " ", "empty-text", node.start + 1, node.start + 1)


@operator("structure")
def missing_attribute(chance):
    name = chance.choice(["id", "on", "relation", "grade", "urgency", "difficulty", "due", "written", "verdict", "type"])
    path, node = chance.choice([(p, n) for p, n in content.nodes if name in n.attributes])
    start, end = node.attributes[name].span(0)
    return swap(path, start - 1, end, "", "missing-attribute", node.start + 1)


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

POINTERS = {
    "effect": ["on"], "ref": ["to"], "cite": ["source"], "unit": ["lesson"], "concerns": ["link"], "chain": ["from", "to"],
    "muscle": ["part-of"], "structure": ["part-of"], "featured": ["to"], "use": ["question"], "exercise": ["targets"],
    "condition": ["at"], "mechanism": ["at"],
}


def pointers(names: list[str]):
    return [(p, n, a) for name in names for p, n in content.named(name) for a in POINTERS[name] if a in n.attributes]


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


# Evidence


def graded(*grades: str):
    return [(path, node) for path, node in content.named("effect") if node.value("grade") in grades]


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


# Safety and learning

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


# Syntax


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


# Judging


def position(text: str, offset: int) -> tuple[int, int]:
    offset = min(offset, len(text))
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def plant(fault: Fault, folder: Path) -> None:
    if fault.before:
        (folder / fault.before).unlink()
    target = folder / fault.path
    target.write_bytes(fault.text if isinstance(fault.text, bytes) else fault.text.encode())


def restore(fault: Fault, folder: Path) -> None:
    (folder / fault.path).unlink()
    for path in {fault.path, fault.before} & set(content.texts):
        (folder / path).write_text(content.texts[path], "utf-8")


def judge(fault: Fault, folder: Path) -> tuple[bool, int, list[str], str | None]:
    """Whether the finding is where it belongs, how many others there are, what was said, and what went quite wrong."""
    plant(fault, folder)
    try:
        result = run("validate", "--content", folder, "--json", "--fail-on", "warning", "--today", TODAY, "--jobs", "1")
    finally:
        restore(fault, folder)
    if result.returncode != 1:
        return False, 0, [], f"exit code {result.returncode}: {result.stderr[-300:]}"
    findings = json.loads(result.stdout)["findings"]
    said = [f"{f['rule']} {(f['place'] or {}).get('file')}:{(f['place'] or {}).get('line')}:"
            f"{(f['place'] or {}).get('column')} {f['headline']}" for f in findings]
    text = fault.text.decode("utf-8", "replace") if isinstance(fault.text, bytes) else fault.text
    low, high = position(text, fault.first), position(text, fault.last)

    def is_there(finding) -> bool:
        notes = finding["notes"] if fault.family == "syntax" else []
        places = [finding["place"], *(note["place"] for note in notes)]
        return any(
            place["file"] == fault.path and low <= (place["line"], place["column"]) <= high for place in places if place)

    primary = [f for f in findings if f["rule"] == fault.rule and is_there(f)]
    return bool(primary), len(findings) - min(1, len(primary)), said, None


def mutations(chance: random.Random, times: int) -> list[Fault]:
    """As many of each family as wanted, every operator at least once, no two alike."""
    made: list[Fault] = []
    seen = set()
    for family, count in WANTED.items():
        own = [(name, function) for kind, name, function in OPERATORS if kind == family]
        turn, count = 0, count * times
        while count:
            name, function = own[turn % len(own)]
            turn += 1
            fault = function(chance)
            key = (fault.path, fault.before, fault.text)
            if key in seen and turn < 20 * len(own):
                continue
            seen.add(key)
            fault.family, fault.operator = family, name
            made.append(fault)
            count -= 1
    return made


def share(good: int, all_of_them: int) -> str:
    return f"{good}/{all_of_them} ({100 * good / max(1, all_of_them):.1f} %)"


def check_mutations(work: Path, seed: int, times: int) -> bool:
    faults = mutations(random.Random(seed), times)
    folders = [work / "a", work / "b"]
    for folder in folders:
        shutil.copytree(CONTENT, folder)
    with ThreadPoolExecutor(2) as pool:
        halves = pool.map(lambda part: [judge(fault, folders[part]) for fault in faults[part::2]], (0, 1))
        first, second = halves
    verdicts = [None] * len(faults)
    verdicts[0::2], verdicts[1::2] = first, second
    right, total, worst, bad = Counter(), Counter(), 0, False
    for fault, (is_right, others, said, wrong) in zip(faults, verdicts):
        total[fault.family] += 1
        right[fault.family] += is_right
        worst = max(worst, others)
        if wrong or not is_right or others > 2:
            text = fault.text.decode("utf-8", "replace") if isinstance(fault.text, bytes) else fault.text
            line, column = position(text, fault.first)
            print(f"{fault.operator}: wanted {fault.rule} at {fault.path}:{line}:{column}, {others} others: {wrong or ''}")
            for line in said[:5]:
                print(f"    {line}")
            bad = bad or bool(wrong) or others > 2
    for family in WANTED:
        print(f"{family}: {share(right[family], total[family])}")
    print(f"{share(sum(right.values()), len(faults))} at the mutated place, at most {worst} other findings, "
          f"{len(OPERATORS)} kinds of fault")
    return not bad and sum(right.values()) >= 0.95 * len(faults)


# Slips


def places_of(kind: str, right: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Where a word stands that could be mistyped: a file, and the stretches that change together, the finding's first."""
    found = []
    for path, node in content.nodes:
        if kind == "element" and node.name == right:
            ends = [(node.stop + 2, node.stop + 2 + len(right))] if node.stop != node.end else []
            found.append((path, [(node.start + 1, node.start + 1 + len(right)), *ends]))
        for name, match in node.attributes.items():
            if kind == "attribute" and name == right:
                found.append((path, [match.span(1)]))
            is_pointer = name in POINTERS.get(node.name, [])
            if match.group(2) == right and (kind == "id" and is_pointer or kind == "value" and name in [*CHOICES, "type", "status"]):
                found.append((path, [match.span(2)]))
    return found


def corpus(chance: random.Random) -> list[tuple[str, str, str]]:
    """The slips made by hand, and three hundred made by chance."""
    vocabulary = {"element": {n.name for _, n in content.nodes}, "attribute": {a for _, n in content.nodes for a in n.attributes}}
    vocabulary["id"] = set(content.kinds)
    vocabulary["value"] = {n.value(a) for _, n in content.nodes for a in CHOICES if a in n.attributes}
    pointed = {n.value(a) for _, n, a in pointers([name for name in POINTERS if name != "concerns"])}
    made = list(SLIPS)
    for kind, count in {"id": 120, "element": 70, "attribute": 50, "value": 60}.items():
        words = sorted(vocabulary[kind] & pointed if kind == "id" else vocabulary[kind])
        words = [word for word in words if len(word) > 2 and " " not in word]
        for _ in range(count):
            right = chance.choice(words)
            made.append((kind, slip(right, chance, vocabulary[kind]), right))
    return made


def batches(chance: random.Random, slips: list[tuple[str, str, str]]):
    """Slips that can be planted together, one a file: lists of (slip, path, stretches)."""
    left = [(one, places_of(one[0], one[2])) for one in slips]
    for (kind, _, right), places in left:
        assert places, f"the content has no {kind} '{right}'"
    while left:
        taken, later, batch = set(), [], []
        for one, places in left:
            free = [place for place in places if place[0] not in taken]
            if not free:
                later.append((one, places))
                continue
            path, stretches = chance.choice(free)
            taken.add(path)
            batch.append((one, path, stretches))
        yield batch
        left = later


def check_slips(work: Path, seed: int) -> bool:
    chance = random.Random(seed + 1)
    right, total = Counter(), Counter()
    folder = work / "slips"
    shutil.copytree(CONTENT, folder)
    for batch in batches(chance, corpus(chance)):
        for (_, wrong, _), path, stretches in batch:
            text = content.texts[path]
            for start, end in sorted(stretches, reverse=True):
                text = text[:start] + wrong + text[end:]
            (folder / path).write_text(text, "utf-8")
        findings = json.loads(run("validate", "--content", folder, "--json").stdout)["findings"]
        places = {(f["place"]["file"], f["place"]["line"], f["place"]["column"]): f for f in findings if f["place"]}
        for (kind, wrong, meant), path, stretches in batch:
            finding = places.get((path, *position(content.texts[path], stretches[0][0])))
            offered = re.search(r"did you mean '([^']*)'", finding["headline"]) if finding else None
            total[kind] += 1
            if offered and offered.group(1) == meant:
                right[kind] += 1
            else:
                print(f"{kind} '{wrong}', meant '{meant}': {finding['headline'] if finding else 'nothing was found'}")
            (folder / path).write_text(content.texts[path], "utf-8")
    for kind in sorted(total):
        print(f"{kind}s: {share(right[kind], total[kind])}")
    print(f"{share(sum(right.values()), sum(total.values()))} slips with the right suggestion first")
    return sum(right.values()) >= 0.9 * sum(total.values())


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--times", type=int, default=1)
    arguments = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        good = check_mutations(Path(name), arguments.seed, arguments.times)
        good = check_slips(Path(name), arguments.seed) and good
    print(f"{time.monotonic() - began:.1f} s")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
