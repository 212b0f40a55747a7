"""Builds the site in two surroundings and compares every byte: folder, time zone, locale, workers, clock order."""

import shutil
import sys
import tempfile
from pathlib import Path

from house import CONTENT, files_of, run


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        copy = work / "another place" / "inhalt"
        shutil.copytree(CONTENT, copy)
        first = run("build", "--content", CONTENT, "--output", work / "one", "--jobs", "2")
        second = run(
            "build", "--content", "inhalt", "--output", "two", "--jobs", "1", cwd=copy.parent,
            env={"TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"},
        )
        for result in (first, second):
            if result.returncode != 0:
                print(result.stdout[-2000:], result.stderr[-2000:])
                return 1
        one, two = files_of(work / "one"), files_of(copy.parent / "two")
        different = sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))
        print(f"{len(one)} files, {len(different)} different {different[:5]}")
        again = run("build", "--content", CONTENT, "--output", work / "one")
        print(again.stdout.splitlines()[0])
        return 0 if not different and one and "nothing had changed" in again.stdout else 1


if __name__ == "__main__":
    sys.exit(main())
