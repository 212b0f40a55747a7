"""Holds the list of dependencies against what was resolved: names, versions, licences, and pins of Python and actions."""

import json
import re
import subprocess
import sys
from pathlib import Path

from house import HOME

LIST = HOME / "docs" / "DEPENDENCIES.md"


def listed(heading: str) -> list[list[str]]:
    """The rows of a table, as plain text."""
    part = LIST.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")]
    return [[re.sub(r"\[([^]]*)\]\([^)]*\)|`([^`]*)`", r"\1\2", cell) for cell in row] for row in rows[2:]]


def resolved() -> dict[str, tuple[str, Path]]:
    """Version and folder of each package, those that packages ask for included."""
    # Versions only: a mirror of a repository may have other commits.
    shown = subprocess.run(["swift", "package", "show-dependencies", "--format", "json"], cwd=HOME, capture_output=True, text=True, check=True)
    found: dict[str, tuple[str, Path]] = {}
    waiting = json.loads(shown.stdout)["dependencies"]
    while waiting:
        package = waiting.pop()
        found[package["name"]] = (package["version"], Path(package["path"]))
        waiting += package["dependencies"]
    return found


def licence(folder: Path) -> str:
    files = sorted(folder.glob("LICENSE*"))
    text = files[0].read_text("utf-8") if files else ""
    if "Apache License" in text and "Version 2.0" in text:
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"
    return "MIT" if "Permission is hereby granted, free of charge" in text else "unknown"


def packages() -> list[str]:
    found = resolved()
    rows = {row[0]: row for row in listed("In the program")}
    faults = [f"'{name}' is listed and not resolved" for name in sorted(rows.keys() - found.keys())]
    for name, (version, folder) in sorted(found.items()):
        if name not in rows:
            faults.append(f"{name} {version} ({licence(folder)}) was resolved and is not listed")
        elif rows[name][1:3] != [version, licence(folder)]:
            faults.append(f"{name} {version} ({licence(folder)}) is listed as {rows[name][1]} ({rows[name][2]})")
    manifest = (HOME / "Package.swift").read_text("utf-8")
    asked = re.findall(r"\.package\(url: \"[^\"]*/([^/\"]+)\", ([a-z]+): ", manifest)
    faults += [f"Package.swift asks for {name} by '{how}', not exactly" for name, how in asked if how != "exact"]
    # Of a package that only another asks for, the list is what holds its version.
    if len(asked) != manifest.count(".package("):
        faults.append("Package.swift asks for a package in a way that this judge cannot read")
    beside = " ".join(row[0] for row in listed("Beside it"))
    for library in re.findall(r"pkgConfig: \"([^\"]+)\"", manifest) + re.findall(r"-l(\w+)", (HOME / "spinewise").read_text("utf-8")):
        name = library.split("-")[0].removesuffix(".0")
        if name not in beside and f"lib{name}" not in beside and f"{name}2" not in beside:
            faults.append(f"the library '{library}' is linked and not listed")
    return faults


def pins() -> list[str]:
    faults = []
    for line in (HOME / "Tests" / "Judges" / "requirements.txt").read_text("utf-8").split():
        if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line):
            faults.append(f"requirements.txt: '{line}' is no exact version")
    rows = {row[0]: row for row in listed("Actions that ours uses")}
    used = set()
    for file in ("action.yml", "docs/CI.md"):
        for name, at, version in re.findall(r"uses: (\S+?)@(\S+)(?: # (\S+))?", (HOME / file).read_text("utf-8")):
            if name == "OWNER/spinewise":
                continue
            action = "/".join(name.split("/")[:2])
            used.add(action)
            if action not in rows or [version, at] != rows[action][1:3] or not re.fullmatch("[0-9a-f]{40}", at):
                faults.append(f"{file}: '{name}@{at} # {version}' is not pinned as it is listed")
    faults += [f"the action '{name}' is listed and not used" for name in sorted(rows.keys() - used)]
    return faults


def main() -> int:
    faults = packages() + pins()
    print("\n".join(faults))
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
