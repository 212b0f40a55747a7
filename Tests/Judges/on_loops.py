"""What is said of loops, and of what every chain passes through."""

from reading import Listing, Reading, Told
from rules import SUPPORT, Chain
from sentences import number, things
from visible import Block


class OnLoops(Reading):
    """Loops and keystones."""

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
