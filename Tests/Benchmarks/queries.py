"""Measures questions to a graph of 10,000 things and 50,000 links in CPU time, loading told apart; networkx is the peer.

Usage: queries.py [--nodes N] [--links M] [--rounds R] [--limit MS]

Two graphs are asked: a ring with short links, and a tangle where anything reaches everything. Each is loaded from a graph
file (`spinewise graph --format json`) and, for comparison, from its XML files. `--limit` fails when the middle run of a
question costs more than so many milliseconds after loading, or loading a graph file more than 300. Questions that stop
early because their work is bounded are counted. The peer reads the same file and finds one shortest path.
"""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import TOOL
from tangle import generate

PEER = """
import json, sys, time, networkx
began = time.process_time()
data = json.load(open(sys.argv[1]))
graph = networkx.MultiDiGraph()
graph.add_edges_from((link["cause"], link["effect"], link["id"], link) for link in data["links"])
loaded = time.process_time()
networkx.shortest_path(graph, sys.argv[2], sys.argv[3])
print((loaded - began) * 1000, (time.process_time() - loaded) * 1000)
"""


def asked(*words: str) -> tuple[float, float, bool]:
    """Milliseconds of CPU for loading and for the answer, and whether the work was bounded."""
    result = subprocess.run([str(TOOL), *words, "--timings"], capture_output=True, text=True, check=True)
    stages = {stage: float(cost) for stage, cost in re.findall(r"^spinewise: (\w[\w ]*?) +([\d.]+) ms", result.stderr, re.M)}
    bounded = "stopped" in result.stdout + result.stderr or "bounded" in result.stdout + result.stderr
    return stages["all"] - stages["answering"], stages["answering"], bounded


def questions(chance: random.Random, names: list[str]) -> dict[str, list[str]]:
    one, other, third = chance.sample(range(len(names)), 3)
    near = names[(one + chance.randrange(40, 300)) % len(names)]
    one, other, third = names[one], names[other], names[third]
    return {
        "chains, near": ["chains", "--from", one, "--to", near],
        "chains, far": ["chains", "--from", one, "--to", other],
        "chains, better grade": ["chains", "--from", one, "--to", near, "--grade", "moderate"],
        "chains, 1000 told": ["chains", "--from", one, "--to", near, "--max-chains", "1000"],
        "chains, through": ["chains", "--from", one, "--to", near, "--through", third],
        "why": ["why", one],
        "effects": ["effects", one],
        "loops": ["loops"],
        "keystones": ["keystones", "--from", one, "--to", near],
        "whatif, without": ["whatif", "--without", one],
        "whatif, apply": ["whatif", "--apply", one],
        "whatif, one outcome": ["whatif", "--apply", one, "--outcome", near],
        "compare": ["compare", one, near],
        "graph around": ["graph", "--format", "dot", "--around", one],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=float)
    arguments = parser.parse_args()
    memory = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
    too_slow = []
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        for label, reach in (("ring", 60), ("tangle", arguments.nodes)):
            content, file = Path(folder) / label, Path(folder) / f"{label}.json"
            generate(arguments.nodes, arguments.links, content, reach=reach)
            with file.open("w") as output:
                subprocess.run([str(TOOL), "graph", "--content", content, "--quiet"], stdout=output, check=True)
            names = sorted(path.stem for path in content.rglob("thing-*.xml"))
            chance = random.Random(5)
            loading, loading_xml, walls, theirs = [], [], [], []
            costs: dict[str, list[tuple[float, bool]]] = {}
            for _ in range(arguments.rounds):
                for name, words in questions(chance, names).items():
                    load, cost, bounded = asked(*words, "--graph", str(file))
                    loading.append(load)
                    costs.setdefault(name, []).append((cost, bounded))
                words = questions(chance, names)["chains, near"]
                began = time.monotonic()
                loading_xml.append(asked(*words, "--content", str(content))[0])
                walls.append((time.monotonic() - began) * 1000)
                peer = subprocess.run([sys.executable, "-c", PEER, str(file), words[2], words[4]], capture_output=True, text=True)
                if peer.returncode == 0:
                    theirs.append(tuple(map(float, peer.stdout.split())))
            print(f"\n{label}: {arguments.nodes} nodes, {arguments.links} links; ms of CPU, middle (least–most)")
            print(f"  {'loading a graph file':22} {statistics.median(loading):6.0f} ({min(loading):.0f}–{max(loading):.0f})")
            print(f"  {'loading XML files':22} {statistics.median(loading_xml):6.0f} ({min(loading_xml):.0f}–{max(loading_xml):.0f}), by the clock with the question {statistics.median(walls):.0f} ms on {os.cpu_count()} processors")
            if theirs:
                print(f"  {'networkx, same file':22} {statistics.median(load for load, _ in theirs):6.0f} to load, {statistics.median(cost for _, cost in theirs):.1f} for one shortest path")
            for name, runs in costs.items():
                times = [cost for cost, _ in runs]
                bounded = sum(stopped for _, stopped in runs)
                print(f"  {name:22} {statistics.median(times):6.1f} ({min(times):.1f}–{max(times):.1f})" + (f", {bounded} of {len(runs)} stopped early and said so" if bounded else ""))
                if arguments.limit and statistics.median(times) > arguments.limit:
                    too_slow.append(f"{label}, {name}")
            if arguments.limit and statistics.median(loading) > 300:
                too_slow.append(f"{label}, loading")
    if too_slow:
        print("over the limit: " + "; ".join(too_slow))
    return 1 if too_slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
