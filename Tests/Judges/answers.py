"""Holds the answers about cause and effect against their JSON Schema."""

import json
import random

import networkx
from house import HOME, run
from jsonschema import Draft202012Validator
from rules import Graph

SCHEMA = json.loads((HOME / "docs" / "schemas" / "answers-2.json").read_text("utf-8"))


def answer(kind: str, *arguments: str) -> tuple[dict, list[str]]:
    """What a command prints, and what is wrong with its shape."""
    given = json.loads(run(*arguments, "--quiet").stdout)
    validator = Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]})
    return given, [f"{' '.join(arguments)}: {error.json_path}: {error.message}" for error in validator.iter_errors(given)]


def main() -> int:
    Draft202012Validator.check_schema(SCHEMA)
    graph, faults = Graph(json.loads(run("graph", "--format", "json", "--quiet").stdout)), []
    nodes = sorted(graph.linked)
    chance = random.Random(11)
    for _ in range(40):
        start, end = chance.sample(nodes, 2)
        for kind, arguments in (
            ("chains", ("chains", "--from", start, "--to", end, "--json")),
            ("around", ("why", start, "--json")),
            ("around", ("effects", start, "--json")),
            ("compare", ("compare", start, end, "--json")),
            ("keystones", ("keystones", "--from", start, "--to", end, "--json")),
            ("whatif", ("whatif", "--without", start, "--without", end, "--json")),
        ):
            faults += answer(kind, *arguments)[1]
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
    print(f"40 rounds of six questions, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
