"""Measures what the checks cost beside the parsing, in CPU time of one and the same run.

Usage: checks.py [--lessons N] [--runs R] [--lessons-per-entity L] [--limit PERCENT]

`spinewise validate --timings` says where its time went; the whole is held against what the system charged the process with.
Parsing is reading the files, parsing and decoding them. Everything else counts as added: the checks, the graph they need,
starting up, freeing memory, reporting. Fails if more than PERCENT is added (60 unless told).
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import generate

HOME = Path(__file__).resolve().parents[2]
TOOL = Path(os.environ.get("SPINEWISE", HOME / ".build" / "release" / "spinewise")).resolve()
PARSING = ("reading", "parsing", "decoding")


def timed(content: Path, jobs: int) -> dict[str, float]:
    """Milliseconds of CPU by stage, and under `system` what the process was charged with."""
    command = [TOOL, "validate", "--content", content, "--timings", "--jobs", str(jobs), "--today", "2026-11-23"]
    with tempfile.TemporaryFile("w+") as errors:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
        errors.seek(0)
        text = errors.read()
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"validate failed: {text}")
    stages = {name.strip(): float(time) for name, time in re.findall(r"^spinewise: (.+?) +([\d.]+) ms", text, re.M)}
    return stages | {"system": 1000 * (usage.ru_utime + usage.ru_stime)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--lessons-per-entity", type=int, default=20)
    parser.add_argument("--limit", type=float, default=60)
    arguments = parser.parse_args()
    memory = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as name:
        content = Path(name) / "content"
        generate(arguments.lessons, content, per_entity=arguments.lessons_per_entity)
        count = sum(1 for _ in content.rglob("*.xml"))
        worst = 0.0
        for jobs in (1, 2):
            runs = [timed(content, jobs) for _ in range(arguments.runs)]
            parsing = [sum(run[stage] for stage in PARSING) for run in runs]
            added = [100 * (run["system"] - base) / base for run, base in zip(runs, parsing)]
            unseen = max(abs(run["all"] - run["system"]) / run["system"] for run in runs)
            print(f"{count} files, {jobs} worker{'s' * (jobs > 1)}: parsing {statistics.median(parsing) / count * 1000:.0f} µs a file, "
                  f"everything else adds {statistics.median(added):.0f} % ({min(added):.0f}–{max(added):.0f})")
            shares = {stage: statistics.median(run[stage] for run in runs) for stage in runs[0] if stage not in ("all", "system")}
            print("  " + ", ".join(f"{stage} {time:.0f} ms" for stage, time in shares.items()))
            if unseen > 0.1:
                raise SystemExit(f"the program and the system disagree on the time by {100 * unseen:.0f} %")
            worst = max(worst, statistics.median(added))
    return 0 if worst <= arguments.limit else 1


if __name__ == "__main__":
    sys.exit(main())
