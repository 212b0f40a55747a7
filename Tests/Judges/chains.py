"""Has networkx find chains in the shipped graph and compares them with ours: number, order of grades, weakest links."""

import json
import random
import sys
import xml.etree.ElementTree as xml

import networkx

from house import CONTENT, run

GRADES = ["strong", "moderate", "limited", "contested", "refuted"]


def graph_of_content() -> networkx.MultiDiGraph:
    """Every link that is not refuted, read from the files without our code."""
    graph = networkx.MultiDiGraph()

    def collect(element: xml.Element, owner: str) -> None:
        for child in element:
            if child.tag == "effect":
                graph.add_node(owner)
                if child.get("grade") != "refuted":
                    name = child.get("id") or f"{owner}--{child.get('relation')}--{child.get('on')}"
                    graph.add_edge(owner, child.get("on"), key=name, grade=GRADES.index(child.get("grade")))
            elif child.tag == "state":
                collect(child, child.get("id"))

    for path in sorted(CONTENT.rglob("*.xml")):
        root = xml.parse(path).getroot()
        if path.parent.name != "schema" and root.tag not in ("sources", "site"):
            collect(root, root.get("id"))
    return graph


def expected(graph: networkx.MultiDiGraph, start: str, end: str) -> list[tuple[int, int, list[str], list[str]]]:
    """All chains of at most 8 links: weakest grade, length, nodes, links; in our order."""
    chains = []
    for path in networkx.all_simple_edge_paths(graph, start, end, cutoff=8):
        grades = [graph.edges[edge]["grade"] for edge in path]
        chains.append((max(grades), len(path), [start] + [edge[1] for edge in path], [edge[2] for edge in path]))
    return sorted(chains)


def main() -> int:
    graph = graph_of_content()
    muscles = {path.stem for path in (CONTENT / "muscles").glob("*.xml")}
    nodes = sorted(set(graph.nodes) - muscles)
    chance = random.Random(7)
    pairs = [tuple(chance.sample(nodes, 2)) for _ in range(500)]
    faults, told = [], 0
    for start, end in pairs:
        answer = json.loads(run("chains", "--from", start, "--to", end, "--json", "--quiet").stdout)
        ours = [
            (GRADES.index(chain["grade"]), len(chain["links"]), chain["nodes"], [link["id"] for link in chain["links"]])
            for chain in answer["chains"]
        ]
        theirs = expected(graph, start, end) if start in graph and end in graph else []
        told += len(ours)
        if ours != theirs[:20] or answer["hasMore"] != (len(theirs) > 20):
            faults.append(f"{start} to {end}: {len(ours)} chains, networkx finds {len(theirs)}")
    loops = json.loads(run("loops", "--json", "--quiet").stdout)
    cycles = list(networkx.simple_cycles(networkx.DiGraph(graph), length_bound=8))
    if len({tuple(sorted(loop["chain"]["nodes"][:-1])) for loop in loops["loops"]}) != len({tuple(sorted(c)) for c in cycles}):
        faults.append(f"{len(loops['loops'])} loops, networkx finds {len(cycles)}")
    print("\n".join(faults[:20]))
    print(f"{len(pairs)} pairs, {told} chains, {len(cycles)} cycles, {len(faults)} disagreements")
    return 1 if faults or not told else 0


if __name__ == "__main__":
    sys.exit(main())
