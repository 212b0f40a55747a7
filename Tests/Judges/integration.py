"""Runs what continuous integration runs: the action's steps under bash, the pre-commit hooks, every command line of the docs.

Usage: integration.py [FOLDER OF THE ACTION]

No network is used: a stand-in takes the place of the compiler, and steps of other actions are only checked for who wrote them.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from pre_commit.clientlib import load_manifest

from house import CONTENT, HOME, TOOL

TRUSTED = ("actions/", "github/codeql-action/upload-sarif@")


def shell(command: str | list[str], cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    if isinstance(command, str):
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)


class Runner:
    """As much of GitHub's runner as a composite action needs."""

    def __init__(self, action: Path, workspace: Path, temporary: Path) -> None:
        self.action = yaml.safe_load((action / "action.yml").read_text("utf-8"))
        self.folder, self.workspace, self.temporary = action, workspace, temporary
        self.temporary.mkdir(parents=True)
        self.log, self.summary, self.used = "", "", []

    def value(self, expression: str, inputs: dict[str, str], outputs: dict[str, dict[str, str]]) -> str:
        kind, *parts = expression.strip().split(".")
        if kind == "inputs":
            return inputs[parts[0]]
        if kind == "steps" and parts[1] == "outputs":
            return outputs.get(parts[0], {}).get(parts[2], "")
        raise AssertionError(f"'{expression}' means nothing")

    def filled(self, text: str, inputs: dict, outputs: dict) -> str:
        return re.sub(r"\$\{\{(.*?)\}\}", lambda found: self.value(found[1], inputs, outputs), str(text))

    def holds(self, condition: str, inputs: dict, outputs: dict) -> bool:
        for part in condition.split("&&"):
            left, sign, right = re.fullmatch(r"\s*(\S+)\s*(==|!=)\s*'([^']*)'\s*", part).groups()
            if (self.value(left, inputs, outputs) == right) != (sign == "=="):
                return False
        return True

    def run(self, path: str | None = None, cached: bool = False, **given: str) -> tuple[int, dict[str, str]]:
        """The exit code of the first step that fails, and the action's outputs."""
        inputs = {name: str(entry.get("default", "")) for name, entry in self.action["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        outputs: dict[str, dict[str, str]] = {"cache": {"cache-hit": str(cached).lower()}}
        self.log, self.summary, self.used, code = "", "", [], 0
        for step in self.action["runs"]["steps"]:
            if "if" in step and not self.holds(step["if"], inputs, outputs):
                continue
            if "uses" in step:
                assert step["uses"].startswith(TRUSTED), f"'{step['uses']}' is somebody else's"
                assert re.fullmatch(r"[^@]+@[0-9a-f]{40}", step["uses"]), f"'{step['uses']}' can be moved"
                self.used.append({name: self.filled(value, inputs, outputs) for name, value in step["with"].items()})
                continue
            assert "${{" not in step["run"], f"'{step['name']}' puts an input into its script"
            files = {name: self.temporary / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
            for file in files.values():
                file.write_text("", "utf-8")
            env = {name: self.filled(value, inputs, outputs) for name, value in step.get("env", {}).items()}
            env |= {name: str(file) for name, file in files.items()}
            env |= {"GITHUB_ACTION_PATH": str(self.folder), "RUNNER_TEMP": str(self.temporary)}
            result = shell(step["run"], self.workspace, env | ({"PATH": path} if path else {}))
            self.log += result.stdout + result.stderr
            self.summary += files["GITHUB_STEP_SUMMARY"].read_text("utf-8")
            lines = files["GITHUB_OUTPUT"].read_text("utf-8").splitlines()
            outputs[step.get("id", step["name"])] = dict(line.split("=", 1) for line in lines)
            if result.returncode != 0:
                code = result.returncode
                break
        return code, {name: self.filled(entry["value"], inputs, outputs) for name, entry in self.action["outputs"].items()}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], check=True, capture_output=True)


def repository(folder: Path) -> Path:
    """A repository with the content, its main branch, and a tag of the same name at a remote."""
    shutil.copytree(CONTENT, folder / "content")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "one")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "two")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    return folder


def action(work: Path, folder: Path) -> list[str]:
    faults = []

    def expect(what: str, is_so: bool) -> None:
        if not is_so:
            faults.append(f"action: {what}\n{runner.log[-600:]}")

    workspace = repository(work / "workspace")
    runner = Runner(folder, workspace, work / "temporary")
    tool = str(TOOL)
    code, said = runner.run(executable=tool)
    expect("good content fails", code == 0 and said["exit-code"] == "0" and said["summary"].startswith("no findings"))
    expect("a summary without findings is not shown", "no findings" in runner.summary)
    expect("it looks for a build although an executable is given", not runner.used)

    page = workspace / "content" / "factors" / "ageing.xml"
    page.write_text(page.read_text("utf-8").replace(' on="', ' on="x', 1), "utf-8")
    code, said = runner.run(executable=tool, upload_sarif="true", reports="junit=find ings.xml\nhuman=findings.txt\n")
    expect("a fault passes", code == 1 and said["exit-code"] == "1" and said["summary"].startswith("1 error"))
    expect("there is no annotation", "::error file=content/factors/ageing.xml,line=" in runner.log)
    expect("the SARIF is not sent", runner.used == [{"sarif_file": said["sarif"], "category": "spinewise"}] and Path(said["sarif"]).is_file())
    expect("the further reports are not written", (workspace / "find ings.xml").is_file() and (workspace / "findings.txt").is_file())
    expect("the JSON is not there", Path(said["json"]).is_file())
    expect("fail-on never fails", runner.run(executable=tool, fail_on="never")[0] == 0)
    git(workspace, "commit", "--quiet", "--all", "-m", "three")
    expect("an old fault is told as new", runner.run(executable=tool, changed_since="HEAD")[0] == 0)
    expect("a new fault is not told", runner.run(executable=tool, changed_since="HEAD~1")[0] == 1)

    for given in ({"content": "nowhere"}, {"baseline": "nowhere.json"}, {"changed_since": "nowhere"}):
        code, said = runner.run(executable=tool, upload_sarif="true", **given)
        expect(f"{given} passes for a look", code == 2 and said["exit-code"] == "2" and "::error title=spinewise::" in runner.log and not runner.used)
    expect("a mistyped input passes", runner.run(executable=tool, fail_on="sometimes")[0] == 64)
    sneaky = "$(touch sneaked)`touch sneaked`;touch sneaked"
    runner.run(executable=tool, content=sneaky, baseline=sneaky, reports=sneaky)
    expect("an input is run as a command", not (workspace / "sneaked").exists())

    known = ["validate", "--baseline", "known.json", "--accept-new"]
    subprocess.run([tool, *known], cwd=workspace, capture_output=True)
    expect("a known finding fails", runner.run(executable=tool, baseline="known.json", fail_on="new", fail_on_stale="true")[0] == 0)
    page.write_text(page.read_text("utf-8").replace(' on="x', ' on="', 1), "utf-8")
    expect("a stale entry passes", runner.run(executable=tool, baseline="known.json", fail_on_stale="true")[0] == 1)

    # A stand-in for the compiler, which leaves the executable where the real one would.
    stand_in = work / "bin"
    stand_in.mkdir()
    script = f'#!/bin/sh\ncase "$*" in *--show-bin-path*) echo "{TOOL.parent}";; esac\n'
    (stand_in / "swift").write_text(script, "utf-8")
    (stand_in / "swift").chmod(0o755)
    path = f"{stand_in}:{os.environ['PATH']}"
    code, said = runner.run(path=path)
    first = list(runner.used)
    expect("it cannot be built", code == 0 and len(first) == 1 and (Path(first[0]["path"]) / "spinewise").is_file())
    code, said = runner.run(path=path, cached=True)
    expect("the cache has another key the second time", code == 0 and runner.used == first)
    return faults


def hooks(work: Path, folder: Path) -> list[str]:
    """The entries as pre-commit runs them: the built executable on the path, in the repository's root."""
    faults = []
    manifest = {hook["id"]: hook for hook in load_manifest(str(folder / ".pre-commit-hooks.yaml"))}
    path = work / "hook-path"
    path.mkdir()
    (path / "spinewise").symlink_to(TOOL)
    # What git tells a hook of a commit in a linked working tree.
    env = {"PATH": f"{path}:{os.environ['PATH']}", "GIT_INDEX_FILE": ".git/index", "GIT_DIR": str(work / "hooked" / ".git")}

    def run(name: str, *more: str) -> int:
        hook = manifest[name]
        return shell([*shlex.split(hook["entry"]), *hook["args"], *more], place, env).returncode

    place = repository(work / "hooked")
    if run("spinewise-validate") != 0 or run("spinewise-validate", "--changed-since", "HEAD") != 0 or run("spinewise-fmt") != 0:
        faults.append("hooks: good content fails")
    if subprocess.run(["git", "-C", place, "status", "--porcelain"], capture_output=True).stdout:
        faults.append("hooks: fmt changes good content")
    (place / "content" / "conditions" / "sciatica.xml").unlink()
    if run("spinewise-validate", "--changed-since", "HEAD") != 1 or not manifest["spinewise-validate"]["always_run"]:
        faults.append("hooks: a deleted file that others point at passes")
    return faults


def command_lines(text: str) -> list[str]:
    """Every call of spinewise in a page: lines of code blocks, and code in running text."""
    found, block = [], None
    for line in text.splitlines():
        if line.startswith("```"):
            block = None if block is not None else line[3:]
        elif block is not None:
            call = re.match(r"\s*(?:\$ |- (?:run: )?|run: )?((?:\./|tool/)?spinewise .*)", line)
            if call and block in ("sh", "bash", "console", "yaml"):
                found.append(call[1])
        else:
            found += re.findall(r"`((?:\./)?spinewise [^`]+)`", line)
    return found


# What stands for a word of the reader's own.
STAND_INS = {"RULE": "unknown-target", "KIND": "condition", "ID": "lumbar-sprain", "OLD": "sciatica", "NEW": "sciatic-pain", "REF": "main", "FOLDER": "content"}


def documented(work: Path, folder: Path) -> list[str]:
    """Runs every command line of the docs on content of its own; none may be mistyped or find the world in its way."""
    faults, tried = [], 0
    template = repository(work / "template")
    (template / "tool").mkdir()
    for name in ("spinewise", "tool/spinewise"):
        (template / name).symlink_to(TOOL)
    subprocess.run([TOOL, "validate", "--baseline", "known.json", "--accept-new"], cwd=template, capture_output=True, check=True)
    (template / "docs" / "schemas").mkdir(parents=True)
    for page in [folder / "README.md", folder / "CONTRIBUTING.md", *sorted((folder / "docs").glob("*.md"))]:
        for line in dict.fromkeys(command_lines(page.read_text("utf-8"))):
            filled = re.sub(r"\b[A-Z]{2,6}\b(?![_A-Z])", lambda word: STAND_INS.get(word[0], word[0]), line)
            # A server would run for ever.
            if filled.split()[1] in ("serve", "preview"):
                # Right behind the command: at the end it might belong to a comment.
                filled = re.sub(r"\b(serve|preview)\b", r"\1 --help", filled, count=1)
            scratch = work / "scratch"
            shutil.copytree(template, scratch, symlinks=True)
            result = shell(filled, scratch, {"PATH": f"{scratch}:{os.environ['PATH']}"})
            shutil.rmtree(scratch)
            tried += 1
            if result.returncode not in (0, 1):
                faults.append(f"{page.name}: '{line}' ends with {result.returncode}: {result.stderr.strip()[:200]}")
    print(f"{tried} command lines of the docs were run")
    return faults + ([] if tried > 20 else ["docs: hardly a command line was found"])


def examples(folder: Path) -> list[str]:
    """The docs' own YAML: it loads, gives the action only inputs it has, and names hooks that exist."""
    faults = []
    inputs = yaml.safe_load((folder / "action.yml").read_text("utf-8"))["inputs"]
    ids = {hook["id"] for hook in yaml.safe_load((folder / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    page = (folder / "docs" / "CI.md").read_text("utf-8")
    steps = [step for text in re.findall(r"```yaml\n(.*?)```", page, re.S) for job in (yaml.safe_load(text).get("jobs") or {}).values() for step in job["steps"]]
    ours = [step for step in steps if "/spinewise@" in step["uses"]]
    named = [hook["id"] for text in re.findall(r"```yaml\n(.*?)```", page, re.S) for repo in yaml.safe_load(text).get("repos", []) for hook in repo["hooks"]]
    if not ours or any(name not in inputs for step in ours for name in step["with"]):
        faults.append("CI.md: an input of the example is not one of the action's")
    if not named or not set(named) <= ids:
        faults.append(f"CI.md: {named} are not hooks")
    table = set(re.findall(r"^\| `([a-z-]+)` \|.*\|.*\|$", page.split("| Input |")[1].split("Outputs:")[0], re.M))
    if table != set(inputs):
        faults.append(f"CI.md: its table of inputs and the action differ in {sorted(table ^ set(inputs))}")
    return faults


def main(folder: Path) -> int:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        faults = action(work, folder) + hooks(work, folder) + documented(work, folder) + examples(folder)
    print("\n".join(faults))
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HOME))
