"""What may be said of a cause graph, worked out from the rules alone, on networkx.

Input is the graph file of `spinewise graph --format json`, version 2. Nothing here looks at how Spinewise finds its answers.
Support is 0 strong, 1 moderate, 2 limited, 3 speculative; up to 2 a composed chain is a claim, at 3 a story. A sign is 1 where
the effect gets likelier and -1 where it gets less likely; an association has none (0). What the rules are is said beside each function.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise, product
from pathlib import Path

import networkx

GRADES = ("strong", "moderate", "limited", "contested", "refuted")
SUPPORT = ("strong", "moderate", "limited", "speculative")
STRONG, MODERATE, LIMITED, SPECULATIVE, REFUTED = range(5)
RAISING = {"causes", "contributes-to", "leads-to", "can-progress-to", "increases-load-on", "compresses", "irritates"}
LOWERING = {"reduces", "treats", "prevents"}
SIGNS = {1: "raises", -1: "lowers"}
# From these nothing is composed that holds an emergency.
CAREFUL = {"muscle", "state", "exercise", "treatment"}
OUTCOMES = {"condition", "symptom"}
OUTSIDE_PEOPLE = {"cadaver", "animal", "model"}
MAX_LINKS = 8


@dataclass(frozen=True)
class Link:
    id: str
    cause: str
    relation: str
    effect: str
    rank: int
    seen_in: str | None = None
    stances: tuple[str, ...] = ()

    @property
    def sign(self) -> int:
        return (self.relation in RAISING) - (self.relation in LOWERING)


@dataclass(frozen=True)
class Chain:
    """One link or more, each beginning where the last ends; with its support, its sign and why it has that support."""

    links: tuple[Link, ...]
    nodes: tuple[str, ...]
    sign: int
    support: int
    # What gives it that support: ("link", id), ("length", n), ("seen-in", id), ("capped", id), in this order.
    reasons: tuple[tuple[str, object], ...]

    @property
    def is_claim(self) -> bool:
        return self.support <= LIMITED

    @cached_property
    def place(self) -> tuple:
        """Where it stands among others: support, length, grades worst first, ids of nodes, ids of links."""
        grades = sorted((link.rank for link in self.links), reverse=True)
        return self.support, len(self.links), grades, self.nodes, [link.id for link in self.links]


@dataclass
class Question:
    """From one thing to another: everything that may be told, best first."""

    start: str
    end: str
    shared: set[str]
    direct: list[Link]
    chains: list[Chain]
    # Links of the shortest composed walk, however long; `None` where nothing composed connects the two.
    shortest: int | None
    is_forbidden: bool
    ends_in_emergency: bool

    @property
    def claims(self) -> list[Chain]:
        return [chain for chain in self.chains if chain.is_claim]

    @property
    def stories(self) -> list[Chain]:
        return [chain for chain in self.chains if not chain.is_claim]

    @property
    def verdict(self) -> str:
        causal = [link.rank for link in self.direct if link.sign]
        together = [link.rank for link in self.direct if not link.sign]
        best_causal, best_together = min(causal, default=9), min(together, default=9)
        if self.ends_in_emergency and min(best_causal, best_together) > LIMITED:
            return "not-composed"
        if best_causal <= LIMITED or self.claims:
            return "claim"
        if best_together <= LIMITED:
            return "connection"
        if self.direct and min(best_causal, best_together) == REFUTED:
            return "refuted"
        if best_causal == SPECULATIVE or self.shortest is not None:
            return "story"
        if best_together == SPECULATIVE:
            return "connection"
        return "not-composed" if self.is_forbidden else "nothing"


@dataclass
class Outcome:
    """What applying something does to one condition or symptom."""

    id: str
    # "raises", "lowers", "ambiguous"; or "story" where no claim leads there.
    effect: str
    best: dict[int, Chain]


@dataclass
class Remaining:
    """Who still has a claim of this sign to the outcome when something is gone; a muscle with its own states is one."""

    id: str
    sign: int
    others: set[str]
    support: int | None


@dataclass
class Comparison:
    """Who reaches which of two things by raising walks of any length, and who has a raising claim to the first or the second.

    `shared` reach both. What raises one, and has no way of any sign left when the other is taken away, reaches it through the other.
    """

    shared: set[str] = field(default_factory=set)
    only_first: set[str] = field(default_factory=set)
    only_second: set[str] = field(default_factory=set)
    second_through_first: set[str] = field(default_factory=set)
    first_through_second: set[str] = field(default_factory=set)
    # Things that the first leads to by a claim, found together with the second, from which nothing causal leads on to it.
    company_of_second: set[str] = field(default_factory=set)
    company_of_first: set[str] = field(default_factory=set)
    with_claim: dict[int, set[str]] = field(default_factory=dict)


class Graph:
    def __init__(self, file: dict) -> None:
        self.nodes: dict[str, dict] = {node["id"]: node for node in [*file["nodes"], *file.get("unlinked", [])]}
        self.links = [
            Link(
                one["id"], one["cause"], one["relation"], one["effect"], GRADES.index(one["grade"]), one.get("seenIn"),
                tuple(cite["stance"] for cite in one.get("citations", []) if cite.get("stance")))
            for one in file["links"]
        ]  # fmt: skip
        for link in self.links:
            for end in (link.cause, link.effect):
                self.nodes.setdefault(end, {"id": end, "name": end, "kind": None})
        self.linked = {end for link in self.links for end in (link.cause, link.effect)}
        # Direct evidence by its two ends in its own direction, for caps.
        self.between: dict[tuple[str, str], list[Link]] = {}
        for link in self.links:
            self.between.setdefault((link.cause, link.effect), []).append(link)
        self.causal = networkx.MultiDiGraph()
        self.causal.add_nodes_from(self.nodes)
        for link in self.links:
            if link.sign and link.rank != REFUTED and link.cause != link.effect:
                self.causal.add_edge(link.cause, link.effect, key=link.id, link=link)
        self.chains_from = lru_cache(maxsize=None)(self._chains_from)
        self.stand_ins = lru_cache(maxsize=None)(self._stand_ins)
        self.arrivals = lru_cache(maxsize=None)(self._arrivals)
        self.question = lru_cache(maxsize=None)(self._question)
        self.best_claims = lru_cache(maxsize=None)(self._best_claims)

    @classmethod
    def at(cls, path: str | Path) -> Graph:
        return cls(json.loads(Path(path).read_text("utf-8")))

    # What a thing is

    def kind(self, node: str) -> str | None:
        return self.nodes[node].get("kind")

    def is_emergency(self, node: str) -> bool:
        return bool(self.nodes[node].get("isEmergency"))

    def muscles_of(self, state: str) -> list[str]:
        of = self.nodes[state].get("of") or []
        return [of] if isinstance(of, str) else of

    def _stand_ins(self, node: str) -> frozenset[str]:
        """A muscle, its members all the way down, and every state of any of them; anything else is itself."""
        if self.kind(node) != "muscle":
            return frozenset({node})
        whole = networkx.DiGraph((one.get("partOf"), name) for name, one in self.nodes.items() if one.get("partOf"))
        muscles = {node} | (networkx.descendants(whole, node) if node in whole else set())
        return frozenset(muscles | {name for name in self.nodes if muscles & set(self.muscles_of(name))})

    def unit(self, node: str) -> str:
        """What a cause counts as: a state of one muscle as that muscle, anything else as itself."""
        of = self.muscles_of(node)
        return of[0] if len(of) == 1 else node

    # Chains

    def support(self, links: tuple[Link, ...], parts: Iterable[tuple[str, str, int]]) -> tuple[int, tuple]:
        """Weakest grade lowered by length, limited at best outside people, then capped by what is known directly of each part.

        `parts` are pairs that are no neighbours, with the sign of what lies between.
        """
        weakest = max(link.rank for link in links)
        raw = min(SPECULATIVE, weakest + (len(links) - 1) // 2)
        found: list[tuple[int, tuple[str, object]]] = [(raw, ("link", link.id)) for link in links if link.rank == weakest]
        if raw > weakest:
            found.append((raw, ("length", len(links))))
        found += [(LIMITED, ("seen-in", link.id)) for link in links if link.seen_in in OUTSIDE_PEOPLE]
        for first, last, sign in parts:
            found += self.caps(first, last, sign)
        support = max(rank for rank, _ in found)
        return support, tuple(reason for rank, reason in found if rank == support)

    def caps(self, first: str, last: str, sign: int) -> Iterator[tuple[int, tuple[str, object]]]:
        direct = self.between.get((first, last), ())
        causal = [link for link in direct if link.sign]
        same = [link for link in causal if link.sign == sign and link.rank != REFUTED]
        together = [link for link in (*direct, *self.between.get((last, first), ())) if not link.sign]
        for links, at_least in ((same or causal, 0 if same else SPECULATIVE), (together, 0)):
            if links:
                best = min(links, key=lambda link: (link.rank, link.id))
                yield max(at_least, min(SPECULATIVE, best.rank)), ("capped", best.id)

    def chain(self, links: tuple[Link, ...]) -> Chain | None:
        """The chain of these links, or `None` where the rules do not let them be joined."""
        nodes = (links[0].cause, *(link.effect for link in links))
        signs = [1]
        for link in links:
            signs.append(signs[-1] * link.sign)
        if len(links) > 1 and not all(link.sign and link.rank != REFUTED for link in links) or len(set(nodes)) < len(nodes):
            return None
        if any(link.relation == "treats" for link in links[:-1]):
            return None
        if links[-1].relation == "treats" and signs[-2] < 0:
            return None
        if len(links) == 1:
            return Chain(links, nodes, signs[-1], links[0].rank, (("link", links[0].id),))
        if self.kind(nodes[0]) in CAREFUL and any(map(self.is_emergency, nodes[1:])):
            return None
        parts = [
            (nodes[i], nodes[j], signs[j] * signs[i]) for i in range(len(nodes)) for j in range(i + 2, len(nodes))
        ]
        return Chain(links, nodes, signs[-1], *self.support(links, parts))

    def _chains_from(self, start: str) -> dict[str, list[Chain]]:
        """All composed chains of up to eight links from one node, by where they end, in no order."""
        found: dict[str, list[Chain]] = {}
        others = set(self.causal) - {start}
        for edges in networkx.all_simple_edge_paths(self.causal, start, others, cutoff=MAX_LINKS):
            if len(edges) > 1 and (chain := self.chain(tuple(self.causal.edges[edge]["link"] for edge in edges))):
                found.setdefault(chain.nodes[-1], []).append(chain)
        return found

    # Questions

    def _question(self, start: str, end: str) -> Question:
        starts, ends = self.stand_ins(start), self.stand_ins(end)
        shared, either = starts & ends, starts | ends
        pairs = list(product(starts - shared, ends - shared))
        direct = [link for a, b in pairs for link in self.between.get((a, b), ())]
        direct += [link for a, b in pairs for link in self.between.get((b, a), ()) if not link.sign]
        chains = [
            chain for a, b in pairs for chain in self.chains_from(a).get(b, ()) if not either & set(chain.nodes[1:-1])
        ]
        careful = self.kind(start) in CAREFUL
        shortest = self.walk(starts - shared, ends - shared, either)
        beyond = careful and shortest is None and self.walk(starts - shared, ends - shared, either, over_emergencies=True)
        return Question(
            start, end, set(shared), sorted(set(direct), key=lambda link: (link.rank, link.id)),
            sorted(chains, key=lambda chain: chain.place), shortest, bool(beyond), careful and self.is_emergency(end))  # fmt: skip

    def walk(
        self, starts: Iterable[str], ends: Iterable[str], either: Iterable[str], over_emergencies: bool = False
    ) -> int | None:
        """Links of the shortest composed walk of two or more, however long, that passes neither end in between."""
        lengths = [
            length
            for start in starts
            for length in self.arrivals(start, frozenset(ends), frozenset(either), over_emergencies, 2).values()
        ]
        return min(lengths, default=None)

    def _arrivals(
        self, start: str, ends: frozenset[str], without: frozenset[str] = frozenset(), over_emergencies: bool = False,
        at_least: int = 1,
    ) -> dict[int, int]:
        """The signs with which walks from a node arrive at one of these, each with the fewest links, from `at_least` on.

        No walk passes its start, an end or anything in `without` again. From a careful kind none passes or ends in an
        emergency, but by one link that treats.
        """  # fmt: skip
        careful = self.kind(start) in CAREFUL and not over_emergencies
        closed, arrived, passed = ends | without | {start}, {}, {(start, 1)}
        front, length = [(start, 1)], 0
        while front:
            onward, length = [], length + 1
            for node, sign in front:
                for _, effect, link in self.causal.out_edges(node, data="link"):
                    treats, state = link.relation == "treats", (effect, sign * link.sign)
                    if treats and sign < 0 or careful and self.is_emergency(effect) and not (treats and length == 1):
                        continue
                    if effect in ends and length >= at_least:
                        arrived.setdefault(state[1], length)
                    if not treats and effect not in closed and state not in passed:
                        passed.add(state)
                        onward.append(state)
            front = onward
        return arrived

    def routes(self, start: str, end: str) -> list[Chain]:
        """Direct links that are told, not refuted, then chains; best first within each."""
        question = self.question(start, end)
        singles = (self.chain((link,)) for link in question.direct if link.sign and link.rank != REFUTED)
        return [*(chain for chain in singles if chain), *question.chains]

    # What if

    def _best_claims(self, start: str, end: str) -> dict[int, Chain]:
        """The best claim of each sign: a direct link before any chain, then the order of chains."""
        found: dict[int, Chain] = {}
        for route in self.routes(start, end):
            if route.is_claim and not self.is_untold(start, end, route):
                found.setdefault(route.sign, route)
        return found

    def is_untold(self, start: str, end: str, route: Chain) -> bool:
        """Whether a link is one from a careful kind to an emergency that does not treat it."""
        return self.kind(start) in CAREFUL and self.is_emergency(end) and route.links[-1].relation != "treats"

    def apply(self, start: str) -> dict[str, Outcome]:
        """What applying something does, for each condition and symptom that a claim or a story, however long, leads to."""
        found = {}
        for end in sorted(self.nodes):
            if self.kind(end) not in OUTCOMES or end == start:
                continue
            best = self.best_claims(start, end)
            if best:
                # A direct link wins over a detour, then the better support.
                standing = {sign: (len(chain.links) > 1, chain.support) for sign, chain in best.items()}
                top = [sign for sign in standing if standing[sign] == min(standing.values())]
                found[end] = Outcome(end, SIGNS[top[0]] if len(top) == 1 else "ambiguous", best)
            elif self.question(start, end).shortest or any(not self.is_untold(start, end, route) for route in self.routes(start, end)):
                found[end] = Outcome(end, "story", {})
        return found

    def claims_to(self, end: str, without: frozenset[str]) -> dict[int, dict[str, int]]:
        """By sign, what has a claim to a node, and its support, when some nodes are gone; support stays that of the whole graph."""
        found: dict[int, dict[str, int]] = {1: {}, -1: {}}
        for start in self.linked - without - {end}:
            singles = [self.chain((link,)) for link in self.between.get((start, end), ()) if link.sign]
            for route in [*singles, *self.chains_from(start).get(end, ())]:
                if route.is_claim and not self.is_untold(start, end, route) and not without & set(route.nodes):
                    least = found[route.sign].get(start, SPECULATIVE)
                    found[route.sign][start] = min(least, route.support)
        return found

    def take_away(self, gone: Iterable[str]) -> list[Remaining]:
        """For each outcome that what is gone has a claim to, by sign: what else still has one."""
        gone = list(gone)
        without = frozenset().union(*map(self.stand_ins, gone))
        found = []
        for end in sorted(self.nodes):
            if self.kind(end) not in OUTCOMES or end in without:
                continue
            signs = {sign for one in gone for sign in self.best_claims(one, end)}
            if signs:
                left = self.claims_to(end, without)
                found += [
                    Remaining(end, sign, {self.unit(node) for node in left[sign]}, min(left[sign].values(), default=None))
                    for sign in sorted(signs, reverse=True)
                ]
        return found

    # Comparison

    def compare(self, first: str, second: str) -> Comparison:
        found = Comparison()
        firsts, seconds = self.stand_ins(first), self.stand_ins(second)
        ends = {1: firsts - seconds, 2: seconds - firsts}
        rivals = {1: ends[2], 2: ends[1]}
        for node in sorted(self.nodes):
            if node in firsts | seconds:
                continue
            signs = {at: self.arrivals(node, ends[at]) for at in ends}
            raises = {at: 1 in signs[at] for at in ends}
            alone = {at: bool(self.arrivals(node, ends[at], rivals[at])) for at in ends}
            for at in ends:
                if any(1 in self.best_claims(node, end) for end in ends[at]):
                    found.with_claim.setdefault(at, set()).add(node)
            if raises[1] and raises[2]:
                found.shared.add(node)
            elif raises[1] and not signs[2]:
                found.only_first.add(node)
            elif raises[2] and not signs[1]:
                found.only_second.add(node)
            if raises[2] and not alone[2]:
                found.second_through_first.add(node)
            if raises[1] and not alone[1]:
                found.first_through_second.add(node)
        found.company_of_second = self.company(first, second)
        found.company_of_first = self.company(second, first)
        return found

    def company(self, first: str, second: str) -> set[str]:
        """What the first leads to by a claim that raises, found together with the second, and from which no walk leads on to it."""
        seconds = self.stand_ins(second)
        return {
            node
            for node in self.linked - self.stand_ins(first) - seconds
            if any(
                not link.sign and link.rank != REFUTED
                for other in seconds for ends in ((node, other), (other, node)) for link in self.between.get(ends, ()))
            and not self.arrivals(node, seconds)
            and 1 in self.best_claims(first, node)
        }  # fmt: skip

    # Loops and keystones

    @cached_property
    def untreated(self) -> networkx.MultiDiGraph:
        """Causes without `treats`: relief is not removal."""
        edges = [edge[:3] for edge in self.causal.edges(keys=True, data="link") if edge[3].relation != "treats"]
        return self.causal.edge_subgraph(edges)

    def loops(self) -> list[Chain]:
        """Loops of up to eight links, parallel links told apart, each from its smallest id on, in the order of chains."""
        found = []
        for cycle in networkx.simple_cycles(networkx.DiGraph(self.untreated), length_bound=MAX_LINKS):
            turn = cycle.index(min(cycle))
            nodes = cycle[turn:] + cycle[:turn]
            hops = list(pairwise(nodes + nodes[:1]))
            for keys in product(*(sorted(self.untreated[a][b]) for a, b in hops)):
                links = tuple(self.untreated.edges[a, b, key]["link"] for (a, b), key in zip(hops, keys))
                found.append(self.loop(links, tuple(nodes)))
        return sorted(found, key=lambda loop: loop.place)

    def loop(self, links: tuple[Link, ...], nodes: tuple[str, ...]) -> Chain:
        size, parts, whole = len(links), [], 1
        for at in range(size):
            sign = links[at].sign
            whole *= sign
            for steps in range(2, size):
                sign *= links[(at + steps - 1) % size].sign
                parts.append((nodes[at], nodes[(at + steps) % size], sign))
        return Chain(links, (*nodes, nodes[0]), whole, *self.support(links, parts))

    @property
    def may_have_longer_loops(self) -> bool:
        return any(len(knot) > MAX_LINKS for knot in networkx.strongly_connected_components(self.untreated))

    def keystones(self, start: str, end: str) -> list[str] | None:
        """What every chain of causes passes, however long, in its order; `None` where there is no chain."""
        starts, ends = self.stand_ins(start), self.stand_ins(end)
        either, shared = starts | ends, starts & ends
        bare = networkx.DiGraph()
        for cause, effect in networkx.DiGraph(self.untreated).edges:
            if self.kind(start) in CAREFUL and self.is_emergency(effect):
                continue
            tail = "from" if cause in starts - shared else None if cause in either else ("in", cause)
            head = "to" if effect in ends - shared else None if effect in either else ("in", effect)
            if tail and head:
                bare.add_edge(tail, head)
        if "from" not in bare or "to" not in bare or not networkx.has_path(bare, "from", "to"):
            return None
        above, found = networkx.immediate_dominators(bare, "from"), []
        node = above["to"]
        while node != "from":
            found.append(node[1])
            node = above[node]
        return found[::-1]
