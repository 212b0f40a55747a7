"""What is said of links, and of chains from one thing to another."""

import re

from patterns import REASONS, STEPLESS, VERDICTS
from reading import Reading, Told
from rules import CAREFUL, GRADES, LIMITED, SIGNS, SUPPORT, Chain, Link
from sentences import claim_of, link_of, number, things
from visible import Block


class OnChains(Reading):
    """Verdicts, links, claims, stories and why they are told so."""

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
        if self.place.kind == "keystones":
            self.expect(self.graph.keystones(A, B) is None, "a chain of causes leads there")
            return
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
