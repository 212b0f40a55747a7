"""Builds a small generated site, so that the generator keeps fitting the vocabulary."""

import subprocess
import sys
import tempfile
from pathlib import Path

from generate import generate

TOOL = Path(__file__).resolve().parents[2] / ".build" / "release" / "spinewise"


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        generate(60, Path(name) / "content")
        checked = subprocess.run([TOOL, "validate", "--content", f"{name}/content"], capture_output=True, text=True)
        built = subprocess.run([TOOL, "build", "--content", f"{name}/content", "--output", f"{name}/site"], capture_output=True, text=True)
        print(checked.stdout[-1500:], built.stdout, built.stderr)
        return 0 if checked.returncode == 0 and "no findings" in checked.stdout and built.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
