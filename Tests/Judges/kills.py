"""Kills build, fmt, fix and rename at any moment: nothing is lost or half written, and the next run finishes and leaves nothing behind.

    kills.py [RUNS] [--seed N]      RUNS kills of each command, 100 unless told

Two kinds of kills: `kill -9` after a random time, and `strace -e inject` at a chosen system call, which reaches moments of a few microseconds that
no clock finds: the first and the last few of each kind as often as all between. After each, every lesson file must hold its old text or its new one, and the site must be the old one or the new one, whole. Then
the same command runs again, undisturbed: it must succeed, the outcome must be that of an undisturbed run, and no other file may be there. For
rename, undo after the kill must bring everything back instead, half of the times.
"""

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from house import CONTENT, TOOL, files_of

# Calls that change something on disk. The number says how often the command makes it: it is counted first.
CALLS = ("renameat2", "unlinkat", "openat2", "fsync", "mkdirat", "linkat", "write", "fchmod")


def untidied(folder: Path) -> Path:
    """Content in which every file can be laid out and every page needs a safe fix."""
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    for path in content.rglob("*.xml"):
        if "schema" not in path.parts:
            text = path.read_text("utf-8")
            if "<summary>" in text:
                text = text.replace("<summary>", "<summary>A &nbsp; ", 1)
            path.write_text(text.replace("<name>", "<name>\n\n", 1), "utf-8")
    return content


class Case:
    """A command, what it works on, and what it makes of that when nobody disturbs it."""

    def __init__(self, name: str, arguments: list[str], work: Path) -> None:
        self.name, self.arguments = name, arguments
        self.start = work / f"{name}-start"
        self.start.mkdir()
        if name == "fmt":
            shutil.copytree(CONTENT, self.start / "content")
            for path in (self.start / "content").rglob("*.xml"):
                if "schema" not in path.parts:
                    path.write_text(path.read_text("utf-8").replace("<name>", "<name>\n\n", 1), "utf-8")
        elif name == "fix":
            untidied(self.start)
        else:
            shutil.copytree(CONTENT, self.start / "content")
        if name == "build":
            self.run(self.start)
            (self.start / "_site" / "CNAME").write_text("spine.example", "utf-8")
            page = self.start / "content" / "site.xml"
            page.write_text(page.read_text("utf-8").replace("<tagline>", "<tagline>Now: ", 1), "utf-8")
        self.before = tree(self.start)
        whole = work / f"{name}-whole"
        shutil.copytree(self.start, whole)
        began = time.monotonic()
        result = self.run(whole)
        self.seconds = time.monotonic() - began
        if result.returncode:
            raise SystemExit(f"{name} does not run: {result.stderr}")
        self.after = tree(whole)
        if self.after == self.before:
            raise SystemExit(f"{name} changes nothing")

    def run(self, folder: Path) -> subprocess.CompletedProcess:
        return subprocess.run([TOOL, *self.arguments], cwd=folder, capture_output=True, text=True, timeout=300)

    def calls(self, folder: Path) -> dict[str, int]:
        """How often an undisturbed run makes each call."""
        log = folder.parent / "count"
        subprocess.run(["strace", "-f", "-c", "-o", log, "-e", f"trace={','.join(CALLS)}", TOOL, *self.arguments], cwd=folder, capture_output=True, timeout=300)
        counts = {}
        for line in log.read_text().splitlines():
            words = line.split()
            if words and words[-1] in CALLS:
                counts[words[-1]] = int(words[3])
        return counts

    def killed(self, folder: Path, chance: random.Random, counts: dict[str, int]) -> str:
        """Kills one run, and says where."""
        if chance.random() < 0.5:
            delay = chance.uniform(0, self.seconds * 1.1)
            process = subprocess.Popen([TOOL, *self.arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            process.wait()
            return f"after {delay:.3f} s"
        call = chance.choice(sorted(counts))
        number = min(counts[call], chance.choice((chance.randint(1, 4), chance.randint(1, counts[call]), counts[call] - chance.randint(0, min(3, counts[call] - 1)))))
        subprocess.run(
            ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}", TOOL, *self.arguments],
            cwd=folder, capture_output=True, timeout=300)
        return f"at {call} number {number}"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file that a person would see, and everything left over that nobody should."""
    return {path: data for path, data in files_of(folder).items() if "/.spinewise/" not in f"/{path}"}


def lesson(path: str) -> bool:
    return path.startswith("content/") and not Path(path).name.startswith(".")


def judged(case: Case, folder: Path, place: str, undoes: bool) -> list[str]:
    faults = []
    now = tree(folder)
    for path in case.before.keys() | case.after.keys():
        if lesson(path) and now.get(path) not in (case.before.get(path), case.after.get(path)):
            faults.append(f"{path} is neither the old one nor the new one")
    if case.name == "rename" and "content/muscles/hamstrings.xml" not in now and "content/muscles/hams.xml" not in now:
        faults.append("the renamed file is nowhere")
    if case.name == "build":
        sites = [{path: data for path, data in state.items() if path.startswith("_site/") and path != "_site/CNAME"} for state in (now, case.before, case.after)]
        if sites[0] not in sites[1:]:
            faults.append("the site is neither the old one nor the new one")
    if undoes:
        result = subprocess.run([TOOL, "undo"], cwd=folder, capture_output=True, text=True, timeout=60)
        wanted = case.before
    else:
        result = case.run(folder)
        # A rename that had got as far as to be finished is finished, and the id is then called otherwise.
        wanted = case.after
    done = tree(folder)
    if result.returncode and not (case.name == "rename" and result.returncode == 64 and done == wanted):
        faults.append(f"the next run ended with {result.returncode}: {result.stderr.strip()[-200:]}")
    if done != wanted:
        other = sorted(path for path in done.keys() | wanted.keys() if done.get(path) != wanted.get(path))
        faults.append(f"after the next run these are not as they should be: {other[:6]}")
    kept = sorted(path.name for path in (folder / "content" / ".spinewise").glob("*")) if (folder / "content" / ".spinewise").exists() else []
    if set(kept) - {".gitignore", "last"}:
        faults.append(f"left in .spinewise: {kept}")
    return [f"{case.name}, killed {place}: {fault}" for fault in faults]


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("runs", nargs="?", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    chance = random.Random(options.seed)
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        cases = [
            Case("build", ["build", "--quiet"], work), Case("fmt", ["fmt"], work), Case("fix", ["fix"], work),
            Case("rename", ["rename", "hamstrings", "hams"], work),
        ]
        for case in cases:
            counted = work / "counted"
            shutil.copytree(case.start, counted)
            counts = case.calls(counted)
            shutil.rmtree(counted)
            for number in range(options.runs):
                folder = work / "killed"
                shutil.copytree(case.start, folder)
                place = case.killed(folder, chance, counts)
                faults += judged(case, folder, place, undoes=case.name == "rename" and number % 2 == 1)
                shutil.rmtree(folder)
    print("\n".join(faults[:40]))
    print(f"{len(cases)} commands killed {options.runs} times each, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
