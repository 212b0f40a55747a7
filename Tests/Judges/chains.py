"""Has networkx answer what the terminal answers, over the shipped graph and over generated ones full of loops.

Compared: chains in their order with grade and polarity, best-supported routes both ways, loops with their kind,
keystones (dominators), common causes, and which way one thing pushes another. Usage: chains.py [SEED]
"""

import json
import random
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import networkx
import oracle
from house import CONTENT, run

KINDS = {"raises": "reinforcing", "lowers": "balancing"}


def links_of_content() -> list[dict]:
    """Every link, read from the files without our code."""
    links = []

    def collect(element: xml.Element, owner: str) -> None:
        for child in element:
            if child.tag == "effect":
                link = {"cause": owner, "relation": child.get("relation"), "effect": child.get("on"), "grade": child.get("grade")}
                link["stances"] = [cite.get("stance") for cite in child.findall("cite")]
                links.append({**link, "id": child.get("id") or f"{owner}--{link['relation']}--{link['effect']}"})
            elif child.tag == "state":
                collect(child, child.get("id"))

    for path in sorted(CONTENT.rglob("*.xml")):
        root = xml.parse(path).getroot()
        if path.parent.name != "schema" and root.tag not in ("sources", "site"):
            collect(root, root.get("id"))
    return links


def tangle(chance: random.Random) -> list[dict]:
    """Links by chance, one in four leading back, some of them side by side."""
    nodes = [f"n{number:02d}" for number in range(chance.randint(8, 26))]
    links: dict[str, dict] = {}
    for _ in range(int(len(nodes) * chance.uniform(1.4, 2.6))):
        low, high = sorted(chance.sample(range(len(nodes)), 2))
        cause, effect = (nodes[high], nodes[low]) if chance.random() < 0.25 else (nodes[low], nodes[high])
        relation = chance.choice(["causes", "contributes-to", "leads-to", "reduces", "prevents", "associated-with"])
        ident = f"{cause}--{relation}--{effect}"
        links[ident] = {
            "id": ident, "cause": cause, "relation": relation, "effect": effect,
            "grade": chance.choices(oracle.GRADES, (3, 3, 3, 2, 1))[0],
            "stances": chance.choices(["supports", "disputes", "mixed"], k=chance.randint(0, 2))}
    return list(links.values())


class Comparison:
    """One graph, put to both; every disagreement is a line in `faults`."""

    def __init__(self, name: str, links: list[dict], *arguments: str) -> None:
        self.name, self.arguments = name, arguments
        self.graph, self.links = oracle.linked(links), links
        self.faults: list[str] = []
        self.told = 0

    def ask(self, *words: str) -> dict:
        result = run(*words, *self.arguments, "--json", "--quiet")
        if result.returncode:
            self.faults.append(f"{self.name}: {' '.join(words)}: {result.stderr.strip()}")
            return {}
        return json.loads(result.stdout)

    def hold(self, question: str, ours: object, theirs: object) -> None:
        if ours != theirs:
            self.faults.append(f"{self.name}: {question}: we say {str(ours)[:300]}, networkx {str(theirs)[:300]}")

    def told_way(self, chain: dict) -> tuple:
        ident = [link["id"] for link in chain["links"]]
        return oracle.GRADES.index(chain["grade"]), len(ident), chain["nodes"], ident, chain["polarity"]

    def with_polarity(self, ways: list[oracle.Way]) -> list[tuple]:
        return [(*way, oracle.polarity(self.graph, oracle.edges_of(way))) for way in ways]

    def pair(self, start: str, end: str) -> None:
        answer = self.ask("chains", "--from", start, "--to", end)
        theirs = oracle.chains(self.graph, start, end)
        ours = [self.told_way(chain) for chain in answer.get("chains", [])]
        self.told += len(ours)
        self.hold(f"chains {start} {end}", (ours, answer.get("hasMore")), (self.with_polarity(theirs[:20]), len(theirs) > 20))
        # Without a bound on length, what every chain passes is what every walk passes.
        answer = self.ask("keystones", "--from", start, "--to", end, "--max-links", str(len(self.graph)))
        dominators = oracle.dominators(self.graph, start, end)
        self.hold(f"keystones {start} {end}", (answer.get("isConnected"), answer.get("keystones")), (dominators is not None, dominators or []))

    def push(self, start: str, end: str) -> None:
        """The best chain of each direction; with both, the answer is that it is open."""
        outcome = self.ask("whatif", "--apply", start, "--outcome", end).get("outcomes", [{}])[0]
        signs = [way[4] for way in self.with_polarity(oracle.chains(self.graph, start, end))[:400]]
        expected = "ambiguous" if {"raises", "lowers"} <= set(signs) else "raises" if "raises" in signs else "lowers" if "lowers" in signs else "connected"
        self.hold(f"push {start} {end}", [push["effect"] for push in outcome.get("applied", [])], [expected] if signs else [])

    def routes(self, node: str) -> None:
        for command, graph in (("effects", self.graph), ("why", self.graph.reverse())):
            answer = self.ask(command, node)
            ours = {route["node"]: self.told_way(route["chain"]) for route in answer.get("routes", [])}
            theirs: dict[str, oracle.Way] = oracle.best_routes(self.graph, node) if command == "effects" and node in self.graph else {}
            if command == "why" and node in graph:
                # Backwards the first path by ids cannot be read off, so each is looked for from its own end.
                reached = networkx.single_source_shortest_path_length(graph, node, cutoff=oracle.MAX_LINKS)
                theirs = {cause: oracle.best_routes(self.graph, cause)[node] for cause in reached if cause != node}
            self.hold(f"{command} {node}", ours, dict(zip(theirs, self.with_polarity(list(theirs.values())))))

    def loops(self) -> None:
        answer = self.ask("loops")
        theirs = self.with_polarity(oracle.loops(self.graph))
        ours = [(*self.told_way(loop["chain"]), loop["kind"]) for loop in answer.get("loops", [])]
        self.hold("loops", ours, [(*way, KINDS[way[4]]) for way in theirs[:100]])
        said = (answer.get("hasMore"), answer.get("mayBeLonger"))
        self.hold("more loops", said, (len(theirs) > 100, oracle.may_be_longer(self.graph)))
        self.told += len(ours)

    def tails(self) -> None:
        """What each sentence about a contested or refuted link ends with."""
        for link in self.links:
            if link["grade"] not in ("contested", "refuted") or link["cause"] == link["effect"]:
                continue
            words = ("chains", "--from", link["cause"], "--to", link["effect"], "--grade", "refuted", "--max-links", "1")
            told = " ".join(run(*words, *self.arguments, "--quiet").stdout.split())
            expected = f"{oracle.tail(link)}."
            self.hold(f"the end of the sentence on {link['id']}", expected if expected in told else told, expected)
            self.told += 1

    def common(self, first: str, second: str) -> None:
        ours = {cause["node"] for cause in self.ask("compare", first, second).get("shared", [])}
        self.hold(f"common causes of {first} and {second}", ours, oracle.common_causes(self.graph, first, second))


def shipped(chance: random.Random) -> Comparison:
    comparison = Comparison("content", links_of_content())
    # A muscle stands for its states, which networkx does not know.
    muscles = {path.stem for path in (CONTENT / "muscles").glob("*.xml")}
    nodes = sorted(set(comparison.graph) - muscles)
    for _ in range(500):
        comparison.pair(*chance.sample(nodes, 2))
    for node in chance.sample(nodes, 40):
        comparison.routes(node)
    for _ in range(40):
        comparison.push(*chance.sample(nodes, 2))
        comparison.common(*chance.sample(nodes, 2))
    comparison.loops()
    comparison.tails()
    return comparison


def generated(chance: random.Random, number: int) -> Comparison:
    links = tangle(chance)
    nodes = sorted({end for link in links for end in (link["cause"], link["effect"])})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.json"
        cited = [{**link, "citations": [{"source": "study", "stance": stance} for stance in link["stances"]]} for link in links]
        file.write_text(json.dumps({"nodes": [{"id": node} for node in nodes], "links": cited}), "utf-8")
        comparison = Comparison(f"tangle {number}", links, "--graph", str(file))
        for _ in range(20):
            comparison.pair(*chance.sample(nodes, 2))
        for node in chance.sample(nodes, 3):
            comparison.routes(node)
        for _ in range(3):
            comparison.push(*chance.sample(nodes, 2))
            comparison.common(*chance.sample(nodes, 2))
        comparison.loops()
        comparison.tails()
    return comparison


def main(seed: int) -> int:
    chance = random.Random(seed)
    compared = [shipped(chance)] + [generated(chance, number) for number in range(25)]
    faults = [fault for comparison in compared for fault in comparison.faults]
    print("\n".join(faults[:20]))
    loops = sum(len(oracle.loops(comparison.graph)) for comparison in compared[1:])
    print(f"500 pairs of the content and 500 of 25 tangles with {loops} loops: {sum(c.told for c in compared)} chains and loops told, {len(faults)} disagreements")
    return 1 if faults or not all(comparison.told for comparison in compared) or not loops else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
