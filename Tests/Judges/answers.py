"""Holds the answers about cause and effect against their JSON Schema, and what-if against networkx."""

import json
import random

import networkx
from chains import links_of_content
from house import HOME, run
from jsonschema import Draft202012Validator
from oracle import RAISING, linked

SCHEMA = json.loads((HOME / "docs" / "schemas" / "answers-2.json").read_text("utf-8"))


def answer(kind: str, *arguments: str) -> tuple[dict, list[str]]:
    """What a command prints, and what is wrong with its shape."""
    given = json.loads(run(*arguments, "--quiet").stdout)
    validator = Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]})
    return given, [f"{' '.join(arguments)}: {error.json_path}: {error.message}" for error in validator.iter_errors(given)]


def causes(graph: networkx.MultiDiGraph, outcome: str, without: set[str]) -> set[str]:
    """What reaches the outcome by at most eight links that raise."""
    raising = networkx.DiGraph(
        (cause, effect) for cause, effect, relation in graph.edges(data="relation")
        if relation in RAISING and not {cause, effect} & without
    )
    if outcome not in raising:
        return set()
    return set(networkx.single_source_shortest_path_length(raising.reverse(), outcome, cutoff=8)) - {outcome}


def main() -> int:
    Draft202012Validator.check_schema(SCHEMA)
    graph, faults = linked(links_of_content()), []
    muscles = {path.stem for path in (HOME / "content" / "muscles").glob("*.xml")}
    nodes = sorted(set(graph.nodes) - muscles)
    outcomes = {path.stem for kind in ("conditions", "symptoms") for path in (HOME / "content" / kind).glob("*.xml")}
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
        wrong = answer("keystones", "keystones", "--from", start, "--to", end, "--json")[1]
        gone = set(chance.sample(nodes, 2))
        told, shape = answer("whatif", "whatif", *[word for node in sorted(gone) for word in ("--without", node)], "--json")
        listed = {outcome["outcome"]: outcome for outcome in told["outcomes"]}
        if len(listed) + told["untouched"] != len(outcomes - gone):
            wrong.append(f"without {sorted(gone)}: {len(listed)} outcomes and {told['untouched']} out of reach, of {len(outcomes - gone)}")
        for name in sorted(outcomes - gone):
            before, after = (causes(graph, name, taken) for taken in (set(), gone))
            if name not in listed:
                if before != after:
                    wrong.append(f"without {sorted(gone)}: {name} is said to be out of reach")
                continue
            outcome = listed[name]
            ours = (outcome["causesBefore"], outcome["causesAfter"], set(outcome["lost"]))
            if ours != (len(before), len(after), before - after - gone):
                wrong.append(f"without {sorted(gone)}, {name}: {ours}, networkx {len(before)}, {len(after)}")
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
    for damaged in ("nowhere.json", "README.md", "content"):
        refused = run("why", "sciatica", "--graph", damaged)
        if refused.returncode != 2 or refused.stdout or refused.stderr.count("\n") != 1 or damaged not in refused.stderr:
            faults.append(f"--graph {damaged}: exit {refused.returncode}, {refused.stderr}")
    print("\n".join(faults[:20]))
    print(f"40 rounds of seven questions, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
