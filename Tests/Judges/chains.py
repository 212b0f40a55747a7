"""Has networkx answer what the terminal answers, over the shipped graph and over generated ones full of loops.

Compared: verdict, direct evidence, chains in their order with support and sign, keystones, what-if both ways, what leads to and
on from a thing, comparison and loops. What networkx says comes from the rules alone (rules.py). Usage: chains.py [SEED] [PAIRS]
"""

import json
import random
import sys
import tempfile
from pathlib import Path

from house import run
from rules import REFUTED, SIGNS, SUPPORT, Chain, Graph
from tangles import tangle

CHANGES = {"less-likely": "lowers", "likelier": "raises", "ambiguous": "ambiguous"}
TANGLES = 17


def told(chain: dict) -> tuple:
    """A chain of an answer: nodes, links, support and sign; one link has no support of its own."""
    return chain["nodes"], [link["id"] for link in chain["links"]], chain.get("support"), chain.get("sign")


def known(chain: Chain) -> tuple:
    return list(chain.nodes), [link.id for link in chain.links], SUPPORT[chain.support], SIGNS[chain.sign]


class Comparison:
    """One graph, put to both; every disagreement is a line in `faults`."""

    def __init__(self, name: str, file: dict, folder: str) -> None:
        self.name, self.graph, self.file = name, Graph(file), Path(folder) / "graph.json"
        self.file.write_text(json.dumps(file), "utf-8")
        self.nodes = sorted(node for node in self.graph.nodes if self.graph.stand_ins(node) & self.graph.linked)
        self.faults: list[str] = []
        self.told = 0

    def ask(self, *words: str) -> dict:
        result = run(*words, "--graph", self.file, "--json", "--quiet")
        if result.returncode:
            self.faults.append(f"{self.name}: {' '.join(words)}: {result.stderr.strip()}")
            return {}
        return json.loads(result.stdout)

    def hold(self, question: str, ours: object, theirs: object) -> None:
        self.told += 1
        if ours != theirs:
            self.faults.append(f"{self.name}: {question}: we say {str(ours)[:400]}, networkx {str(theirs)[:400]}")

    def pair(self, start: str, end: str) -> None:
        answer = self.ask("chains", "--from", start, "--to", end, "--max-chains", "2000")
        theirs = self.graph.question(start, end)
        self.hold(f"verdict {start} {end}", answer.get("verdict"), theirs.verdict)
        ours = [link["id"] for link in answer.get("direct", [])]
        # Refuted links are told in a sentence of their own, so only that they come last is held.
        best = [link.id for link in theirs.direct if link.rank < REFUTED]
        self.hold(f"direct {start} {end}", [one for one in ours if one in best], best)
        self.hold(f"chains {start} {end}", [told(chain) for chain in answer.get("chains", [])], [known(chain) for chain in theirs.chains])
        answer = self.ask("keystones", "--from", start, "--to", end)
        stones = self.graph.keystones(start, end)
        self.hold(f"keystones {start} {end}", (answer.get("isConnected"), answer.get("keystones")), (stones is not None, stones or []))

    def applied(self, start: str) -> None:
        given = (self.ask("whatif", "--apply", start).get("applied") or [{}])[0]
        ours = {effect["outcome"]: CHANGES.get(effect["change"]) for effect in given.get("effects", [])}
        found = self.graph.apply(start)
        self.hold(f"apply {start}", ours, {one: found[one].effect for one in found if found[one].effect != "story"})
        self.hold(f"stories from {start}", set(given.get("stories", [])), {one for one in found if found[one].effect == "story"})

    def without(self, gone: str) -> None:
        answer = self.ask("whatif", "--without", gone)
        ours = {(one["outcome"], one["sign"]): (one["others"], one.get("best")) for one in answer.get("removed", [])}
        theirs = {
            (one.id, SIGNS[one.sign]): (len(one.others), None if one.support is None else SUPPORT[one.support])
            for one in self.graph.take_away([gone])
        }
        self.hold(f"without {gone}", ours, theirs)

    def loops(self) -> None:
        answer = self.ask("loops")
        theirs = [known(loop) for loop in self.graph.loops()]
        self.hold("loops", [told(loop["chain"]) for loop in answer.get("loops", [])], theirs[:100])
        self.hold("more loops", answer.get("mayBeLonger"), self.graph.may_have_longer_loops)

    def everything(self, chance: random.Random, pairs: int) -> None:
        for _ in range(pairs):
            self.pair(*chance.sample(self.nodes, 2))
        for node in chance.sample(self.nodes, min(len(self.nodes), max(3, pairs // 20))):
            self.applied(node)
            self.without(node)
        self.loops()


def main(seed: int, pairs: int) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        shipped = Comparison("content", json.loads(run("graph", "--format", "json", "--quiet").stdout), folder)
        shipped.everything(chance, pairs // 2)
        compared = [shipped]
        for number in range(TANGLES):
            compared.append(Comparison(f"tangle {number}", tangle(random.Random(f"{seed} {number}")), folder))
            compared[-1].everything(chance, max(1, pairs // 2 // TANGLES))
    faults = [fault for comparison in compared for fault in comparison.faults]
    print("\n".join(faults[:20]))
    loops = sum(len(comparison.graph.loops()) for comparison in compared[1:])
    told_of = sum(comparison.told for comparison in compared)
    print(f"{pairs} pairs of the content and of {TANGLES} tangles with {loops} loops: {told_of} answers compared, {len(faults)} disagreements")
    return 1 if faults or not loops else 0


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:3]), *(7, 1000)[len(sys.argv[1:3]) :]))
