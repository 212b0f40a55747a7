"""Builds a small generated site, so that the generator keeps fitting the vocabulary and the timings their stages."""

import subprocess
import sys
import tempfile
from pathlib import Path

from checks import PARSING, TOOL, timed
from generate import generate


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        generate(60, Path(name) / "content")
        checked = subprocess.run([TOOL, "validate", "--content", f"{name}/content"], capture_output=True, text=True)
        built = subprocess.run([TOOL, "build", "--content", f"{name}/content", "--output", f"{name}/site"], capture_output=True, text=True)
        stages = timed(Path(name) / "content", jobs=2)
        measured = all(stages.get(stage, 0) > 0 for stage in (*PARSING, "checking files", "checking all")) and stages["all"] <= stages["system"] + 1
        print(checked.stdout[-1500:], built.stdout, built.stderr, "" if measured else f"the timings miss a stage: {stages}")
        return 0 if measured and checked.returncode == 0 and "no findings" in checked.stdout and built.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
