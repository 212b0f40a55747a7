"""Has jing judge by the derived schema what spinewise judges by the vocabulary: the two must agree, file by file.

Valid files are the shipped content. Invalid ones are made from it, each with one fault of structure.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from house import CONTENT, run

# Rules that a schema speaks about. Others (an id nobody describes, prose that says nothing) are beyond it.
STRUCTURE = {
    "bad-value", "empty-text", "malformed-xml", "misplaced-element", "missing-attribute", "missing-child",
    "repeated-child", "uncited-grade", "unexpected-text", "unknown-attribute", "unknown-element",
}


def refused_by_jing(schema: Path, files: list[Path]) -> set[str]:
    """Names of the files that jing finds fault with."""
    result = subprocess.run(["jing", str(schema), *map(str, files)], capture_output=True, text=True, timeout=300)
    refused = set()
    for line in result.stdout.splitlines():
        match = re.match(r"(.+?):\d+:\d+: (fatal|error)", line)
        if match:
            refused.add(Path(match.group(1)).name)
    return refused


def mutations(text: str, chance: random.Random) -> list[str]:
    """One fault of structure each, wherever the file offers a place for it."""
    made = []

    def at_random(pattern: str, change) -> None:
        places = list(re.finditer(pattern, text))
        if places:
            place = chance.choice(places)
            made.append(text[: place.start()] + change(place.group(0)) + text[place.end():])

    at_random(r"<(name|title|summary|because|stem|label|heading|statement)>", lambda tag: tag.replace("<", "<x").replace(">", "/>") + tag)
    at_random(r' (id|relation|grade|stance|urgency|source|verdict|written)="', lambda name: f" {name.strip()[:-2]}x=\"")
    at_random(r'grade="\w+"', lambda _: 'grade="certain"')
    at_random(r'relation="[\w-]+"', lambda _: 'relation="helps"')
    at_random(r'due="[\d-]+"', lambda _: 'due="2027-02-30"')
    at_random(r' stance="\w+"', lambda _: "")
    at_random(r"<because>.*?</because>(?s:)", lambda _: "")
    at_random(r"<review [^>]*/>", lambda tag: tag + tag)
    at_random(r"<review [^>]*/>", lambda _: "")
    at_random(r"<review [^>]*/>", lambda tag: "stray words " + tag)
    at_random(r"<heading>[^<]*</heading>", lambda _: "<heading> </heading>")
    at_random(r"<heading>[^<]*</heading>", lambda tag: tag + "<name>x</name>")
    at_random(r"<p>", lambda tag: tag + "<p>in</p>")
    at_random(r"</name>", lambda tag: "<em>x</em>" + tag)
    return made


def main() -> int:
    chance = random.Random(20261123)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        schema = work / "spinewise.rng"
        schema.write_text(run("schema").stdout, "utf-8")
        originals = sorted(path for path in CONTENT.rglob("*.xml") if path.parent.name != "schema")
        refused = refused_by_jing(schema, originals)
        faults = [f"jing refuses {name}" for name in sorted(refused)]
        folder = work / "mutants"
        folder.mkdir()
        for original in originals:
            for text in mutations(original.read_text("utf-8"), chance)[:: max(1, len(originals) // 60)]:
                (folder / f"m{len(list(folder.iterdir())):04}.xml").write_text(text, "utf-8")
        mutants = sorted(folder.iterdir())
        by_jing = refused_by_jing(schema, mutants)
        report = json.loads(run("validate", "--content", folder, "--json").stdout)
        ours = {finding["place"]["file"] for finding in report["findings"] if finding["rule"] in STRUCTURE}
        for file in sorted(by_jing ^ ours)[:20]:
            who = "only jing" if file in by_jing else "only spinewise"
            faults.append(f"{who} refuses {file}:\n" + (folder / file).read_text("utf-8")[:600])
        print("\n".join(faults))
        print(f"{len(originals)} files accepted by both, {len(mutants)} mutants, {len(ours)} refused, {len(by_jing ^ ours)} disagreements")
        return 1 if faults or not ours else 0


if __name__ == "__main__":
    sys.exit(main())
