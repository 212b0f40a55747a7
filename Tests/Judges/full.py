"""Lets the disk be full, or refuse, at any moment: then nothing is changed, nothing is left behind, and the exit code is 2.

    full.py [RUNS] [--seed N]      RUNS refusals of each command, 10 unless told

Two kinds: standard output on a full disk for every command that answers, and `strace -e inject`, which makes a chosen call and all that follow it
fail as a full disk would ("No space left on device", "Input/output error", "Too many open files").
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from house import CONTENT, TOOL
from kills import Case, tree

# Calls that a disk can refuse, and what it says then.
REFUSALS = {"write": "ENOSPC", "fsync": "EIO", "openat2": "EMFILE", "mkdirat": "ENOSPC", "renameat2": "EIO"}

ANSWERS = [
    "validate", "validate --format json", "validate --format sarif", "validate --format junit", "validate --format markdown",
    "chains --from tight-hamstrings --to sciatica", "chains --from tight-hamstrings --to sciatica --json", "why sciatica", "effects ageing", "loops", "keystones --from tight-hamstrings --to sciatica",
    "whatif --without ageing", "compare sciatica spinal-stenosis", "graph", "graph --format dot", "explain unknown-target", "rules", "schema", "--help", "--version",
    "build --help", "fmt --dry-run", "build",
]


def on_a_full_disk(work: Path) -> list[str]:
    faults = []
    shutil.copytree(CONTENT, work / "content")
    page = work / "content" / "factors" / "ageing.xml"
    page.write_text(page.read_text("utf-8").replace("<name>", "<name>\n\n", 1), "utf-8")
    for line in ANSWERS:
        with open("/dev/full", "w") as full:
            result = subprocess.run([TOOL, *line.split()], cwd=work, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        if result.returncode != 2 or "No space left on device" not in result.stderr:
            faults.append(f"'{line}' on a full disk ended with {result.returncode}: {result.stderr.strip()[-200:]}")
    return faults


def refused(case: Case, folder: Path, chance: random.Random, counts: dict[str, int]) -> list[str]:
    call = chance.choice(sorted(set(counts) & set(REFUSALS)))
    number = chance.randint(1, counts[call])
    result = subprocess.run(
        ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={REFUSALS[call]}:when={number}+", TOOL, *case.arguments],
        cwd=folder, capture_output=True, text=True, timeout=300)
    faults = []
    now = tree(folder)
    # A disk that refuses every rename refuses the way back too. Then the change stays taken down, and the next run ends it; so does
    # the next build with a folder that could not be cleared away.
    interrupted = (folder / "content" / ".spinewise" / "pending").exists() and result.returncode == 2
    if case.name == "build":
        now = {path: data for path, data in now.items() if not path.startswith("._site.spinewise-")}
    # The last words may be what could not be written, when all is done.
    if now not in (case.before, case.after) and not interrupted:
        other = sorted(path for path in now.keys() | case.before.keys() if now.get(path) != case.before.get(path))
        faults.append(f"changed {other[:5]}")
    if result.returncode != 2 and now != case.after:
        faults.append(f"ended with {result.returncode}: {(result.stdout + result.stderr).strip()[-200:]}")
    again = case.run(folder)
    if tree(folder) != case.after:
        faults.append(f"the next run ended with {again.returncode} and something else: {again.stderr.strip()[-200:]}")
    return [f"{case.name}, {REFUSALS[call]} from {call} number {number} on: {fault}" for fault in faults]


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("runs", nargs="?", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "answers").mkdir()
        faults = on_a_full_disk(work / "answers")
        cases = [Case(line.split()[0], line.split(), work) for line in ("build --quiet", "fmt", "fix", "rename hamstrings hams")]
        for case in cases:
            counted = work / "counted"
            shutil.copytree(case.start, counted)
            counts = case.calls(counted)
            shutil.rmtree(counted)
            for _ in range(options.runs):
                folder = work / "refused"
                shutil.copytree(case.start, folder)
                faults += refused(case, folder, chance, counts)
                shutil.rmtree(folder)
    print("\n".join(faults[:40]))
    print(f"{len(ANSWERS)} answers to a full disk, {len(cases)} commands refused {options.runs} times each, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
