"""Holds the explorer's scripts to Swift, under node: all pairs of the shipped content and of twenty tangles.

Usage: explored.py SITE. Swift's answers come from Tests/ExplorerFixtures, the scripts from the built site: verdict, opening, chains,
support, the sentence of each and why it is supported so must be the same, word for word; with better evidence asked for and with
things taken out, too.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from house import CONTENT, HOME
from tangles import tangle

TANGLES = 20


def main(site: Path) -> int:
    build = ["swift", "build", "--package-path", str(HOME), "--product", "ExplorerFixtures"]
    fixtures = os.environ.get("EXPLORER_FIXTURES")
    if not fixtures:
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        fixtures = HOME / ".build" / "debug" / "ExplorerFixtures"
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        chance = random.Random(17)
        sources = [CONTENT]
        for number in range(TANGLES):
            sources.append(Path(folder) / f"tangle-{number}.json")
            sources[-1].write_text(json.dumps(tangle(chance)), "utf-8")
        subprocess.run([fixtures, folder, *sources], check=True)
        script = Path(__file__).with_name("explored.js")
        return subprocess.run(["node", script, site / "explore.js", folder, str(len(sources))]).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
