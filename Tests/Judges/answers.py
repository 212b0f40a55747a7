"""Holds the answers about cause and effect against their JSON Schema, and what-if and keystones against networkx."""

import json
import random

import networkx
from chains import expected, graph_of_content
from house import HOME, run
from jsonschema import Draft202012Validator

SCHEMA = json.loads((HOME / "docs" / "schemas" / "answers-1.json").read_text("utf-8"))
RAISING = {"causes", "contributes-to", "leads-to", "can-progress-to", "increases-load-on", "compresses", "irritates"}


def answer(kind: str, *arguments: str) -> tuple[dict, list[str]]:
    """What a command prints, and what is wrong with its shape."""
    given = json.loads(run(*arguments, "--quiet").stdout)
    validator = Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]})
    return given, [f"{' '.join(arguments)}: {error.json_path}: {error.message}" for error in validator.iter_errors(given)]


def causes(graph: networkx.MultiDiGraph, outcome: str, without: set[str]) -> set[str]:
    """What reaches the outcome by at most eight links that raise."""
    raising = networkx.DiGraph(
        (cause, effect) for cause, effect, key in graph.edges(keys=True)
        if key.split("--")[1] in RAISING and not {cause, effect} & without
    )
    if outcome not in raising:
        return set()
    return set(networkx.single_source_shortest_path_length(raising.reverse(), outcome, cutoff=8)) - {outcome}


def main() -> int:
    Draft202012Validator.check_schema(SCHEMA)
    graph, faults = graph_of_content(), []
    muscles = {path.stem for path in (HOME / "content" / "muscles").glob("*.xml")}
    nodes = sorted(set(graph.nodes) - muscles)
    chance = random.Random(11)
    for _ in range(40):
        start, end = chance.sample(nodes, 2)
        for kind, arguments in (
            ("chains", ("chains", "--from", start, "--to", end, "--json")),
            ("routes", ("why", start, "--json")),
            ("routes", ("effects", start, "--json")),
            ("compare", ("compare", start, end, "--json")),
        ):
            faults += answer(kind, *arguments)[1]
        found, wrong = answer("keystones", "keystones", "--from", start, "--to", end, "--json")
        paths = [set(chain[2]) for chain in expected(graph, start, end)] if start in graph and end in graph else []
        shared = set.intersection(*paths) - {start, end} if paths else set()
        if set(found["keystones"]) != shared or found["isConnected"] != bool(paths):
            wrong.append(f"keystones from {start} to {end}: {found['keystones']}, networkx {sorted(shared)}")
        gone = set(chance.sample(nodes, 2))
        told, shape = answer("whatif", "whatif", *[word for node in sorted(gone) for word in ("--without", node)], "--json")
        for outcome in told["outcomes"]:
            before, after = (causes(graph, outcome["outcome"], taken) for taken in (set(), gone))
            ours = (outcome["causesBefore"], outcome["causesAfter"], set(outcome["lost"]))
            if ours != (len(before), len(after), before - after - gone):
                wrong.append(f"without {sorted(gone)}, {outcome['outcome']}: {ours}, networkx {len(before)}, {len(after)}")
        faults += wrong + shape
    for kind, arguments in (
        ("loops", ("loops", "--json")),
        ("graph", ("graph", "--format", "json")),
        ("whatif", ("whatif", "--apply", "exercise-therapy", "--json")),
    ):
        faults += answer(kind, *arguments)[1]
    exported = networkx.parse_graphml(run("graph", "--format", "graphml", "--quiet").stdout, force_multigraph=True)
    whole = json.loads(run("graph", "--format", "json", "--quiet").stdout)
    if (len(exported), exported.number_of_edges()) != (len(whole["nodes"]), len(whole["links"])):
        faults.append("GraphML and JSON do not hold the same graph")
    print("\n".join(faults[:20]))
    print(f"40 rounds of seven questions, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
