"""What is said of all that leads to a thing or on from it, and the questions made from that."""

from reading import Reading
from rules import MODERATE, RAISING
from sentences import number, things
from visible import Block


class OnThings(Reading):
    """Lists and counts on the page of a thing, and in the answers to why and effects."""

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
