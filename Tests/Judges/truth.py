"""The truth gate: no sentence of the site or of the terminal says more than the graph bears.

Usage: truth.py SITE [--graph FILE] [--answers N] [--planted] [--list]

Takes the graph file of the shipped content, works out reach, sign, support, order and remaining causes by the rules alone
(rules.py), and holds against them every composed sentence of the built site and of about a thousand terminal answers. It reads the
visible words by patterns of its own, below; a sentence about things of the graph that the authors did not write and that no pattern
reads is a fault. `--planted` plants errors into what it reads and fails where one is not found. `--list` prints what is read how often.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from house import CONTENT, run
from rules import CAREFUL, GRADES, OUTCOMES, SUPPORT, Chain, Graph, Link
from sentences import Nouns, Pattern, claim_of, link_of, number, pattern, things
from visible import Authors, Block, page_blocks, pages, sentences, terminal_blocks

# A sentence with one of these says something about the graph even where it names nothing of it.
CLAIMING = re.compile(
    r"\b(chains?|causes?|leads?|links?|loops?|nothing|nowhere|none|only|both|neither|remain|likelier|likely|story|stories|reach|reaches|"
    r"direct|directly|passes|composed|refuted|contested|speculative|connects?|together)\b", re.IGNORECASE)  # fmt: skip


@dataclass
class Told:
    """A chain under way: what its headline said of it, and the links that were told after it."""

    said: str
    length: int | None = None
    sign: int | None = None
    support: str | None = None
    ends: tuple[str, str] | None = None
    links: list[Link] = field(default_factory=list)


@dataclass
class Place:
    """Where words stand: a page or an answer, what it is asked about, and under which headings."""

    name: str
    kind: str
    about: tuple[str, ...] = ()
    options: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Listing:
    """What the items under a heading must be: `allowed` says of each whether it belongs there, `whole` which must all stand there."""

    heading: str
    level: int
    allowed: Callable[[str], bool]
    whole: set[str] | None = None
    found: list[str] = field(default_factory=list)


class Judge:
    """Reads one document after the other; what is wrong stands in `faults`."""

    def __init__(self, graph: Graph, authors: Authors) -> None:
        self.graph, self.authors, self.nouns = graph, authors, Nouns(graph)
        self.faults: list[str] = []
        self.read: Counter[str] = Counter()
        self.patterns = [pattern(template, getattr(self, name)) for template, name in PATTERNS]
        self.patterns += [pattern(template, None) for template in PLAIN]
        self.known: dict[str, tuple[Pattern, dict[str, str]] | None] = {}

    # Documents

    def document(self, place: Place, blocks: list[Block]) -> None:
        self.place, self.sentence = place, ""
        self.told: Told | None = None
        self.chains_told: list[Chain] = []
        self.direct_told: set[str] = set()
        self.listings: list[Listing] = []
        self.outcome: str | None = None
        self.parents: dict[int, str] = {}
        for block in blocks:
            self.block(block)
        self.end_chain()
        self.end_listings(0)
        self.check_order()

    def block(self, block: Block) -> None:
        if block.kind == "heading":
            self.end_listings(block.level)
        parts = [part for part in sentences(block.text) if part and not self.authors.wrote(part)]
        for at, part in enumerate(parts):
            self.sentence = part
            marked = self.nouns.mark(part)
            if bare := self.bare(marked):
                self.name(block, bare, at)
            elif self.must_be_read(marked):
                self.sentence_of(block, marked)

    @staticmethod
    def bare(marked: str) -> list[str]:
        """The things of a text that names things and nothing else, such as "A → B"."""
        return things(marked) if re.fullmatch(r"[\s→:,.·?]*(?:⟨[^⟩]+⟩[\s→:,.·?]*(?:\([a-z0-9-]+\))?)+", marked) else []

    @staticmethod
    def must_be_read(marked: str) -> bool:
        return bool(things(marked)) or bool(CLAIMING.search(marked))

    def sentence_of(self, block: Block, marked: str) -> None:
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
                return shape, {name: value.strip("⟨⟩") if name in "ABC" else value for name, value in match.groupdict().items() if value is not None}
        return None

    def fault(self, what: str) -> None:
        self.faults.append(f"{self.place.name}: {what}: {self.sentence!r}")

    def expect(self, holds: object, otherwise: str) -> None:
        if not holds:
            self.fault(otherwise)

    # Names standing alone

    def name(self, block: Block, found: list[str], at: int) -> None:
        if block.kind == "item" and at == 0:
            self.parents[block.level] = found[-1]
        if block.kind == "heading" and len(found) == 1:
            self.outcome = found[0]
        for listing in self.listings[-1:]:
            if len(found) == 1 and at == 0:
                listing.found.append(found[0])
                self.expect(listing.allowed(found[0]), f"{found[0]} does not belong under '{listing.heading}'")

    def lists(self, block: Block, allowed: Callable[[str], bool], whole: set[str] | None = None) -> None:
        self.listings.append(Listing(self.sentence, block.level, allowed, whole))

    def end_listings(self, level: int) -> None:
        while self.listings and self.listings[-1].level >= level:
            listing = self.listings.pop()
            if listing.whole is not None and (wrong := listing.whole ^ set(listing.found)):
                self.sentence = listing.heading
                self.fault(f"the list is not whole: {sorted(wrong)}")

    # Links

    def links_between(self, cause: str, effect: str) -> list[Link]:
        either = self.graph.between.get((cause, effect), ()), self.graph.between.get((effect, cause), ())
        return [*either[0], *(link for link in either[1] if not link.sign)]

    def link(self, block: Block, A: str, link: str, B: str, **more: str) -> None:
        """One link, by its relation and grade, with what its studies say of it."""
        said = link_of(link)
        fitting = [one for one in self.links_between(A, B) if (one.relation, GRADES[one.rank]) in said]
        self.expect(fitting, "no link says so")
        if not fitting:
            return
        if more.get("tail") is not None or {grade for _, grade in said} <= {"contested", "refuted"}:
            self.expect(any(tail(one) == (more.get("tail") or "") for one in fitting), "its studies say something else")
        self.direct_told.add(fitting[0].id)
        if self.told:
            self.step(fitting)

    def linked_item(self, block: Block, link: str, B: str, **more: str) -> None:
        """An item whose subject is the item above it, or the page."""
        above = [name for level, name in sorted(self.parents.items()) if level < block.level]
        subject = above[-1] if above else self.place.about[0] if self.place.about else None
        self.expect(subject, "nothing is said of whom this is told")
        self.parents[block.level] = B
        if subject:
            subjects = self.graph.stand_ins(subject) if not above else {subject}
            fits = [one for cause in subjects for one in self.links_between(cause, B) if (one.relation, GRADES[one.rank]) in link_of(link)]
            self.expect(fits, f"no link from {subject} says so")

    def whole_item(self, block: Block, A: str, link: str, B: str, **more: str) -> None:
        self.parents[block.level] = A
        self.link(block, A, link, B, **more)

    # Chains

    def headline(self, block: Block, n: str, A: str, claim: str, B: str, **more: str) -> None:
        """A composed claim: one of that length, sign and support must stand between the two, and nothing direct be hidden by it."""
        self.claims(A, claim, B, number(n))
        self.end_chain()
        signs = claim_of(claim)
        self.told = Told(self.sentence, number(n), signs[0][0], signs[0][1], (A, B))

    def one_link_headline(self, block: Block, A: str, link: str, B: str, **more: str) -> None:
        self.end_chain()
        self.link(block, A, link, B, **more)

    def claims(self, A: str, claim: str, B: str, length: int | None = None) -> None:
        question = self.graph.question(A, B)
        said = claim_of(claim)
        fitting = [
            chain for chain in question.claims
            if (chain.sign, SUPPORT[chain.support]) in said and (length is None or len(chain.links) == length)
        ]  # fmt: skip
        self.expect(fitting, "no claim of this sign, support and length leads there")
        self.expect(
            not (self.graph.kind(A) in CAREFUL and self.graph.is_emergency(B)), "a muscle, state, exercise or treatment is tied to an emergency")
        untold = [link.id for link in question.direct if link.sign and link.id not in self.direct_told]
        self.expect(not untold, f"a detour is told before the direct evidence {untold}")

    def step(self, fitting: list[Link]) -> None:
        told = self.told
        if told.links and told.links[-1].effect != fitting[0].cause:
            self.fault(f"the chain breaks off at {told.links[-1].effect}")
            self.told = None
            return
        told.links.append(fitting[0])

    def end_chain(self) -> None:
        told, self.told = self.told, None
        if told is None or not told.links:
            return
        self.sentence = told.said
        chain = self.graph.chain(tuple(told.links))
        self.expect(chain, "these links may not be joined")
        if chain is None:
            return
        if told.length is not None:
            self.expect(told.length == len(chain.links), f"{len(chain.links)} steps are told")
        if told.sign is not None:
            self.expect(told.sign == chain.sign, "the sign is another")
        if told.support is not None:
            self.expect(told.support == SUPPORT[chain.support], f"its support is {SUPPORT[chain.support]}")
        if told.ends:
            begins, ends = (self.graph.stand_ins(end) for end in told.ends)
            self.expect(chain.nodes[0] in begins and chain.nodes[-1] in ends, "the steps lead from and to something else")
        self.chains_told.append(chain)

    def check_order(self) -> None:
        """What is told of one question stands in the order of the rules, and nothing better is left out."""
        if self.place.kind != "chains" or not self.chains_told:
            return
        self.sentence = self.chains_told[0].links[0].id
        wanted = self.graph.question(*self.place.about).chains
        told = [chain for chain in self.chains_told if len(chain.links) > 1]
        if not self.place.options:
            self.expect(told == wanted[: len(told)], "chains stand in another order, or a better one is left out")

    def count(self, block: Block, n: str, A: str, B: str, **more: str) -> None:
        question = self.graph.question(A, B)
        there = len(question.chains) + sum(link.rank < 4 for link in question.direct)
        self.expect(number(n) == there, f"there are {there}")

    def no_chain(self, block: Block, A: str, B: str, n: str | None = None) -> None:
        question = self.graph.question(A, B)
        told = [chain for chain in question.chains if n is None or len(chain.links) <= (number(n) or 0)]
        self.expect(not told and not any(link.sign and link.rank < 4 for link in question.direct), "something leads there")
        if n is None:
            self.expect(question.shortest is None, f"a chain of {question.shortest} links leads there")

    # Lists on pages of things

    def direct_list(self, signs: set[int], forward: bool) -> Callable[[str], bool]:
        mine = self.graph.stand_ins(self.place.about[0]) if self.place.about else frozenset()

        def belongs(other: str) -> bool:
            pairs = [(own, other) if forward else (other, own) for own in mine]
            links = [link for pair in pairs for link in self.graph.between.get(pair, ())]
            if 0 in signs:
                links += [link for cause, effect in pairs for link in self.graph.between.get((effect, cause), ())]
            return any(link.sign in signs and link.rank < 4 for link in links)

        return belongs

    def brings_on(self, block: Block, **more: str) -> None:
        self.lists(block, self.direct_list({1}, False))

    def helps(self, block: Block, **more: str) -> None:
        self.lists(block, self.direct_list({-1}, False))

    def leads_on(self, block: Block, **more: str) -> None:
        self.lists(block, self.direct_list({1}, True))

    def may_help(self, block: Block, **more: str) -> None:
        self.lists(block, self.direct_list({-1}, True))

    def found_together(self, block: Block, **more: str) -> None:
        self.lists(block, self.direct_list({0}, True))

    # Comparison

    def compared(self, which: str, block: Block) -> None:
        found = self.graph.compare(*self.place.about[:2])
        self.lists(block, lambda one: one in getattr(found, which), getattr(found, which))

    def both(self, block: Block, **more: str) -> None:
        self.compared("shared", block)

    def not_both(self, block: Block, A: str, B: str) -> None:
        self.compared("only_first" if A == self.place.about[0] else "only_second", block)

    def none_both(self, block: Block, A: str, B: str) -> None:
        self.expect(not self.graph.compare(A, B).shared, "something leads to both")

    # What if

    def remain(self, block: Block, n: str, B: str) -> None:
        gone = self.place.options.get("without") or list(self.place.about)
        left = {one.id: one for one in self.graph.take_away(gone) if one.sign > 0}
        self.expect(B in left, "it has no claim to this")
        if B in left:
            self.expect(number(n) == len(left[B].others), f"{len(left[B].others)} remain: {sorted(left[B].others)}")

    # Loops and keystones

    def longer_loops(self, block: Block, n: str) -> None:
        self.expect(number(n) == 8 and self.graph.may_have_longer_loops, "there can be no longer loops")

    def no_loops(self, block: Block) -> None:
        self.expect(not self.graph.loops() and not self.graph.may_have_longer_loops, "there are loops")

    def loop_kind(self, block: Block, kind: str) -> None:
        self.end_chain()

    def keystone(self, block: Block, A: str, B: str, C: str, **more: str) -> None:
        stones = self.graph.keystones(A, B)
        self.expect(stones is not None and C in stones, f"what all pass is {stones}")

    def keystones(self, block: Block, A: str, B: str, **more: str) -> None:
        stones = self.graph.keystones(A, B)
        self.lists(block, lambda one: one in (stones or ()), set(stones or ()))


def tail(link: Link) -> str:
    """What a sentence about a contested or refuted link must add, by what its sources say."""
    if GRADES[link.rank] == "refuted":
        return "; the evidence says no"
    if GRADES[link.rank] != "contested":
        return ""
    against, for_it = set(link.stances) & {"disputes", "mixed"}, set(link.stances) & {"supports", "mixed"}
    if not against:
        return ", but nobody has tested it well"
    return ", but studies disagree" if for_it else ", but studies do not bear it out"


TAIL = "(?P<tail>, but nobody has tested it well|, but studies disagree|, but studies do not bear it out|; the evidence says no)?"
# What a sentence looks like, and which check holds it against the graph; the first that fits counts.
PATTERNS = [
    (f"{{A}} {{link}} {{B}}{TAIL}.", "link"),
    (f"{{A}} {{link}} {{B}}{TAIL}", "whole_item"),
    (f"{{link}} {{B}}{TAIL}", "linked_item"),
    ("In {n} steps, {A} {claim} {B}.", "headline"),
    ("{n} chains? leads? from {A} to {B}.", "count"),
    ("No chain(?: of up to {n} links)? leads from {A} to {B}.", "no_chain"),
    ("What may bring it on(?:, step by step.*)?", "brings_on"),
    ("What may help(?:, step by step.*)?", "helps"),
    ("What it may lead to(?:, step by step.*)?", "leads_on"),
    ("What it may help with(?:, step by step.*)?", "may_help"),
    ("Found together with it", "found_together"),
    ("What may lead to both", "both"),
    ("What may lead to {A}, but not to {B}", "not_both"),
    ("No cause on this site leads to both {A} and {B}.", "none_both"),
    ("{n} other causes? of {B} remains?.", "remain"),
    ("Loops of more than {n} links were not looked for.", "longer_loops"),
    ("The graph has no loops.", "no_loops"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through {C}.", "keystone"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through:", "keystones"),
]
# What is read and says nothing that could be wrong.
PLAIN = [
    r"\[.*\]", "At a glance", "Sources: .*", "Lessons about it", "Read about {A} and {B}.", "Chains", "Other chains", "How to read a chain",
    "Only the best supported links are drawn, up to {n} steps each way.", "Cause and effect", "More on {A}.",
    "Open in the explorer to ask for better evidence, take something out or go from link to link.",
]  # fmt: skip


# What the gate must find: a name, and how a sentence of a page is made wrong.
def swapped(old: str, new: str) -> Callable[[str], str]:
    return lambda text: re.sub(old, new, text, count=1)


PLANTS: dict[str, Callable[[str], str]] = {
    "a lost sign": swapped(r"\b(?:helps against|reduces)\b", "contributes to"),
    "a sign turned round": swapped(r"\bmay contribute to\b", "may reduce"),
    "surer than it is": swapped(r"\bprobably (adds|leads|contributes)", r"\1"),
    "a contested link told as a link": swapped(r"\b(?:is|are) said to contribute to ([^,.]*), but [^.]*", r"may contribute to \1"),
    "an association told as a cause": swapped(r"\bgoes? together with\b", "leads to"),
    "none for some": swapped(r"^(?:\w+) (other causes? of .*?) remains?\.", r"No \1 remains."),
    "one more than there are": swapped(r"^(?:Two|Three|Four|Five|\d\d?) (chains lead from)", r"Nineteen \1"),
    "no chain where there are some": swapped(r"^\w+ chains? leads? from (.*?) to ", r"No chain leads from \1 to "),
    "no loops for loops": swapped(r"Loops of more than eight links were not looked for", "The graph has no loops"),
    "what nobody can read": swapped(r"\b(?:probably|may) (?:leads?|contributes?) to\b", "is the root of"),
}


def kind_of_page(path: str, graph: Graph) -> Place:
    folder, _, name = path.removesuffix(".html").rpartition("/")
    ends = tuple(name.split("--"))
    if folder in ("chains", "compare") and len(ends) == 2:
        return Place(path, folder, ends)  # The index of each is a page of its own kind.
    if folder == "what-if":
        return Place(path, "apply", (name,))
    return Place(path, "thing" if name in graph.nodes and folder else f"page {name}", (name,) if name in graph.nodes else ())


def questions(graph: Graph, count: int, chance: random.Random) -> list[list[str]]:
    """What the terminal is asked: seven commands over the things of the graph, pairs that have something to tell more often."""
    known = sorted(node for node in graph.nodes if graph.stand_ins(node) & graph.linked)
    outcomes = [node for node in known if graph.kind(node) in OUTCOMES]
    acting = [node for node in known if graph.kind(node) in ("exercise", "treatment")]
    pairs = [(a, b) for a in known for b in known if a != b]
    lively = [pair for pair in pairs if graph.question(*pair).verdict != "nothing"]
    asked = [["loops"]]
    asked += [["why", node] for node in known] + [["effects", node] for node in known]
    asked += [["whatif", "--without", node] for node in known] + [["whatif", "--apply", node] for node in acting]
    asked += [["compare", a, b] for a in outcomes for b in outcomes if a < b]
    chance.shuffle(asked)
    asked = asked[: count // 2]
    while len(asked) < count:
        a, b = chance.choice(lively if chance.random() < 0.8 else pairs)
        asked.append([chance.choices(["chains", "keystones"], (4, 1))[0], "--from", a, "--to", b])
    return asked


def place_of(words: list[str]) -> Place:
    options: dict[str, list[str]] = {}
    about = []
    rest = iter(words[1:])
    for word in rest:
        if word.startswith("--"):
            options.setdefault(word[2:], []).append(next(rest))
        else:
            about.append(word)
    about = [*options.pop("from", []), *options.pop("to", []), *about, *options.get("apply", [])]
    return Place(" ".join(words), words[0], tuple(about), options)


def planted(judge: Judge, documents: list[tuple[Place, list[Block]]], tries: int = 5) -> list[str]:
    """Every planted error that is not found, and every plant that finds no soil."""
    missed = []
    for name, plant in PLANTS.items():
        done = 0
        for place, blocks in documents:
            for at, block in enumerate(blocks):
                spoilt = " ".join(plant(part) for part in sentences(block.text)) if block.text else ""
                if spoilt == " ".join(sentences(block.text)) or done == tries:
                    continue
                faults = []
                for text in (block.text, spoilt):
                    judge.faults = []
                    judge.document(place, [*blocks[:at], replace(block, text=text), *blocks[at + 1 :]])
                    faults.append(Counter(judge.faults))
                done += 1
                if not faults[1] - faults[0]:
                    missed.append(f"{name}, planted in {place.name}, is not found: {spoilt!r}")
                break
            if done == tries:
                break
        if not done:
            missed.append(f"{name}: nowhere to plant it")
    return missed


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path)
    parser.add_argument("--graph", type=Path)
    parser.add_argument("--answers", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=10)
    parser.add_argument("--planted", action="store_true")
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    file = json.loads(asked.graph.read_text("utf-8") if asked.graph else run("graph", "--format", "json", "--quiet").stdout)
    graph = Graph(file)
    judge = Judge(graph, Authors(CONTENT))
    documents = [(kind_of_page(path, graph), page_blocks(markup)) for path, markup in pages(asked.site)]
    words = questions(graph, asked.answers, random.Random(asked.seed))
    with ThreadPoolExecutor(2) as pool:
        answers = pool.map(lambda one: run(*one, "--quiet").stdout, words)
        documents += [(place_of(one), terminal_blocks(answer)) for one, answer in zip(words, answers)]
    if asked.planted:
        wrong = planted(judge, documents)
        print("\n".join(wrong))
        print(f"{len(PLANTS)} kinds of error planted, {len(wrong)} not found")
        return 1 if wrong else 0
    for place, blocks in documents:
        judge.document(place, blocks)
    print("\n".join(judge.faults[:40]))
    if asked.list:
        for template, times in judge.read.most_common():
            print(f"{times:7} {template}")
    print(f"{len(documents)} pages and answers, {sum(judge.read.values())} sentences read, {len(judge.faults)} faults")
    return 1 if judge.faults or not judge.read else 0


if __name__ == "__main__":
    sys.exit(main())
