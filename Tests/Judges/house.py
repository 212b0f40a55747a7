"""Where things are, and how the judges run spinewise."""

import os
import subprocess
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
CONTENT = HOME / "content"
# Another executable can be put to the same tests: SPINEWISE=.build/debug/spinewise python3 Tests/Judges/faults.py
TOOL = Path(os.environ.get("SPINEWISE", HOME / ".build" / "release" / "spinewise")).resolve()


def run(*arguments: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    """Runs spinewise and returns what it said; the exit code is the caller's to judge."""
    return subprocess.run(
        [str(TOOL), *map(str, arguments)],
        cwd=cwd or HOME,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        timeout=120,
    )


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
