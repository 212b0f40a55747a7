"""Graph files made by a seeded chance: loops, parallel links, associations, refuted links, cures, groups, shared states, emergencies.

Version 2 of `spinewise graph --format json`, 12 to 25 things each.
"""

import random

from rules import CAREFUL, GRADES

RELATIONS = {
    "causes": 4, "contributes-to": 4, "leads-to": 3, "can-progress-to": 1, "increases-load-on": 1, "compresses": 1, "irritates": 1,
    "reduces": 3, "prevents": 1, "treats": 2, "associated-with": 4,
}  # fmt: skip
OTHERS = {"mechanism": 6, "condition": 6, "symptom": 3, "factor": 2, "structure": 1, "exercise": 2, "treatment": 2}
SEEN_IN = [None] * 8 + ["people", "cadaver", "animal", "model"]


def picked(chance: random.Random, weights: dict) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def body(chance: random.Random) -> list[dict]:
    """Up to five muscles, the second a member of the first and the third at times of the second, with states of one or two."""
    muscles = [{"id": f"m{number}", "kind": "muscle"} for number in range(chance.randint(1, 5))]
    for part, whole in zip(muscles[1:3], muscles):
        if chance.random() < 0.6:
            part["partOf"] = whole["id"]
    states = [{"id": f"s{number}", "kind": "state"} for number in range(chance.randint(1, 5))]
    for state in states:
        of = chance.sample(muscles, min(len(muscles), chance.choice((0, 1, 1, 2))))
        if of:
            state["of"] = sorted(muscle["id"] for muscle in of)
    return muscles + states


def tangle(chance: random.Random) -> dict:
    nodes = body(chance)
    for number in range(chance.randint(12, 25) - len(nodes)):
        nodes.append({"id": f"n{number:02}", "kind": picked(chance, OTHERS)})
        if nodes[-1]["kind"] == "condition" and chance.random() < 0.25:
            nodes[-1]["isEmergency"] = True
    nodes = [{**node, "name": f"Thing {node['id']}"} for node in nodes]
    chance.shuffle(nodes)
    links: dict[str, dict] = {}
    for _ in range(int(len(nodes) * chance.uniform(1.5, 2.6))):
        low, high = sorted(chance.sample(range(len(nodes)), 2))
        cause, effect = (nodes[high], nodes[low]) if chance.random() < 0.25 else (nodes[low], nodes[high])
        if chance.random() < 0.15 and links:
            # Beside or against a link that is there.
            other = chance.choice(list(links.values()))
            ends = {node["id"]: node for node in nodes}
            cause, effect = ends[other["cause"]], ends[other["effect"]]
            if chance.random() < 0.4:
                cause, effect = effect, cause
        relation = picked(chance, RELATIONS)
        if effect.get("isEmergency") and cause["kind"] in CAREFUL and relation != "treats":
            # The content may not hold such a link: it stops the build.
            relation = "treats"
        ident = f"{cause['id']}--{relation}--{effect['id']}"
        links[ident] = {
            "id": ident, "cause": cause["id"], "relation": relation, "effect": effect["id"],
            "grade": chance.choices(GRADES, (3, 4, 3, 1, 1))[0],
            "because": "It is so.",
            "citations": [{"source": "study", "stance": stance} for stance in chance.choices(("supports", "disputes", "mixed"), k=chance.randint(0, 2))],
        }  # fmt: skip
        if (seen := chance.choice(SEEN_IN)) is not None:
            links[ident]["seenIn"] = seen
    return {"version": 2, "nodes": sorted(nodes, key=lambda node: node["id"]), "links": sorted(links.values(), key=lambda link: link["id"]), "sources": [], "unlinked": []}
