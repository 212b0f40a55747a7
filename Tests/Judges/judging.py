"""Reads a page or an answer sentence by sentence and holds each against the graph.

What a sentence looks like stands in `PATTERNS`, with the check that its pattern calls; what is read and says nothing that could be
wrong stands in `PLAIN`. A sentence about things of the graph that the authors did not write and no pattern fits is a fault.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from rules import CAREFUL, GRADES, LIMITED, MODERATE, OUTCOMES, RAISING, SIGNS, SUPPORT, Chain, Graph, Link
from sentences import Nouns, Pattern, claim_of, link_of, number, pattern, things
from visible import Authors, Block, sentences

# A sentence with one of these says something about the graph even where it names nothing of it.
CLAIMING = re.compile(
    r"\b(chains?|causes?|leads?|links?|loops?|nothing|nowhere|none|only|both|neither|remains?|likelier|likely|story|stories|reach|reaches|"
    r"direct|directly|pass|passes|composed|refuted|contested|speculative|connects?|together|evidence)\b", re.IGNORECASE)  # fmt: skip
NAME_ALONE = re.compile(r"[\s→:,.·?]*(?:⟨[^⟩]+⟩[\s→:,.·?]*(?:\([a-z0-9-]+\))?)+")
NAME_FIRST = re.compile("⟨([^⟩]+)⟩: (.+)")


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
    links: list[Link] = field(default_factory=list)


@dataclass
class Listing:
    """What the items under a heading must be: `allowed` says of each whether it belongs there, `whole` which must all stand there."""

    heading: str
    level: int
    allowed: Callable[[str], bool]
    whole: set[str] | None
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

    def document(self, place: Place, blocks: list[Block]) -> None:
        self.place, self.sentence = place, ""
        self.told: Told | None = None
        self.chains_told: list[Chain] = []
        self.direct_told: set[str] = set()
        self.listings: list[Listing] = []
        self.parents: dict[int, str] = {}
        self.ends: list[str] = []
        self.mark: str | None = None
        self.quiz: str | None = None
        self.option: str | None = None
        self.outcome: str | None = None
        for block in blocks:
            self.block(block)
        self.end_chain()
        self.end_listings(0)
        self.check_order()

    def block(self, block: Block) -> None:
        if block.kind == "heading":
            self.end_listings(block.level)
            self.mark = None
        if block.kind == "item" and block.text:
            self.mark, self.ends = None, []
        self.graded: str | None = None
        self.option = block.node or self.option
        if block.node is None and self.option and block.classes & {"right", "wrong"}:
            self.answer("right" in block.classes)
        at_begin = True
        for part in sentences(block.text):
            if self.authors.wrote(part):
                continue
            self.sentence, marked = part, self.nouns.mark(part)
            if at_begin and (named := NAME_FIRST.fullmatch(marked)):
                self.names(block, [named[1]], at_begin)
                marked = named[2]
            if NAME_ALONE.fullmatch(marked):
                self.names(block, things(marked), at_begin)
            elif things(marked) or CLAIMING.search(marked):
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
        if not at_begin:
            return
        if block.kind == "item":
            self.parents = {level: name for level, name in self.parents.items() if level < block.level} | {block.level: found[-1]}
        elif block.kind == "heading":
            self.outcome = found[0]
        if len(found) == 2 and block.kind == "text" and "→" in block.text:
            self.ends = found
        if len(found) == 1 and block.kind == "item" and self.place.kind in ("why", "effects"):
            self.end_chain()
            about = self.place.about[0]
            self.told = Told(self.sentence, (found[0], about) if self.place.kind == "why" else (about, found[0]))
        elif len(found) == 1 and self.listings and block.kind in ("item", "heading"):
            self.listings[-1].found.append(found[0])
            self.expect(self.listings[-1].allowed(found[0]), f"{found[0]} does not belong under '{self.listings[-1].heading}'")

    def lists(self, block: Block, allowed: Callable[[str], bool], whole: set[str] | None = None) -> None:
        self.listings.append(Listing(self.sentence, block.level if block.kind == "heading" else 9, allowed, whole))

    def lists_exactly(self, block: Block, wanted: set[str]) -> None:
        self.lists(block, lambda one: one in wanted, wanted)

    def end_listings(self, level: int) -> None:
        while self.listings and self.listings[-1].level >= level:
            listing = self.listings.pop()
            if listing.whole is not None and (wrong := listing.whole ^ set(listing.found)):
                self.sentence = listing.heading
                self.fault(f"the list is not whole, or holds too much: {sorted(wrong)}")

    def empty_list(self, block: Block) -> None:
        """A list that says it is empty; that its whole is empty is held when it ends."""
        self.expect(self.listings and self.listings[-1].whole is not None, "of what list is this said?")

    # Marks of evidence

    def marked(self, block: Block, grade: str) -> None:
        """A mark holds for what its block has said, or else for what is said next."""
        if self.graded is not None:
            self.expect(self.graded == grade.lower(), f"marked {grade}, but told as {self.graded}")
        else:
            self.mark = grade.lower()

    def grades(self, grade: str) -> None:
        if self.mark is not None:
            self.expect(self.mark == grade, f"marked {self.mark}, but told as {grade}")
        self.mark, self.graded = None, grade

    def standing(self, block: Block, grade: str, n: str, **_: str) -> None:
        """Beside a link to a chain page: how well its best is supported, and how long that is."""
        pair = next((target.split("--") for target in block.targets if "--" in target), None)
        self.expect(pair, "of which chain is this said?")
        if pair:
            best = next(iter(self.graph.routes(*pair)), None)
            said = (grade.lower(), number(n))
            is_so = best and said == (GRADES[best.support], len(best.links))
            self.expect(is_so, f"the best has {best and GRADES[best.support]}, {best and len(best.links)} links")

    # Links

    def links_between(self, cause: str, effect: str) -> list[Link]:
        """Links from one to the other, and associations either way round."""
        back = self.graph.between.get((effect, cause), ())
        return [*self.graph.between.get((cause, effect), ()), *(link for link in back if not link.sign)]

    def link(self, block: Block, A: str, link: str, B: str, tail: str = "", **_: str) -> None:
        """One link, by its relation and grade, with what its studies say of it."""
        said = link_of(link)
        fitting = [one for one in self.links_between(A, B) if (one.relation, GRADES[one.rank]) in said]
        self.expect(fitting, "no link says so")
        if not fitting:
            return
        if tail or said[0][1] in ("contested", "refuted"):
            self.expect(any(tail_of(one) == tail for one in fitting), "its studies say something else")
        if self.ends:
            self.expect(self.ends == [A, B], f"it stands under {self.ends}")
            self.ends = []
        self.grades(GRADES[fitting[0].rank])
        self.direct_told.add(fitting[0].id)
        if self.told:
            self.step(fitting)

    def item_of_two(self, block: Block, A: str, link: str, B: str, **more: str) -> None:
        """An item that leads to the item above it, or to the page's own thing."""
        self.parents = {level: name for level, name in self.parents.items() if level < block.level} | {block.level: A}
        self.link(block, A, link, B, **more)

    def item_of_one(self, block: Block, link: str, B: str, **more: str) -> None:
        """An item that tells what the item above it, or the page's own thing, leads to."""
        self.parents = {level: name for level, name in self.parents.items() if level < block.level}
        above = self.parents[max(self.parents)] if self.parents else None
        subjects = {above} if above else self.graph.stand_ins(self.place.about[0]) if self.place.about else set()
        self.parents[block.level] = B
        fits = [one for cause in subjects for one in self.links_between(cause, B) if (one.relation, GRADES[one.rank]) in link_of(link)]
        self.expect(fits, f"no link from {sorted(subjects)} says so")
        if fits:
            self.grades(GRADES[fits[0].rank])

    # Composed claims and stories

    def claim(self, block: Block, A: str, claim: str, B: str, n: str | None = None, **_: str) -> None:
        """A claim of this sign, support and length must stand between the two, and nothing direct be told after it."""
        self.end_chain()
        question, said = self.graph.question(A, B), claim_of(claim)
        length = number(n) if n else None
        fitting = [
            chain for chain in question.claims
            if (chain.sign, SUPPORT[chain.support]) in said and (length is None or len(chain.links) == length)
        ]  # fmt: skip
        self.expect(fitting, "no claim of this sign, support and length leads there")
        self.no_emergency(A, B)
        late = [link.id for link in question.direct if link.sign and link.id not in self.direct_told]
        self.expect(not late, f"a detour is told before the direct evidence {late}")
        self.grades(said[0][1])
        self.told = Told(self.sentence, (A, B), length, said[0][0], said[0][1], is_story=False)

    def story_as_claim(self, block: Block, **_: str) -> None:
        """No sentence states the ends of a story as cause and effect."""
        self.end_chain()
        self.fault("a story is told as if one end led to the other")

    def story(self, block: Block, A: str, B: str, n: str | None = None, sign: int | None = None, **_: str) -> None:
        self.end_chain()
        length = number(n) if n else None
        fitting = [
            chain for chain in self.graph.question(A, B).stories
            if (length is None or len(chain.links) == length) and sign in (None, chain.sign)
        ]  # fmt: skip
        self.expect(fitting, "there is no such story")
        self.no_emergency(A, B)
        self.told = Told(self.sentence, (A, B), length, sign, is_story=True)

    def no_emergency(self, A: str, B: str) -> None:
        self.expect(
            not (self.graph.kind(A) in CAREFUL and self.graph.is_emergency(B)), "a muscle, state, exercise or treatment is tied to an emergency")

    def step(self, fitting: list[Link]) -> None:
        told = self.told
        goes_on = fitting[0].cause == told.links[-1].effect if told.links else fitting[0].cause in self.graph.stand_ins(told.ends[0])
        if goes_on:
            told.links.append(fitting[0])
        else:
            # What follows the end of a chain, or a headline without steps, is told for itself.
            self.end_chain()

    def end_chain(self) -> None:
        told, self.told = self.told, None
        if told is None or not told.links:
            return
        self.sentence = told.said
        chain = self.graph.chain(tuple(told.links))
        self.expect(chain, "these links may not be joined")
        if chain is None:
            return
        self.chains_told.append(chain)
        self.expect(told.length in (None, len(chain.links)), f"{len(chain.links)} steps are told")
        self.expect(told.sign in (None, chain.sign), f"it {SIGNS.get(chain.sign)}")
        self.expect(told.support in (None, SUPPORT[chain.support]), f"its support is {SUPPORT[chain.support]}")
        self.expect(told.is_story is not chain.is_claim, "a claim is told as a story, or a story as a claim")
        begins, ends = (self.graph.stand_ins(end) for end in told.ends)
        self.expect(chain.nodes[0] in begins and chain.nodes[-1] in ends, "the steps lead from and to something else")

    def check_order(self) -> None:
        """What is told of one question stands in the order of the rules, and nothing better is left out."""
        told = [chain for chain in self.chains_told if len(chain.links) > 1]
        if self.place.kind == "chains" and told and not self.place.options:
            self.sentence = ""
            wanted = self.graph.question(*self.place.about).chains
            self.expect(told == wanted[: len(told)], "chains stand in another order, or a better one is left out")

    # Why this support

    def weakest(self, block: Block, A: str, B: str, grade: str = "contested", n: str | None = None, **_: str) -> None:
        """The weakest link of the chain that was just told."""
        if self.told is None or not self.told.links:
            return
        ranks = [link.rank for link in self.told.links]
        first = next(link for link in self.told.links if link.rank == max(ranks))
        self.expect({first.cause, first.effect} == {A, B}, f"the first of the weakest is {first.id}")
        self.expect(GRADES[max(ranks)] == grade, f"it is {GRADES[max(ranks)]}")
        self.expect(n is None or number(n) == ranks.count(max(ranks)), f"{ranks.count(max(ranks))} are as weak")

    # Questions between two things

    def count(self, block: Block, n: str, A: str, B: str, **_: str) -> None:
        question = self.graph.question(A, B)
        there = len(question.chains) + sum(link.rank < 4 for link in question.direct)
        self.expect(number(n) == there, f"there are {there}")

    def no_chain(self, block: Block, A: str, B: str, n: str | None = None, **_: str) -> None:
        question = self.graph.question(A, B)
        self.expect(not any(link.sign and link.rank < 4 for link in question.direct), "a link leads there")
        if n is None:
            self.expect(question.shortest is None, f"a chain of {question.shortest} links leads there")
        else:
            self.expect((question.shortest or 99) > (number(n) or 0), f"a chain of {question.shortest} links leads there")

    def too_long(self, block: Block, n: str, A: str, B: str, **_: str) -> None:
        question = self.graph.question(A, B)
        self.expect(not question.chains and question.shortest == number(n), f"the shortest has {question.shortest}, {len(question.chains)} are told")

    def no_way(self, block: Block, A: str, B: str, **_: str) -> None:
        """Nothing at all between the two, either way round."""
        for start, end in ((A, B), (B, A)):
            question = self.graph.question(start, end)
            self.expect(not question.direct and question.shortest is None and question.verdict == "nothing", f"{start} to {end}: {question.verdict}")

    def verdict(self, kind: str, A: str, B: str) -> None:
        found = self.graph.question(A, B).verdict
        self.expect(found == kind, f"the verdict is {found}")

    def not_composed(self, block: Block, A: str, B: str, **_: str) -> None:
        self.verdict("not-composed", A, B)

    # Lists on the pages of things: what stands there has a direct link of that sign, not refuted

    def direct(self, block: Block, sign: int, is_forward: bool) -> None:
        mine = self.graph.stand_ins(self.place.about[0]) if self.place.about else frozenset()

        def belongs(other: str) -> bool:
            ends = [(own, other) if is_forward or not sign else (other, own) for own in mine]
            return any(link.sign == sign and link.rank < 4 for pair in ends for link in self.links_between(*pair))

        self.lists(block, belongs)

    def brings_on(self, block: Block, **_: str) -> None:
        self.direct(block, 1, False)

    def helps(self, block: Block, **_: str) -> None:
        self.direct(block, -1, False)

    def leads_on(self, block: Block, **_: str) -> None:
        self.direct(block, 1, True)

    def helps_with(self, block: Block, **_: str) -> None:
        self.direct(block, -1, True)

    def found_together(self, block: Block, **_: str) -> None:
        self.direct(block, 0, True)

    # Questions made from links

    def ask(self, block: Block, B: str, **_: str) -> None:
        self.quiz, self.option = B, None

    def answer(self, is_right: bool) -> None:
        option, self.option, self.sentence = self.option, None, f"an answer about {self.quiz}"
        if self.quiz is None:
            return
        direct = self.graph.between.get((option, self.quiz), ())
        if is_right:
            good = any(link.relation in RAISING and link.rank <= MODERATE for link in direct)
            self.expect(good and all(link.sign > 0 and link.rank < 4 for link in direct), f"{option} is called right")
        else:
            self.sentence = f"{option} is called wrong for {self.quiz}"
            self.no_way(Block("text", 0, ""), option, self.quiz)

    # What if

    def gone(self) -> list[str]:
        return self.place.options.get("without", [])

    def remain(self, block: Block, n: str, B: str, **_: str) -> None:
        """So many other things still have a claim of that sign."""
        left = [one for one in self.graph.take_away(self.gone()) if one.id == B]
        self.expect(left, "what is gone has no claim to this")
        self.expect(not left or any(number(n) == len(one.others) for one in left), f"{[len(one.others) for one in left]} remain")

    def outcomes(self, block: Block, effect: str) -> None:
        """All conditions and symptoms that what is applied acts on in this way."""
        found = self.graph.apply(self.place.about[0])
        self.lists_exactly(block, {one for one in found if found[one].effect == effect})

    def unchanged(self, block: Block, **_: str) -> None:
        found = self.graph.apply(self.place.about[0])
        self.lists_exactly(block, {one for one in self.graph.nodes if self.graph.kind(one) in OUTCOMES} - set(found))

    # Comparison

    def compared(self, block: Block, which: str) -> None:
        self.lists_exactly(block, getattr(self.graph.compare(*self.place.about[:2]), which))

    def lead_to_both(self, block: Block, **_: str) -> None:
        self.compared(block, "shared")

    def lead_to_one(self, block: Block, A: str, B: str, **_: str) -> None:
        self.compared(block, "only_first" if A == self.place.about[0] else "only_second")

    def none_to_both(self, block: Block, A: str, B: str, **_: str) -> None:
        shared = self.graph.compare(A, B).shared
        self.expect(not shared, f"{sorted(shared)} lead to both")

    # Loops and keystones

    def longer_loops(self, block: Block, n: str, **_: str) -> None:
        self.expect(number(n) == 8 and self.graph.may_have_longer_loops, "there can be no longer loops")

    def no_loops(self, block: Block, **_: str) -> None:
        self.expect(not self.graph.loops() and not self.graph.may_have_longer_loops, "there are loops")

    def keystone(self, block: Block, A: str, B: str, C: str, **_: str) -> None:
        stones = self.graph.keystones(A, B)
        self.expect(C in (stones or ()), f"what all pass is {stones}")

    def keystone_of_each(self, block: Block, n: str, B: str, C: str, **_: str) -> None:
        """The items below are things from which all chains to B pass C."""
        self.end_listings(9)
        self.listings.append(Listing(self.sentence, 8, lambda one: C in (self.graph.keystones(one, B) or ()), None))

    def keystones(self, block: Block, A: str, B: str, **_: str) -> None:
        self.lists_exactly(block, set(self.graph.keystones(A, B) or ()))


def tail_of(link: Link) -> str:
    """What a sentence about a contested or refuted link must add, by what its sources say."""
    if GRADES[link.rank] == "refuted":
        return "; the evidence says no"
    if link.rank <= LIMITED:
        return ""
    against, in_favour = set(link.stances) & {"disputes", "mixed"}, set(link.stances) & {"supports", "mixed"}
    if not against:
        return ", but nobody has tested it well"
    return ", but studies disagree" if in_favour else ", but studies do not bear it out"


TAIL = "(?P<tail>, but nobody has tested it well|, but studies disagree|, but studies do not bear it out|; the evidence says no)?"
WEAK = "(?:has (?P<grade>strong|moderate|limited) evidence|is contested)"
STEPS = "(?:, step by step \\({n}\\))?"
# The first that fits counts.
PATTERNS = [
    (f"{{A}} {{link}} {{B}}{TAIL}.", "link"),
    (f"{{A}} {{link}} {{B}}{TAIL}", "item_of_two"),
    (f"{{link}} {{B}}{TAIL}", "item_of_one"),
    (r"\[(?P<grade>Strong|Moderate|Limited) evidence\]", "marked"),
    (r"\[(?P<grade>Contested|Refuted)\]", "marked"),
    (r"\[(?P<grade>Strong|Moderate|Limited|Contested)(?: evidence)?, {n} links?\]", "standing"),
    ("In {n} steps, {A} {claim} {B}.", "claim"),
    ("In {n} steps, {A} (?:may|might|is|are|probably){any} {B}(?:, but {any})?.", "story_as_claim"),
    (f"The (?:only|weakest) link, from {{A}} to {{B}}, {WEAK}.", "weakest"),
    (f"The first of the {{n}} weakest links, from {{A}} to {{B}}, {WEAK}.", "weakest"),
    ("{n} chains? leads? from {A} to {B}.", "count"),
    ("No chain(?: of up to {n} links)? leads from {A} to {B}.", "no_chain"),
    ("No links on this site lead from {A} to {B}, or back.", "no_way"),
    ("Going by the links on this site, which of these may bring on {B}\\?", "ask"),
    (f"What may bring it on{STEPS}", "brings_on"),
    (f"What may help{STEPS}", "helps"),
    (f"What it may lead to{STEPS}", "leads_on"),
    (f"What it may help with{STEPS}", "helps_with"),
    ("Found together with it", "found_together"),
    ("What may lead to both", "lead_to_both"),
    ("What may lead to {A}, but not to {B}", "lead_to_one"),
    ("No cause on this site leads to both {A} and {B}.", "none_to_both"),
    ("Nothing we have checked.", "empty_list"),
    ("{n} other causes? of {B} remains?.", "remain"),
    ("No chain of up to three links on this site says that it makes these better or worse.", "unchanged"),
    ("Loops of more than {n} links were not looked for.", "longer_loops"),
    ("The graph has no loops.", "no_loops"),
    ("Every chain of causes(?: of up to {m} links)? from each of these {n} to {B} passes through {C}.", "keystone_of_each"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through {C}.", "keystone"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through:", "keystones"),
]
PLAIN = [
    r"\[Weakest link\]", "At a glance", "Sources: {any}", "Lessons about it", "Read about {A} and {B}.", "Chains", "Other chains", "{any}: see {A}",
    "How to read a chain", "Only the best supported links are drawn, up to {n} steps each way.", "Cause and effect", "More on {A}.", "See {A}.",
    "A state of {A}.", "From {A}(?: to {B})?", "What if: {A}", "{A} or {B}\\?", "On the way to {A}", "All chains from {A} to {B}",
    "The terminal (?:says the same|gives the same answer): {any}", "(?:Reinforcing|Balancing) loop.", "This loop is (?:reinforcing|balancing).",
    "Open in the explorer to ask for better evidence, take something out or go from link to link.", "The links it is about",
    "It follows from the links of this site, and a chain is only as sure as its weakest link.",
]  # fmt: skip
