"""Holds validate to its exit codes: when it cannot look it says so in one sentence and ends with 2, never with a silent 0.

Nothing is reported then: standard output stays empty and no report is written.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from house import CONTENT, TOOL


def ended(work: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess:
    """As somebody without special rights, for whom closed files are closed."""
    other = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    env = os.environ | {"HOME": str(work)} | ({"PATH": path} if path is not None else {})
    return subprocess.run([TOOL, *arguments], cwd=work, env=env, capture_output=True, text=True, timeout=60, **other)


def small(folder: Path) -> Path:
    """Content of two files, without findings."""
    folder.mkdir()
    for name in ("site.xml", "sources.xml"):
        shutil.copy(CONTENT / name, folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], check=True, capture_output=True)


def prepared(work: Path) -> None:
    """Every state of the world that a case below needs."""
    shutil.copytree(CONTENT, work / "content")
    shutil.copytree(CONTENT, work / "faulty")
    page = work / "faulty" / "factors" / "ageing.xml"
    page.write_text(page.read_text("utf-8").replace(' on="', ' on="x', 1), "utf-8")
    shutil.copytree(CONTENT, work / "warned")
    sources = work / "warned" / "sources.xml"
    nobody = '<source id="nobody" type="cohort" year="2001" pmid="1"><title>T</title><author>A</author><finding>F.</finding></source>'
    sources.write_text(sources.read_text("utf-8").replace("</sources>", nobody + "</sources>"), "utf-8")
    (work / "empty").mkdir()
    (work / "a-file").write_text("x", "utf-8")
    (small(work / "closed-file") / "closed.xml").write_text("<site/>", "utf-8")
    (small(work / "closed-folder") / "muscles").mkdir()
    (small(work / "dangling") / "gone.xml").symlink_to("nowhere")
    (small(work / "circle") / "round.xml").symlink_to("round.xml")
    os.mkfifo(small(work / "pipe") / "pipe.xml")
    (small(work / "folder") / "page.xml").mkdir()
    (work / "outward").symlink_to("/etc")
    for name, text in {
        "blank": "", "other": '{"findings": []}', "later": '{"version": 2, "known": {}}', "damaged": '{"version": 1, "entries": [{"rule": 1}]}',
    }.items():
        (work / f"{name}.json").write_text(text, "utf-8")
    (work / "closed.json").write_text('{"version": 1, "entries": []}', "utf-8")
    (work / "stale.json").write_text('{"version": 1, "entries": [{"rule": "self-link", "file": "site.xml", "headline": "x", "count": 1}]}', "utf-8")
    (work / "locked").mkdir()
    shutil.copytree(work / "content", work / "repository" / "content")
    git(work / "repository", "init", "--quiet")
    git(work / "repository", "add", "--all")
    for number in "12":
        git(work / "repository", "commit", "--quiet", "--allow-empty", "-m", number)
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", f"file://{work / 'repository'}", work / "shallow"], check=True, capture_output=True)
    if os.geteuid() == 0:
        for folder, _, files in os.walk(work):
            for place in (folder, *(os.path.join(folder, file) for file in files)):
                os.chown(place, 65534, 65534, follow_symlinks=False)
    for closed in ("closed-file/closed.xml", "closed-folder/muscles", "closed.json"):
        (work / closed).chmod(0)
    (work / "locked").chmod(0o555)


# Options of validate, the exit code, and words that the sentence must hold.
CASES: list[tuple[str, int, str]] = [
    ("--content content", 0, ""),
    ("--content faulty", 1, ""),
    ("--content warned", 0, ""),
    ("--content warned --fail-on warning", 1, ""),
    ("--content warned --fail-on new", 1, ""),
    ("--content content --baseline stale.json", 0, "no longer found, but in the baseline: site.xml: x [self-link]"),
    ("--content content --baseline stale.json --fail-on-stale", 1, "no longer found"),
    ("--content repository/content --changed-since HEAD~1", 0, ""),
    ("--content nowhere", 2, "there is no content folder 'nowhere'"),
    ("--content a-file", 2, "'a-file' is a file, not a content folder"),
    ("--content empty", 2, "'empty' holds no .xml files"),
    # What cannot be read is told in its place, with all that can.
    ("--content closed-file", 1, "'closed.xml' cannot be read: Permission denied [unreadable-file]"),
    ("--content closed-folder", 1, "'muscles' cannot be read: Permission denied [unreadable-file]"),
    ("--content dangling", 1, "'gone.xml' cannot be read: it is a link that leads nowhere [unreadable-file]"),
    ("--content circle", 1, "'round.xml' cannot be read: it is one link of a circle of links [unreadable-file]"),
    ("--content pipe", 1, "'pipe.xml' cannot be read: it is not a plain file [unreadable-file]"),
    ("--content folder", 1, "'page.xml' cannot be read: it is a folder [unreadable-file]"),
    ("--content outward", 2, "'outward' is or lies behind a link that leads out of the folder you are in"),
    ("--content content --baseline nowhere.json", 2, "'nowhere.json' cannot be read: No such file or directory; '--accept-new' writes one"),
    ("--content content --baseline nowhere.json --update-baseline", 2, "'nowhere.json' cannot be read"),
    ("--content content --baseline empty", 2, "'empty' cannot be read: it is not a plain file"),
    ("--content content --baseline closed.json", 2, "'closed.json' cannot be read: Permission denied"),
    ("--content content --baseline blank.json", 2, "'blank.json' cannot be used: it is not a baseline"),
    ("--content content --baseline other.json", 2, "'other.json' cannot be used: it is not a baseline"),
    ("--content content --baseline later.json", 2, "it is a baseline of version 2; this program reads version 1"),
    ("--content content --baseline damaged.json", 2, "it is a damaged baseline"),
    ("--content content --baseline locked/new.json --accept-new", 2, "the baseline 'locked/new.json' cannot be written"),
    ("--content content --output json=locked/new.json", 2, "the report 'locked/new.json' cannot be written"),
    ("--content content --changed-since HEAD", 2, "does not lie in the working tree of a git repository"),
    ("--content repository/content --changed-since nothing", 2, "git knows no commit, branch or tag 'nothing'"),
    ("--content repository/content --changed-since --help", 64, ""),
    ("--content shallow/content --changed-since HEAD~1", 2, "git fetch --unshallow"),
    ("--content content --today yesterday", 64, "'yesterday' is not a day"),
    ("--content content --format sarfi", 64, "did you mean 'sarif'?"),
    ("--content content --output findings.sarif", 64, "needs the form"),
    ("--content content --accept-new", 64, "need '--baseline FILE'"),
    ("--content content --jobs 0", 64, "'--jobs' needs a number from 1 on"),
]


def main() -> int:
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name).resolve()
        work.chmod(0o755)
        prepared(work)

        def expect(arguments: str, code: int, words: str, **more: str) -> None:
            report = work / "report.json"
            report.unlink(missing_ok=True)
            result = ended(work, "validate", *arguments.split(), *([] if "--output" in arguments else ["--output", f"json={report}"]), **more)
            # Findings are the answer; everything else is said beside it.
            if result.returncode != code or words not in (result.stdout if "[unreadable-file]" in words else result.stderr):
                faults.append(f"{arguments}: {result.returncode} instead of {code}; {result.stderr.strip()[-300:]}")
            elif code == 2 and (result.stdout or report.exists() or result.stderr.count("\n") != 1 or not result.stderr.startswith("spinewise: ")):
                faults.append(f"{arguments}: not one sentence alone, but: {result.stdout[:200]}{result.stderr}")
            elif code < 2 and not result.stdout:
                faults.append(f"{arguments}: says nothing")

        for case in CASES:
            expect(*case)
        expect("--content repository/content --changed-since HEAD", 2, "git is needed to see what changed", path=str(work))
        for command in ("fmt --check", "fmt", "fix --dry-run", "fix"):
            result = ended(work, *command.split(), "--content", "pipe")
            if result.returncode != 2 or "'pipe/pipe.xml' cannot be read: it is not a plain file" not in result.stderr:
                faults.append(f"{command}: {result.returncode}; {result.stderr.strip()[-300:]}")
        (work / "closed-folder" / "muscles").chmod(0o755)
        print("\n".join(faults))
        print(f"{len(CASES) + 1} cases, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
