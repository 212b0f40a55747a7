"""Makes a content folder that is a cause graph and nothing else: N things, M links, loops at every scale.

Usage: tangle.py NODES LINKS FOLDER [--seed S] [--reach R]

Links go to things at most R places on or back in a ring, about one in five back, so the graph is full of loops, long and
short, and everything reaches everything. Equal arguments make equal files. The content has no errors; warnings it has,
as it says both that something raises and that it lowers the same.
"""

import argparse
import random
from pathlib import Path

REVIEW = '<review status="unreviewed" written="2026-11-23" due="2027-11-23"/>'
GRADES = ["strong", "moderate", "limited", "contested", "refuted"]
RELATIONS = ["contributes-to", "leads-to", "causes", "irritates", "associated-with", "reduces", "prevents"]
KINDS = ["mechanism", "factor", "mechanism", "symptom", "mechanism"]


def generate(nodes: int, links: int, folder: Path, seed: int = 1, reach: int = 60) -> None:
    chance = random.Random(seed)
    width = len(str(nodes - 1))
    names = [f"thing-{number:0{width}d}" for number in range(nodes)]
    effects: list[dict[tuple[str, str], str]] = [{} for _ in names]
    told = 0
    while told < links:
        cause = chance.randrange(nodes)
        way = chance.choice((1, 1, 1, 1, -1)) * chance.randint(1, min(reach, nodes - 1))
        effect, relation = names[(cause + way) % nodes], chance.choice(RELATIONS)
        if effect != names[cause] and (effect, relation) not in effects[cause]:
            effects[cause][effect, relation] = chance.choices(GRADES, (2, 3, 3, 2, 1))[0]
            told += 1
    for kind in set(KINDS):
        (folder / f"{kind}s").mkdir(parents=True, exist_ok=True)
    for number, (name, own) in enumerate(zip(names, effects)):
        kind = KINDS[number % len(KINDS)]
        claims = "".join(
            f'  <effect on="{effect}" relation="{relation}" grade="{grade}">\n'
            f"    <because>Here stands how {name} acts on {effect}, in one plain sentence.</because>\n"
            '    <cite source="a-study" stance="supports"/>\n  </effect>\n'
            for (effect, relation), grade in own.items()
        )
        help_line = "  <seek-help>See someone if it stays.</seek-help>\n" if kind == "symptom" else ""
        (folder / f"{kind}s" / f"{name}.xml").write_text(
            f'<{kind} id="{name}">\n  <name>{name.replace("-", " ").capitalize()}</name>\n'
            f"  <summary>One of {nodes} things.</summary>\n{help_line}{claims}  {REVIEW}\n</{kind}>\n", "utf-8")
    (folder / "sources.xml").write_text(
        '<sources>\n  <source id="a-study" type="cohort" year="2020" pmid="1">\n    <title>A study of everything</title>\n'
        "    <author>Doe J</author>\n    <finding>It is all connected.</finding>\n  </source>\n</sources>\n", "utf-8")
    (folder / "site.xml").write_text(
        '<site language="en" chain-pages="100">\n  <title>Tangle</title>\n  <tagline>For measuring</tagline>\n'
        "  <description>A generated graph.</description>\n  <disclaimer>It means nothing.</disclaimer>\n"
        f"  <license>CC0</license>\n  <safety>It advises nothing.</safety>\n  {REVIEW}\n</site>\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nodes", type=int)
    parser.add_argument("links", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reach", type=int, default=60)
    arguments = parser.parse_args()
    generate(arguments.nodes, arguments.links, arguments.folder, arguments.seed, arguments.reach)
