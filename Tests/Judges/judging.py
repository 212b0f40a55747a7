"""Reads a page or an answer sentence by sentence and holds each against the graph.

What a sentence looks like, and the check that it calls, stands in patterns.py. A sentence about things of the graph that the authors
did not write and no pattern fits is a fault.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from patterns import CLAIMING, LONGEST_NAMES, NAME_ALONE, NAME_FIRST, PATTERNS, PLAIN, REASONS, STEPLESS, VERDICTS
from rules import CAREFUL, GRADES, LIMITED, MODERATE, OUTCOMES, RAISING, SIGNS, SUPPORT, Chain, Graph, Link
from sentences import Nouns, Pattern, claim_of, link_of, number, pattern, things
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

    # Marks of evidence

    def marked(self, block: Block, grade: str, **_: str) -> None:
        """A mark holds for what its block has said, or else for what is said next."""
        if grade == "Refuted" and (self.pair or "verdict" in block.classes or self.place.kind.startswith("page ")):
            self.verdict_mark(block, grade)
        elif self.graded is not None:
            self.expect(self.graded == grade.lower(), f"marked {grade}, but told as {self.graded}")
        else:
            self.mark = grade.lower()

    def outcome_listed(self, end: str) -> None:
        """The terminal lists outcomes by the sentence about them."""
        if self.place.kind == "whatif" and self.listings and end not in self.listings[-1].found:
            self.listings[-1].found.append(end)
            self.expect(self.listings[-1].allowed(end), f"{end} does not belong under '{self.listings[-1].heading}'")

    def grades(self, grade: str) -> None:
        if self.mark is not None:
            self.expect(self.mark == grade, f"marked {self.mark}, but told as {grade}")
        if self.grade_of_all is not None:
            self.expect(self.grade_of_all == grade, f"it stands under {self.grade_of_all}")
        self.mark, self.graded = None, grade

    def graded_heading(self, block: Block, grade: str = "contested", **_: str) -> None:
        self.grade_of_all = grade

    def verdict_mark(self, block: Block, verdict: str, **_: str) -> None:
        """The verdict beside a link to a chain page, or on it."""
        self.verdict_said = VERDICTS[verdict]
        pair = self.pair or (self.place.about if self.place.kind == "chains" else None)
        if pair and len(pair) == 2:
            found = self.graph.question(*pair).verdict
            self.expect(found == VERDICTS[verdict], f"{pair}: the verdict is {found}")

    def meaning(self, meant: str) -> None:
        """What a verdict means stands behind that verdict, or alone."""
        self.expect(self.verdict_said in (None, meant), f"this is what {meant} means, not {self.verdict_said}")

    def means_claim(self, block: Block, **_: str) -> None:
        self.meaning("claim")

    def means_story(self, block: Block, **_: str) -> None:
        self.meaning("story")

    def means_connection(self, block: Block, **_: str) -> None:
        self.meaning("connection")

    def means_refuted(self, block: Block, **_: str) -> None:
        self.meaning("refuted")

    def through_emergency(self, block: Block, A: str, B: str, list: str, **_: str) -> None:
        """Only emergencies connect A with B; they are named, three of them at most."""
        starts, ends = self.graph.stand_ins(A), self.graph.stand_ins(B)
        self.expect(self.graph.question(A, B).is_forbidden, "something else connects the two, or nothing does")
        between = {
            one for one in self.graph.linked if self.graph.is_emergency(one)
            and any(self.graph.arrivals(start, frozenset({one}), ends, over_emergencies=True) for start in starts)
            and self.graph.arrivals(one, frozenset(ends), starts)
        }  # fmt: skip
        named = things(list)
        self.expect(set(named) <= between and len(named) == min(3, len(between)), f"between the two are {sorted(between)}")

    def means_not_composed(self, block: Block, **_: str) -> None:
        self.meaning("not-composed")

    def means_nothing(self, block: Block, **_: str) -> None:
        self.meaning("nothing")

    def whole_mark(self, block: Block, support: str, **_: str) -> None:
        """The support of a claim that is told after it or before it, or of the best beside a link to a chain page."""
        self.verdict_said = "claim"
        if self.graded is None and self.pair:
            best = next((route.support for route in self.graph.routes(*self.pair)), 3)
            self.expect(SUPPORT[best] == support.lower(), f"{self.pair}: the best has {SUPPORT[best]}")
        else:
            self.marked(block, support)

    # What leads to a thing, or on from it

    def around(self) -> tuple[int, set[str], set[str]]:
        """Direct links that are not refuted; what has a claim but no such link; what only stories connect, however long.

        Each thing stands for itself here, and only what was asked about for its members and states.
        """
        mine = self.graph.stand_ins(self.place.about[0])
        is_back = self.place.kind == "why"
        direct, claims, stories = set(), set(), set()
        for other in self.graph.linked - mine:
            ends = frozenset({other})
            starts, ends = (ends, mine) if is_back else (mine, ends)
            pairs = [(start, end) for start in starts for end in ends]
            links = {link for pair in pairs for link in self.graph.between.get(pair, ()) if link.sign and link.rank < 4}
            chains = [chain for start, end in pairs for chain in self.graph.chains_from(start).get(end, ()) if not mine & set(chain.nodes[1:-1])]
            direct |= links
            if not links and any(chain.is_claim for chain in chains):
                claims.add(other)
            elif not links and self.graph.walk(starts, ends, starts | ends) is not None:
                stories.add(other)
        return len(direct), claims, stories

    def around_count(self, block: Block, n: str, m: str = "no", k: str = "no", **_: str) -> None:
        direct, claims, stories = self.around()
        there = direct, len(claims), len(stories)
        self.expect((number(n), number(m), number(k)) == there, f"there are {there}")

    def stories_around(self, block: Block, list: str, **_: str) -> None:
        wrong = set(things(list)) ^ self.around()[2]
        self.expect(not wrong, f"the list is not whole, or holds too much: {sorted(wrong)}")

    def nothing_around(self, block: Block, A: str, **_: str) -> None:
        direct, claims, stories = self.around() if self.place.kind in ("why", "effects") else (0, self.graph.take_away([A]), ())
        self.expect(not direct and not claims and not stories, f"{direct} links, {claims}, {stories}")

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
        self.outcome_listed(B)
        if self.told and self.place.kind not in STEPLESS:
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
        self.outcome_listed(B)
        late = [link.id for link in question.direct if link.sign and link.id not in self.direct_told]
        self.expect(not late, f"a detour is told before the direct evidence {late}")
        self.grades(said[0][1])
        self.told = Told(self.sentence, (A, B), length, said[0][0], said[0][1], is_story=False)

    def story_as_claim(self, block: Block, **_: str) -> None:
        """No sentence states the ends of a story as cause and effect."""
        self.end_chain()
        self.fault("a story is told as if one end led to the other")

    def story(self, block: Block, A: str, B: str, **_: str) -> None:
        self.some_story(A, B, 1)

    def helping_story(self, block: Block, A: str, B: str, **_: str) -> None:
        self.some_story(A, B, -1)

    def some_story(self, A: str, B: str, sign: int) -> None:
        self.end_chain()
        self.expect(any(chain.sign == sign for chain in self.graph.question(A, B).stories), "there is no such story")
        self.no_emergency(A, B)
        self.told = Told(self.sentence, (A, B), sign=sign, is_story=True)

    def path(self, block: Block, nodes: list[str], n: str | None = None, **_: str) -> None:
        """The nodes of the claim that was just told, or of the chain that is told next."""
        chains = [chain for chain in self.graph.question(nodes[0], nodes[-1]).chains if list(chain.nodes) == nodes]
        self.expect(chains, "no chain passes these")
        self.expect(n is None or number(n) == len(nodes) - 1, f"{len(nodes) - 1} steps are told")
        if self.told and not self.told.links and not self.told.is_loop:
            told, self.told = self.told, None
            fits = [chain for chain in chains if told.sign == chain.sign and told.support in (None, SUPPORT[chain.support])]
            self.expect(fits and told.length in (None, len(nodes) - 1), f"this is not what was told as {told.said!r}")

    def long_path(self, block: Block, n: str, path: str, **_: str) -> None:
        self.end_chain()
        self.path(block, things(path), n)

    def via_heading(self, block: Block, A: str, **_: str) -> None:
        self.via = A

    def claims_heading(self, block: Block, **_: str) -> None:
        self.stories_only = False

    def stories_heading(self, block: Block, **_: str) -> None:
        self.stories_only = True

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
        if told.is_loop:
            self.end_loop(told)
            return
        chain = self.graph.chain(tuple(told.links))
        self.expect(chain, "these links may not be joined")
        if chain is None:
            return
        self.chains_told.append((self.via, chain))
        self.expect(told.length in (None, len(chain.links)), f"{len(chain.links)} steps are told")
        self.expect(told.sign in (None, chain.sign), f"it {SIGNS.get(chain.sign)}")
        self.expect(told.support in (None, SUPPORT[chain.support]), f"its support is {SUPPORT[chain.support]}")
        self.expect(told.is_story is not chain.is_claim, "a claim is told as a story, or a story as a claim")
        self.expect(self.stories_only is not chain.is_claim, "it stands among those of the other kind")
        self.expect(self.via is None or self.via in chain.nodes[1:-1], f"it does not pass {self.via}")
        begins, ends = (self.graph.stand_ins(end) for end in told.ends)
        self.expect(chain.nodes[0] in begins and chain.nodes[-1] in ends, "the steps lead from and to something else")

    def check_order(self) -> None:
        """What is told stands in the order of the rules, within its group where there are groups, and nothing better is left out."""
        told = [(via, chain) for via, chain in self.chains_told if len(chain.links) > 1]
        if self.place.kind == "loops" and told:
            self.in_order(told, self.graph.loops())
        elif self.place.kind == "chains" and len(self.place.about) == 2 and not self.place.options:
            self.in_order(told, self.graph.question(*self.place.about).chains)

    def in_order(self, told: list[tuple[str | None, Chain]], wanted: list[Chain]) -> None:
        self.sentence = "the chains as a whole"
        chains = [chain for _, chain in told]
        groups = {via: [chain.place for other, chain in told if other == via] for via, _ in told}
        claims_first = sorted(chains, key=lambda chain: not chain.is_claim) == chains
        in_groups = all(group == sorted(group) for group in groups.values())
        self.expect(claims_first and (in_groups if None not in groups else chains == wanted[: len(chains)]), "they stand in another order")
        best = {chain.links for chain in wanted[: len(chains)]}
        self.expect({chain.links for chain in chains} == best, "a better one is left out, or one comes twice")
        self.expect(not self.all_are_told or len(chains) == len(wanted), f"{len(wanted)} are there, {len(chains)} are told")

    # Why this support

    def why(self, block: Block, reasons: str, support: str = "speculative", **_: str) -> None:
        """Everything that is said of why a chain has its support, each reason for itself, and that no cap is concealed."""
        told = self.told
        if told is None or not told.links:
            self.fault("of which chain is this said?")
            return
        chain = self.loop_told() if told.is_loop else self.graph.chain(tuple(told.links))
        if chain is None:
            return
        self.expect(SUPPORT[chain.support] == support, f"its support is {SUPPORT[chain.support]}")
        rest, caps = reasons, []
        for shape, check in REASONS:
            while match := re.search(shape, rest):
                rest = rest[: match.start()] + rest[match.end() :]
                said = {name: value for name, value in match.groupdict().items() if value is not None}
                if check == "cap":
                    caps.append(said)
                else:
                    getattr(self, check)(chain, **said)
        self.expect(not re.sub(r"[,;\s]|\band\b", "", rest), f"cannot read {rest!r}")
        for said in caps:
            self.cap(chain, **said)
        concealed = {kind for kind, _ in chain.reasons} == {"capped"} and not caps
        self.expect(not concealed, f"what caps it is not said: {chain.reasons}")

    def weakest(self, chain: Chain, A: str, B: str, first: str | None = None, grade: str = "contested", because: str = "") -> None:
        worst = max(link.rank for link in chain.links)
        of_these = [link for link in chain.links if link.rank == worst]
        self.expect((of_these[0].cause, of_these[0].effect) == (A, B), f"the first of the weakest is {of_these[0].id}")
        self.expect(GRADES[worst] == grade, f"it is {GRADES[worst]}")
        self.expect((len(of_these) > 1) == bool(first), f"{len(of_these)} are as weak")
        if because:
            self.expect(tail_of(of_these[0]) == f", but {because}", "its studies say something else")

    def long(self, chain: Chain, n: str, m: str) -> None:
        self.expect(number(n) == len(chain.links) and number(m) == (len(chain.links) - 1) // 2, f"it has {len(chain.links)} links")

    def outside_people(self, chain: Chain, A: str, B: str, where: str) -> None:
        seen_in = {"animals": "animal", "dead bodies": "cadaver", "a model": "model"}[where]
        self.expect(any((link.cause, link.effect, link.seen_in) == (A, B, seen_in) for link in chain.links), f"it was not seen in {where}")

    def cap(self, chain: Chain, A: str, B: str, grade: str | None = None, other: str | None = None, **_: str) -> None:
        """Something direct is known of two things on the chain that are no neighbours, of this grade."""
        nodes = chain.nodes
        self.expect({A, B} <= set(nodes), f"{A} and {B} are not both on it")
        ranks = [GRADES[link.rank] for link in self.links_between(A, B) if (A, B) not in zip(nodes, nodes[1:])]
        self.expect((grade or other) in ranks if grade or other else ranks, f"what is known directly is {ranks}")

    # Questions between two things

    def stories_only_count(self, block: Block, n: str, A: str, B: str, **_: str) -> None:
        question = self.graph.question(A, B)
        there = len(question.claims), len(question.stories)
        self.expect((0, number(n)) == there, f"there are {there} claims and stories")

    def claims_count(self, block: Block, n: str, A: str, B: str, m: str | None = None, **_: str) -> None:
        question = self.graph.question(A, B)
        there = len(question.claims), len(question.stories)
        self.expect((number(n), number(m) if m else 0) == there, f"there are {there} claims and stories")

    def these_are_all(self, block: Block, **_: str) -> None:
        self.all_are_told = True

    def disagree(self, block: Block, better: str, worse: str, **_: str) -> None:
        signs = [chain.sign for chain in self.graph.question(*self.place.about[:2]).claims]
        better_sign, worse_sign = (-1 if "less" in said or "relieve" in said else 1 for said in (better, worse))
        self.expect(signs and signs[0] == better_sign and worse_sign in signs and better_sign != worse_sign, "they do not disagree so")

    def kin(self, block: Block, A: str, B: str, **_: str) -> None:
        self.expect(self.graph.stand_ins(A) & self.graph.stand_ins(B), "they have nothing in common")

    def missing(self, block: Block, A: str, list: str, **_: str) -> None:
        """Nothing leads from the one to the other, and what is named leads there."""
        if self.asked is None:
            self.fault("of what end is this said?")
            return
        end = self.asked[1]
        self.expect(self.graph.question(A, end).shortest is None, "something leads there")
        for one in things(list):
            self.expect(self.graph.routes(one, end), f"{one} does not lead there")

    def no_chain(self, block: Block, A: str, B: str, n: str | None = None, **_: str) -> None:
        question, self.asked = self.graph.question(A, B), (A, B)
        self.expect(not any(link.sign and link.rank < 4 for link in question.direct), "a link leads there")
        if n is None:
            self.expect(question.shortest is None, f"a chain of {question.shortest} links leads there")
        else:
            self.expect((question.shortest or 99) > (number(n) or 0), f"a chain of {question.shortest} links leads there")

    def nothing_longer(self, block: Block, **_: str) -> None:
        question = self.graph.question(*self.asked) if self.asked else None
        self.expect(question and question.direct and question.shortest is None, "a chain leads there, or nothing direct does")

    def longer_exist(self, block: Block, **_: str) -> None:
        question = self.graph.question(*self.asked) if self.asked else None
        self.expect(question and question.direct and question.shortest and not question.chains, "none is longer, or some are told")

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
        self.expect(self.graph.is_emergency(B), "this is no emergency")
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

    def remain(self, block: Block, B: str, n: str = "no", support: str | None = None, sign: int = 1, **_: str) -> None:
        """So many other things still have a claim of that sign, the best of them with this support."""
        left = next((one for one in self.graph.take_away(self.gone()) if one.id == B and one.sign == sign), None)
        self.expect(left, "what is gone has no claim of this sign to it")
        if left:
            self.expect(number(n) == len(left.others), f"{len(left.others)} remain: {sorted(left.others)}")
            best = None if left.support is None else SUPPORT[left.support]
            self.expect(support == best, f"the best has {best}")

    def remain_lowering(self, block: Block, **said: str) -> None:
        self.remain(block, sign=-1, **said)

    def nothing_applied(self, block: Block, A: str, **_: str) -> None:
        self.expect(not self.graph.apply(A), "something is reached")

    def outcomes(self, block: Block, effect: str) -> None:
        """All conditions and symptoms that what is applied acts on in this way."""
        found = self.graph.apply(self.place.about[0])
        self.lists_exactly(block, {one for one in found if found[one].effect == effect})

    def less_likely(self, block: Block, **_: str) -> None:
        self.outcomes(block, "lowers")

    def likelier(self, block: Block, **_: str) -> None:
        self.outcomes(block, "raises")

    def ambiguous(self, block: Block, **_: str) -> None:
        self.outcomes(block, "ambiguous")

    def only_stories(self, block: Block, **_: str) -> None:
        self.outcomes(block, "story")

    def silent_on(self, block: Block, A: str, list: str, **_: str) -> None:
        for one in things(list):
            self.expect(self.graph.is_emergency(one) and self.graph.kind(A) in CAREFUL, f"{one} is no emergency, or {A} may lead there")

    def untold(self, block: Block, n: str | None = None, **_: str) -> None:
        """So many conditions and symptoms are told nothing of, emergencies that are named not counted."""
        all_of_them = {one for one in self.graph.nodes if self.graph.kind(one) in OUTCOMES}
        if self.gone():
            gone = set().union(*map(self.graph.stand_ins, self.gone()))
            told = {one.id for one in self.graph.take_away(self.gone())}
            left = all_of_them - gone - told
        else:
            about = self.place.about[0]
            named = {one for one in all_of_them if self.graph.is_emergency(one) and self.graph.question(about, one).is_forbidden}
            left = all_of_them - {about} - set(self.graph.apply(about)) - named
        self.expect(n is None or number(n) == len(left), f"of {len(left)} nothing is told: {sorted(left)}")

    def no_claim(self, block: Block, A: str, list: str, **_: str) -> None:
        self.expect(not self.graph.take_away([A]), "it has a claim to something")
        mine = self.graph.stand_ins(A)
        for one in things(list):
            self.expect(any(self.links_between(own, one) for own in mine), f"no link leads to {one}")

    # Comparison

    def claim_to_both(self, block: Block, n: str, A: str, B: str, m: str | None = None, **_: str) -> None:
        found = self.graph.compare(A, B)
        claims = found.shared & found.with_claim.get(1, set()) & found.with_claim.get(2, set())
        there = len(claims), len((found.shared | found.second_through_first | found.first_through_second) - claims)
        self.expect((number(n), number(m) if m else 0) == there, f"{there} have a claim, or a story: {sorted(claims)}")

    def stories_to_both(self, block: Block, m: str, A: str, B: str, **_: str) -> None:
        self.claim_to_both(block, "no", A, B, m)

    def common_cause(self, block: Block, C: str, A: str, B: str, **_: str) -> None:
        for end in (A, B):
            self.expect(1 in self.graph.best_claims(C, end), f"{C} has no claim to {end}")

    def none_to_both(self, block: Block, A: str, B: str, **_: str) -> None:
        shared = self.graph.compare(A, B).shared
        self.expect(not shared, f"{sorted(shared)} lead to both")

    def in_company(self, block: Block, A: str, B: str, C: str, **_: str) -> None:
        """A has a claim to B, B is only found together with C, and nothing causal leads on."""
        pairs = [(one, other) for one in self.graph.stand_ins(B) for other in self.graph.stand_ins(C)]
        links = [link for one, other in pairs for ends in ((one, other), (other, one)) for link in self.graph.between.get(ends, ())]
        self.expect(any(not link.sign and link.rank < 3 for link in links), "the two are not found together")
        self.expect(B not in self.reaching(C, None), "a cause leads on")
        self.expect(1 in self.graph.best_claims(A, B), "no claim leads there")

    def only_through(self, block: Block, A: str, B: str, **_: str) -> None:
        """What reaches A only through B."""
        found = self.graph.compare(*self.place.about[:2])
        self.lists_compared(block, found.second_through_first if B == self.place.about[0] else found.first_through_second)

    def only_emergencies(self, block: Block, **_: str) -> None:
        self.lists_exactly(block, self.behind_emergencies(False) | self.behind_emergencies(True))

    def to_both(self, block: Block, **_: str) -> None:
        found = self.graph.compare(*self.place.about[:2])
        self.lists_compared(block, found.shared - found.second_through_first - found.first_through_second)

    def to_one(self, block: Block, A: str, B: str, **_: str) -> None:
        found = self.graph.compare(*self.place.about[:2])
        self.lists_compared(block, found.only_first if A == self.place.about[0] else found.only_second)

    def reaching(self, end: str, sign: int | None) -> set[str]:
        """What has a walk of this sign, or of any, to a thing."""
        ends = self.graph.stand_ins(end)
        return {one for one in self.graph.linked - ends if (signs := self.graph.arrivals(one, ends)) and (sign is None or sign in signs)}

    def reached(self, start: str, sign: int | None) -> set[str]:
        """What a thing has a walk of this sign, or of any, to."""
        mine = self.graph.stand_ins(start)
        return {
            one for one in self.graph.linked - mine
            if any((signs := self.graph.arrivals(own, frozenset({one}))) and (sign is None or sign in signs) for own in mine)
        }  # fmt: skip

    def compared(self) -> set[str]:
        return set().union(*map(self.graph.stand_ins, self.place.about[:2]))

    def help_both(self, block: Block, **_: str) -> None:
        first, second = self.place.about[:2]
        self.lists_compared(block, self.reaching(first, -1) & self.reaching(second, -1) - self.compared())

    def help_one(self, block: Block, A: str, B: str, **_: str) -> None:
        self.lists_compared(block, self.reaching(A, -1) - self.reaching(B, None) - self.compared())

    def from_both(self, block: Block, **_: str) -> None:
        first, second = self.place.about[:2]
        self.lists_compared(block, self.reached(first, 1) & self.reached(second, 1) - self.compared(), is_onward=True)

    def from_one(self, block: Block, A: str, B: str, **_: str) -> None:
        self.lists_compared(block, self.reached(A, 1) - self.reached(B, None) - self.compared(), is_onward=True)

    def by_stories(self, block: Block, list: str, n: str | None = None, **_: str) -> None:
        """More of the list above, of which there is no claim; the last may only be counted."""
        if not self.listings:
            self.fault("of what list is this said?")
            return
        listing = self.listings[-1]
        listing.found += things(list)
        listing.untold = number(n) if n else 0
        for one in things(list):
            self.expect(listing.allowed(one), f"{one} does not belong under '{listing.heading}'")

    # Loops and keystones

    def longer_loops(self, block: Block, n: str, **_: str) -> None:
        self.expect(number(n) == 8 and self.graph.may_have_longer_loops, "there can be no longer loops")

    def no_loops(self, block: Block, **_: str) -> None:
        self.expect(not self.graph.loops() and not self.graph.may_have_longer_loops, "there are loops")

    def loop(self, block: Block, A: str, list: str, n: str | None = None, claim: str | None = None, **_: str) -> None:
        """A loop that is told as a claim, or as a story."""
        self.end_chain()
        nodes = [A, *things(list)]
        fitting = [loop for loop in self.graph.loops() if {*loop.nodes} == {*nodes} and loop.is_claim == bool(claim)]
        self.expect(fitting, "there is no such loop")
        self.expect(n is None or number(n) == len(nodes), f"{len(nodes)} steps are told")
        if claim and fitting:
            hedge = 1 if claim.startswith("probably") else 2 if claim.startswith("may") else 0
            self.expect(any(hedge == loop.support for loop in fitting), "its support is another")
        self.told, self.loop_sign = Told(self.sentence, (A, A), sign=self.loop_sign, is_story=not claim, is_loop=True), None

    def loop_told(self) -> Chain | None:
        links = tuple(self.told.links)
        return next((loop for loop in self.graph.loops() if loop.links == links), None)

    def end_loop(self, told: Told) -> None:
        links = tuple(told.links)
        loop = next((loop for loop in self.graph.loops() if loop.links == links), None)
        self.expect(loop, "these links are no loop")
        if loop:
            self.expect(told.is_story is not loop.is_claim, "a claim is told as a story, or a story as a claim")
            self.expect(told.sign in (None, loop.sign), "it is of the other kind")
            self.expect(told.support in (None, SUPPORT[loop.support]), f"its support is {SUPPORT[loop.support]}")
            self.chains_told.append((None, loop))

    def kind_of_loop(self, block: Block, kind: str, support: str | None = None, **_: str) -> None:
        """Of the loop whose headline was just told; which one shows when its steps are told."""
        sign = 1 if kind.lower() == "reinforcing" else -1
        if self.told and self.told.is_loop:
            self.expect(self.told.sign in (None, sign), "both kinds are told of it")
            self.told.sign, self.told.support = sign, support or self.told.support
        else:
            self.loop_sign = sign

    def support_of_loop(self, block: Block, support: str, **_: str) -> None:
        """Of the loop whose headline was just told; its steps show whether that is so."""
        if self.told and self.told.is_loop:
            self.told.support = support
        else:
            self.fault("of which loop is this said?")

    def unlinked(self, block: Block, **_: str) -> None:
        self.expect(not self.graph.stand_ins(self.place.about[0]) & self.graph.linked, "it has links")

    def link_count(self, block: Block, n: str, **_: str) -> None:
        self.expect(number(n) == len(self.graph.links), f"there are {len(self.graph.links)} links")

    def keystone(self, block: Block, A: str, B: str, C: str, **_: str) -> None:
        stones = self.graph.keystones(A, B)
        self.expect(C in (stones or ()), f"what all pass is {stones}")

    def keystone_of_each(self, block: Block, n: str, B: str, C: str, **_: str) -> None:
        """The items below are things from which all chains to B pass C."""
        self.end_listings(9)
        self.listings.append(Listing(self.sentence, 8, lambda one: C in (self.graph.keystones(one, B) or ()), None))

    def no_keystones(self, block: Block, A: str, B: str, **_: str) -> None:
        stones = self.graph.keystones(A, B)
        self.expect(stones == [], f"what all pass is {stones}")

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
