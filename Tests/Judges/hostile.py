"""Holds every command to its own ground: whatever a stranger's checkout holds, nothing outside it is read, written or taken away.

Each story below lays a trap in a checkout that lies beside treasures. The commands are run under strace, and two things are held against
what they did: the treasures are untouched (bytes, mode, time, number), and every path that was opened, made, renamed or taken away lies in the
checkout or the temporary folder, or is one that the same command touches in a harmless checkout too (the loader, git's settings and the like).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from house import CONTENT, TOOL

MARKER = "Spinewise wrote the files named below; a build replaces them and keeps all others.\n"
HEX = "0123456789abcdef"
CALLS = "openat,openat2,open,creat,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,truncate,chmod,fchmodat,chown,fchownat,mknod,mknodat,execve"


class Ground:
    """A checkout with content, and treasures beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.checkout = self.folder / "checkout"
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir(parents=True)
        shutil.copytree(CONTENT, self.checkout / "content")
        (self.checkout / "content" / "media").mkdir(exist_ok=True)
        for path, text in {
            "home/.ssh/id": "PRIVATE KEY", "secret.xml": "TOPSECRET <b>&nbsp;", "elsewhere/page.html": "TREASURE", "elsewhere/site.xml": "<site TOPSECRET",
            "elsewhere/x.svg": "<svg TOPSECRET/>",
        }.items():
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")

    def treasures(self) -> dict[str, tuple]:
        found = {}
        for root, folders, files in os.walk(self.folder):
            folders[:] = [name for name in folders if Path(root, name) not in (self.checkout, self.temporary)]
            for name in files:
                path = Path(root, name)
                status = path.stat()
                found[str(path)] = (path.read_bytes(), status.st_mode, status.st_mtime_ns, status.st_ino, status.st_nlink)
        return found

    def run(self, *arguments: str) -> tuple[subprocess.CompletedProcess, set[str]]:
        """The command's outcome, and the paths that it touched and that are not its own."""
        log = self.folder / "log"
        env = os.environ | {"TMPDIR": str(self.temporary), "GIT_CONFIG_GLOBAL": "/dev/null"}
        result = subprocess.run(
            ["strace", "-f", "-y", "-s", "4096", "-e", f"trace={CALLS}", "-o", log, TOOL, *arguments],
            cwd=self.checkout, env=env, capture_output=True, timeout=120)
        touched = {path for line in log.read_text("utf-8", "replace").splitlines() for path in paths(line, str(self.checkout))}
        log.unlink()
        own = (str(self.checkout) + "/", str(self.temporary) + "/")
        foreign = {path for path in touched if not (path + "/").startswith(own)}
        # Looked up from the root of the disk on the way down to the checkout.
        return result, {path for path in foreign if not str(self.folder).startswith(path.rstrip("/") + "/") and path != str(self.folder)}


def paths(line: str, here: str) -> list[str]:
    """The paths of one successful call, absolute, links not resolved: what the kernel resolved them to is told by the descriptor that came back."""
    match = re.match(r"\d+\s+(\w+)\((.*)\)\s+=\s+(\d+)(?:<(.*)>)?", line)
    if not match:
        return []
    call, arguments, _, opened = match.groups()
    if opened and call.startswith("open"):
        return [opened.split("<")[0].removesuffix(" (deleted)")]
    found = []
    base = here
    for folder, name in re.findall(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>,\s*)?"((?:[^"\\]|\\.)*)"', arguments):
        base = folder or base
        found.append(os.path.normpath(os.path.join(base, name)))
    return found[:2] if call != "execve" else found[:1]


class Story:
    def __init__(self, name: str, trap: Callable[[Ground], None], *commands: tuple[str, int, str]) -> None:
        self.name, self.trap, self.commands = name, trap, commands


def put(ground: Ground, path: str, text: str) -> Path:
    place = ground.checkout / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
    return place


def link(ground: Ground, path: str, target: str) -> None:
    place = ground.checkout / path
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.symlink_to(target)


def forged(ground: Ground, folder: str, *claims: str) -> None:
    put(ground, f"{folder}/.spinewise-site", MARKER + "\n".join(claims) + "\n")


def untidy(ground: Ground, path: str = "content/factors/ageing.xml") -> None:
    """A file that fmt and fix have something to do in."""
    place = ground.checkout / path
    place.write_text(place.read_text("utf-8").replace("<name>", "<name>\n\n", 1), "utf-8")


def planted(ground: Ground) -> None:
    """Links at every temporary name that was ever used, for every file that a command may write."""
    untidy(ground)
    for name in ("content/factors/.ageing.xml", ".findings.sarif", ".known.json"):
        link(ground, f"{name}.spinewise-new", str(ground.folder / "home/.ssh/id"))
        link(ground, f"{name}.spinewise-{HEX}", str(ground.folder / "home/.ssh/id"))


def journal(ground: Ground, path: str) -> None:
    old = "TOPSECRET <b>&nbsp;"
    put(ground, "content/.spinewise/pending", f"spinewise change 2\nfmt\n1\n{path}\n\n{len(old)}\n5\n{old}owned" + "end of the change\n")
    shutil.copy(ground.checkout / "content/.spinewise/pending", ground.checkout / "content/.spinewise/last")


def bare_repository(ground: Ground) -> None:
    """A folder of the content that looks like a repository, whose settings run a program."""
    content = ground.checkout / "content"
    subprocess.run(["git", "init", "--quiet", ground.checkout], check=True)
    subprocess.run(["git", "init", "--quiet", "--bare", ground.folder / "bare"], check=True)
    for part in ("HEAD", "config", "objects", "refs"):
        (shutil.copytree if (ground.folder / "bare" / part).is_dir() else shutil.copy)(ground.folder / "bare" / part, content / part)
    shutil.rmtree(ground.folder / "bare")
    with (content / "config").open("a") as config:
        config.write(f'\tworktree = .\n\tfsmonitor = "touch {ground.folder}/owned; false"\n\tbare = false\n')


def filtering_repository(ground: Ground) -> None:
    """A repository whose settings and attributes run a program over every file that is compared with a commit."""
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-C", str(ground.checkout)]
    put(ground, ".gitattributes", "* filter=f diff=f\n")
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "x"]):
        subprocess.run([*git, *arguments], check=True)
    with (ground.checkout / ".git/config").open("a") as config:
        config.write(f'[filter "f"]\n\tclean = "touch {ground.folder}/elsewhere/owned; cat"\n\tprocess = "touch {ground.folder}/elsewhere/owned"\n\trequired = true\n')
        config.write(f'[diff "f"]\n\tcommand = "touch {ground.folder}/elsewhere/owned"\n\ttextconv = "touch {ground.folder}/elsewhere/owned"\n')
    untidy(ground)


def others_file(ground: Ground, name: bytes) -> None:
    """A site of ours that holds somebody else's file."""
    subprocess.run([TOOL, "build", "--quiet"], cwd=ground.checkout, check=True)
    Path(os.fsdecode(os.fsencode(ground.checkout / "_site") + b"/" + name)).write_text("mine", "utf-8")


OUTSIDE = "leads out of the content folder"
STORIES = [
    Story("a marker names files elsewhere", lambda g: (
        forged(g, "_site", "../../home/.ssh/id", "../home/.ssh/id", str(g.folder / "home/.ssh/id"), "../content/site.xml", "a/../../../home/.ssh/id")),
        ("build", 0, "Built"), ("build", 0, "nothing had changed")),
    Story("a leftover's marker does so without any site", lambda g: [
        forged(g, f"._site.{name}", "../../home/.ssh/id", "../content/site.xml", "x.html") for name in ("spinewise-new", "spinewise-old", f"spinewise-{HEX}", f"old.spinewise-{HEX}")],
        ("build", 0, "Built"), ("build", 0, "")),
    Story("a folder of the site is a link", lambda g: (forged(g, "_site", "muscles/page.html", "extra/page.html"), link(g, "_site/extra", "../../elsewhere")),
        ("build", 0, "Built"), ("build", 0, "")),
    Story("a folder that the site needs is a link", lambda g: (forged(g, "_site", "muscles/page.html"), link(g, "_site/muscles", "../../elsewhere")),
        ("build", 2, "needs the place of 'muscles'")),
    Story("a marker's paths would fill all memory", lambda g: forged(g, "_site", *("a/" * 2000 + str(n) for n in range(2000))), ("build", 0, "Built")),
    Story("a file of somebody else cannot be carried over", lambda g: others_file(g, b"\xff.html"), ("build", 2, "its name is not written in UTF-8")),
    Story("the site is write-protected", lambda g: (others_file(g, b"mine.html"), (g.checkout / "_site").chmod(0o555)), ("build", 2, "it is write-protected")),
    Story("the site itself is a link that leads out", lambda g: link(g, "_site", "../elsewhere"), ("build", 2, "leads out of the folder you are in")),
    Story("the marker is a link", lambda g: link(g, "_site/.spinewise-site", "../../secret.xml"), ("build", 2, "not a site of Spinewise")),
    Story("links at temporary names", planted,
        ("fmt", 0, "laid out"), ("validate --output sarif=findings.sarif --baseline known.json --accept-new", 0, ""), ("rename ageing growing-old", 0, ""),
        ("undo", 0, "took back")),
    Story("a report's name is a link that leads out", lambda g: (link(g, "findings.sarif", "../home/.ssh/id"), link(g, "known.json", "../home/.ssh/id")),
        ("validate --output sarif=findings.sarif", 2, "leads out"), ("validate --baseline known.json", 2, "leads out"),
        ("validate --baseline known.json --accept-new", 2, "leads out")),
    Story("a report's name is a link to a lesson", lambda g: (link(g, "findings.xml", "content/site.xml"), link(g, "known.json", "content/site.xml")),
        ("validate --output junit=findings.xml", 2, "take the place of a lesson"), ("validate --baseline known.json --accept-new", 2, "is not a baseline"),
        ("validate", 0, "no findings")),
    Story("a graph file is a link that leads out", lambda g: link(g, "graph.json", "../secret.xml"), ("loops --graph graph.json", 2, "leads out")),
    Story("a picture is a link to a treasure", lambda g: link(g, "content/media/x.svg", "../../../home/.ssh/id"), ("validate", 1, OUTSIDE), ("build", 1, OUTSIDE)),
    Story("a picture is a link to a treasure, from the root", lambda g: link(g, "content/media/x.svg", str(g.folder / "elsewhere/x.svg")), ("build", 1, OUTSIDE)),
    Story("a link leads out by way of another", lambda g: (link(g, "content/media/x.svg", "y.svg"), link(g, "content/media/y.svg", "../../../secret.xml")), ("build", 1, OUTSIDE)),
    Story("the media folder is a link", lambda g: link(g, "content/media", "../../elsewhere"), ("validate", 1, OUTSIDE), ("build", 1, OUTSIDE)),
    Story("a lesson is a link to a treasure", lambda g: link(g, "content/factors/ageing.xml", "../../../secret.xml"),
        ("validate", 1, OUTSIDE), ("validate --format github", 1, ""), ("fmt", 0, ""), ("fix --guesses", 0, ""), ("build", 1, OUTSIDE), ("chains --from ageing --to sciatica", 64, "")),
    Story("a folder of lessons is a link", lambda g: link(g, "content/factors", "../../elsewhere"), ("validate", 1, OUTSIDE), ("fmt", 0, "")),
    Story("all content is a link that leads out", lambda g: link(g, "content", "../elsewhere"), ("validate", 2, "leads out of the folder you are in"), ("fmt", 2, ""), ("new factor x", 2, "leads out")),
    Story("links go round in circles", lambda g: (link(g, "content/media/x.svg", "x.svg"), link(g, "content/factors/round", "../factors")), ("validate", 1, "circle of links")),
    Story("what is not a file lies about", lambda g: (os.mkfifo(g.checkout / "content/factors/pipe.xml"), os.mkfifo(g.checkout / "content/media/pipe.svg"), link(g, "content/factors/gone.xml", "nowhere")),
        ("validate", 1, "it is not a plain file"), ("validate", 1, "leads nowhere"), ("build", 1, "")),
    Story("a journal names files elsewhere", lambda g: (journal(g, "../../secret.xml"), untidy(g)), ("fmt", 0, "laid out"), ("undo", 0, "took back")),
    Story("a journal names what is no lesson", lambda g: (journal(g, ".git/hooks/pre-commit"), untidy(g)), ("fmt", 0, "laid out")),
    Story("a journal names a lesson behind a link", lambda g: (link(g, "content/factors/ageing.xml", "../../../secret.xml"), journal(g, "factors/ageing.xml")), ("fmt", 2, ""), ("undo", 2, "")),
    Story("the journal's folder is a link", lambda g: (link(g, "content/.spinewise", "../../elsewhere"), untidy(g)), ("fmt", 2, ""), ("validate", 0, "")),
    Story("a new lesson's folder is a link", lambda g: link(g, "content/factors", "../../elsewhere"), ("new factor x", 2, "")),
    Story("the content looks like a repository", bare_repository, ("validate --changed-since HEAD", 2, "")),
    Story("the repository sets up filters", filtering_repository, ("validate --changed-since HEAD", 0, "no findings")),
    Story("a name that is no commit's", filtering_repository, ("validate --changed-since ^HEAD", 2, "git knows no commit")),
]


def harmless(work: Path) -> dict[str, set[str]]:
    """What each command touches in a checkout without traps."""
    found: dict[str, set[str]] = {}
    for number, line in enumerate(sorted({line for story in STORIES for line, _, _ in story.commands})):
        ground = Ground(work / f"harmless-{number}")
        untidy(ground)
        subprocess.run(["git", "init", "--quiet", ground.checkout], check=True)
        for command in (["add", "--all"], ["commit", "--quiet", "-m", "1"]):
            subprocess.run(["git", "-C", ground.checkout, "-c", "user.name=A", "-c", "user.email=a@example.org", *command], check=True)
        for preparation in ("graph", "validate --baseline known.json --accept-new"):
            result = subprocess.run([TOOL, *preparation.split()], cwd=ground.checkout, capture_output=True)
            if preparation == "graph":
                (ground.checkout / "graph.json").write_bytes(result.stdout)
        found[line] = {path.replace(str(ground.folder), "") for path in ground.run(*line.split())[1]}
    return found


def judged(story: Story, ground: Ground, allowed: dict[str, set[str]]) -> list[str]:
    story.trap(ground)
    before = ground.treasures()
    faults = []
    for line, code, words in story.commands:
        result, touched = ground.run(*line.split())
        said = (result.stdout + result.stderr).decode("utf-8", "replace")
        if result.returncode != code or words not in said:
            faults.append(f"'{line}' ended with {result.returncode} instead of {code}: {said.strip()[-300:]}")
        if "TOPSECRET" in said or "PRIVATE KEY" in said:
            faults.append(f"'{line}' quotes a treasure")
        strange = sorted(path for path in touched if path.replace(str(ground.folder), "") not in allowed[line])
        # A number in /proc is the run's own.
        strange = [path for path in strange if not path.startswith("/proc/")]
        if strange:
            faults.append(f"'{line}' touched {strange[:5]}")
    after = ground.treasures()
    if before != after:
        changed = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
        faults.append(f"changed outside: {changed}")
    for root, _, files in os.walk(ground.checkout):
        for name in files:
            place = Path(root, name)
            if not place.is_symlink() and place.is_file() and ".git/" not in f"{place}/" and ".spinewise" not in place.parts and b"PRIVATE KEY" in place.read_bytes():
                faults.append(f"published a treasure: {place.relative_to(ground.checkout)}")
    return faults


def main() -> int:
    count = 0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        allowed = harmless(work)
        for number, story in enumerate(STORIES):
            for fault in judged(story, Ground(work / str(number)), allowed):
                print(f"{story.name}: {fault}")
                count += 1
    print(f"{len(STORIES)} stories of hostile checkouts, {count} faults")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
