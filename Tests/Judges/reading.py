"""Reads a page or an answer sentence by sentence, keeps in mind what was said before, and finds the check that each sentence calls.

What a sentence looks like, and which check it calls, stands in patterns.py. A sentence about things of the graph that the authors
did not write and no pattern fits is a fault.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from patterns import CLAIMING, LONGEST_NAMES, NAME_ALONE, NAME_FIRST, PATTERNS, PLAIN
from rules import Chain, Graph, Link
from sentences import Nouns, Pattern, pattern, things
from visible import Authors, Block, sentences


@dataclass
class Place:
    """Where words stand: a page or an answer, what it is asked about, and with which options."""

    name: str
    kind: str
    about: tuple[str, ...] = ()
    options: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Told:
    """A chain under way: what its headline said of it, and the links that were told after it."""

    said: str
    ends: tuple[str, str]
    length: int | None = None
    sign: int | None = None
    support: str | None = None
    is_story: bool | None = None
    is_loop: bool = False
    links: list[Link] = field(default_factory=list)


@dataclass
class Listing:
    """What the items under a heading must be: `allowed` says of each whether it belongs there, `whole` which must all stand there."""

    heading: str
    level: int
    allowed: Callable[[str], bool]
    whole: set[str] | None
    found: list[str] = field(default_factory=list)
    # How many more the list says it does not name.
    untold: int = 0


class Reading:
    """Reads one document after the other; what is wrong stands in `faults`. Who inherits it has the checks that the patterns call."""

    def __init__(self, graph: Graph, authors: Authors) -> None:
        self.graph, self.authors, self.nouns = graph, authors, Nouns(graph)
        self.faults: list[str] = []
        self.read: Counter[str] = Counter()
        self.patterns = [pattern(template, getattr(self, name)) for template, name in PATTERNS]
        self.patterns += [pattern(template, None) for template in PLAIN]
        self.known: dict[str, tuple[Pattern, dict[str, str]] | None] = {}

    def document(self, place: Place, blocks: list[Block]) -> None:
        self.place, self.sentence = place, ""
        self.told: Told | None = None
        # Each with the heading it stands under, where chains are grouped by what they pass.
        self.chains_told: list[tuple[str | None, Chain]] = []
        self.asked: tuple[str, str] | None = place.about if place.kind == "chains" and len(place.about) == 2 else None
        self.direct_told: set[str] = set()
        self.listings: list[Listing] = []
        self.parents: dict[int, str] = {}
        self.ends: list[str] = []
        self.mark: str | None = None
        self.quiz: str | None = None
        self.option: str | None = None
        # Under which grade, of which kind and by way of what the chains stand that are told now, where a heading says so.
        self.grade_of_all: str | None = None
        self.stories_only: bool | None = None
        self.via: str | None = None
        # The two ends of the chain page that was named last.
        self.pair: list[str] | None = None
        self.all_are_told = False
        self.loop_sign: int | None = None
        self.verdict_said: str | None = None
        for block in blocks:
            self.block(block)
        self.end_chain()
        self.end_listings(0)
        self.check_order()

    def block(self, block: Block) -> None:
        if block.kind == "heading":
            self.end_chain()
            self.end_listings(block.level)
            self.mark = self.pair = self.grade_of_all = None
            if block.level <= 2:
                self.stories_only = None
            if block.level <= 3:
                self.via = None
        self.pair = next((target.split("--") for target in block.targets if "--" in target), self.pair)
        if block.kind == "item" and block.text:
            self.mark, self.ends = None, []
        self.graded: str | None = None
        self.option = block.node or self.option
        if block.node is None and self.option and block.classes & {"right", "wrong"}:
            self.answer("right" in block.classes)
        at_begin = True
        for part in sentences(block.text):
            self.sentence = part
            # A name is the authors' own, and says something by where it stands.
            marked = self.nouns.mark(part) if len(part) < LONGEST_NAMES or not self.authors.wrote(part) else ""
            if at_begin and (named := NAME_FIRST.fullmatch(marked)):
                self.names(block, [named[1]], at_begin)
                marked = named[2]
            if NAME_ALONE.fullmatch(marked):
                self.names(block, things(marked), at_begin)
            elif marked and not self.authors.wrote(part) and (things(marked) or CLAIMING.search(marked)):
                self.claiming(block, marked)
            at_begin = False

    def claiming(self, block: Block, marked: str) -> None:
        if marked not in self.known:
            self.known[marked] = self.find(marked)
        if (found := self.known[marked]) is None:
            self.fault("cannot read this")
            return
        shape, slots = found
        self.read[shape.template] += 1
        if shape.handler:
            shape.handler(block, **slots)

    def find(self, marked: str) -> tuple[Pattern, dict[str, str]] | None:
        for shape in self.patterns:
            if match := shape.shape.fullmatch(marked):
                slots = {name: value for name, value in match.groupdict().items() if value is not None}
                return shape, {name: value.strip("⟨⟩") if name in ("A", "B", "C") else value for name, value in slots.items()}
        return None

    def fault(self, what: str) -> None:
        self.faults.append(f"{self.place.name}: {what}: {self.sentence!r}")

    def expect(self, holds: object, otherwise: str) -> None:
        if not holds:
            self.fault(otherwise)

    # Names standing alone, and lists

    def names(self, block: Block, found: list[str], at_begin: bool) -> None:
        if "→" in block.text and (len(found) > 2 or "way" in block.classes or self.sentence.startswith("(")):
            self.path(block, found)
            return
        if not at_begin:
            return
        if len(found) == 2 and found[0] == found[1]:
            found = found[:1]
        if block.kind == "item":
            self.parents = {level: name for level, name in self.parents.items() if level < block.level} | {block.level: found[-1]}
        if len(found) == 2 and block.kind == "text" and "→" in block.text:
            self.ends = found
        if len(found) == 1 and self.listings and block.kind in ("item", "heading"):
            self.listings[-1].found.append(found[0])
            self.expect(self.listings[-1].allowed(found[0]), f"{found[0]} does not belong under '{self.listings[-1].heading}'")

    def lists(self, block: Block, allowed: Callable[[str], bool], whole: set[str] | None = None) -> None:
        self.listings.append(Listing(self.sentence, block.level if block.kind == "heading" else 9, allowed, whole))

    def lists_exactly(self, block: Block, wanted: set[str]) -> None:
        self.lists(block, lambda one: one in wanted, wanted)

    def lists_compared(self, block: Block, wanted: set[str], is_onward: bool = False) -> None:
        """What is not composed with an emergency stands in a list of its own and in no other of that direction."""
        self.lists_exactly(block, wanted - self.behind_emergencies(is_onward))

    def behind_emergencies(self, is_onward: bool) -> set[str]:
        """Whom only an emergency connects with one of two compared things: on the way to it, or onward from it."""

        def arrives(one: str, side: frozenset[str], over_emergencies: bool = False) -> bool:
            roads = [(own, frozenset({one})) for own in side] if is_onward else [(one, side)]
            return any(self.graph.arrivals(start, ends, over_emergencies=over_emergencies) for start, ends in roads)

        sides = list(map(self.graph.stand_ins, self.place.about[:2]))
        return {
            one for one in self.graph.linked - self.compared()
            if any(not arrives(one, side) and arrives(one, side, over_emergencies=True) for side in sides)
        }  # fmt: skip

    def end_listings(self, level: int) -> None:
        while self.listings and self.listings[-1].level >= level:
            listing = self.listings.pop()
            wrong = set() if listing.whole is None else listing.whole ^ set(listing.found)
            if len(wrong) != listing.untold:
                self.sentence = listing.heading
                self.fault(f"the list is not whole, or holds too much: {sorted(wrong)}")
