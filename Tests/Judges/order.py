"""Breaks a generated folder in hundreds of places and holds the findings to one exact order, however many workers look.

Half of the faults are found in single files, half in the whole; many share a file, some a line.
"""

import json
import random
import re
import sys
import tempfile
from pathlib import Path

from house import HOME, run

sys.path.insert(0, str(HOME / "Tests" / "Benchmarks"))
from generate import generate  # noqa: E402

GRAVITY = ["error", "warning", "note"]


def break_some(content: Path, seed: int) -> None:
    """Faults in two files out of three, always the same for the same seed."""
    chance = random.Random(seed)
    faults = [
        (r'<ref to="', '<ref to="x'), (r'<cite source="', '<cite source="x'), ("<summary>", "<sumary>x</sumary><summary>"),
        (r' on="', ' on="x'), ("<p>", "<p>click <ref to=\"here\">here</ref> "), ("</section>", "</sektion>"), ('correct="yes"', 'correct="maybe"'),
    ]
    for path in sorted(content.glob("*/*.xml")):
        if chance.random() < 1 / 3:
            continue
        text = path.read_text("utf-8")
        for pattern, new in chance.sample(faults, 3):
            text = re.sub(pattern, lambda _: new, text, count=chance.randint(1, 2))
        path.write_text(text, "utf-8")


def main() -> int:
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        generate(200, work / "content")
        break_some(work / "content", seed=7)
        said = {jobs: run("validate", "--content", "content", "--json", "--jobs", jobs, "--today", "2026-11-23", cwd=work).stdout for jobs in ("1", "2", "3", "16")}
        findings = json.loads(said["1"])["findings"]
        for jobs, text in said.items():
            if text != said["1"]:
                faults.append(f"{jobs} workers say something else than one")
        keys = [
            (finding["place"]["file"].encode(), *(finding["place"][part] for part in ("line", "column", "endLine", "endColumn")),
             GRAVITY.index(finding["severity"]), finding["rule"], finding["headline"].encode())
            for finding in findings
        ]
        if keys != sorted(keys):
            place = next(index for index in range(1, len(keys)) if keys[index - 1] > keys[index])
            faults.append(f"not by file and place: {keys[place - 1]} before {keys[place]}")
        files = {finding["place"]["file"] for finding in findings}
        if len(findings) < 300 or len(files) < 100 or len({finding["rule"] for finding in findings}) < 5:
            faults.append(f"only {len(findings)} findings of {len({finding['rule'] for finding in findings})} rules in {len(files)} files")
        print("\n".join(faults))
        print(f"{len(findings)} findings in {len(files)} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
