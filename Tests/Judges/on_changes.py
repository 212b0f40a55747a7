"""What is said of applying something, of taking something away, and of two things side by side."""

from reading import Reading
from rules import CAREFUL, GRADES, OUTCOMES, SUPPORT
from sentences import number, things
from visible import Block


class OnChanges(Reading):
    """What if, and comparison."""

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
        """So many conditions and symptoms are told nothing of; emergencies that are named, and what a refuted link names, are not counted."""
        all_of_them = {one for one in self.graph.nodes if self.graph.kind(one) in OUTCOMES}
        if self.gone():
            gone = set().union(*map(self.graph.stand_ins, self.gone()))
            told = {one.id for one in self.graph.take_away(self.gone())}
            left = all_of_them - gone - told
        else:
            about = self.place.about[0]
            named = {one for one in all_of_them if self.graph.is_emergency(one) and self.graph.question(about, one).is_forbidden}
            thought = {
                end for (start, end), links in self.graph.between.items()
                if start in self.graph.stand_ins(about) and any(GRADES[link.rank] == "refuted" for link in links)
            }
            left = all_of_them - {about} - set(self.graph.apply(about)) - named - thought
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

    def not_listed(self, block: Block, n: str, **_: str) -> None:
        """So many of the list above have a claim and are counted only."""
        if not self.listings:
            self.fault("of what list is this said?")
            return
        self.listings[-1].untold += number(n) or 0

    def no_link_of_its_own(self, block: Block, **_: str) -> None:
        """What is applied has no link, not even a refuted one."""
        self.expect(all(start != self.place.about[0] for start, _ in self.graph.between), "it has a link")

    def by_stories(self, block: Block, list: str, n: str | None = None, **_: str) -> None:
        """More of the list above, of which there is no claim; the last may only be counted."""
        if not self.listings:
            self.fault("of what list is this said?")
            return
        listing = self.listings[-1]
        listing.found += things(list)
        listing.untold += number(n) if n else 0
        for one in things(list):
            self.expect(listing.allowed(one), f"{one} does not belong under '{listing.heading}'")
