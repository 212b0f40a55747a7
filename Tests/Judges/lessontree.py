"""The shipped lesson files as trees with offsets, and how to break one at one place."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from house import CONTENT

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


# What several kinds of fault need to know

CHOICES = {
    "grade": "grade", "relation": "relation", "stance": "stance", "urgency": "urgency", "verdict": "verdict",
    "difficulty": "difficulty", "region": "region", "seen-in": "seen-in",
}
POINTERS = {
    "effect": ["on"], "ref": ["to"], "cite": ["source"], "unit": ["lesson"], "concerns": ["link"], "chain": ["from", "to"],
    "muscle": ["part-of"], "structure": ["part-of"], "featured": ["to"], "use": ["question"], "exercise": ["targets"], "flag": ["to"],
    "condition": ["at"], "mechanism": ["at"], "state": ["of"], "compare": ["this", "with"],
}


def pointers(names: list[str]):
    return [(p, n, a) for name in names for p, n in content.named(name) for a in POINTERS[name] if a in n.attributes]


def graded(*grades: str):
    return [(path, node) for path, node in content.named("effect") if node.value("grade") in grades]
