"""Holds the reports to the words of their formats: JSON to its schema, JUnit to an independent reader, annotations to GitHub's limits.

A copy of the content with faults is validated in all formats at once: plainly, against a baseline, since a commit,
and without any fault.
Every format must tell the same number. SARIF has a judge of its own: sarif.py.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import junitparser
from jsonschema import Draft202012Validator

from broken import broken_content, mend_one_and_break_one, replace
from house import CONTENT, HOME, run

KINDS = ("sarif", "code-scanning", "junit", "json", "github", "markdown", "human")
SCHEMA = json.loads((HOME / "docs" / "schemas" / "findings-1.json").read_text("utf-8"))


def reports(work: Path, content: Path | str, *more: str) -> dict[str, str]:
    """What each format says in one run."""
    files = {kind: work / f"out.{kind}" for kind in KINDS}
    outputs = [option for kind, file in files.items() for option in ("--output", f"{kind}={file}")]
    result = run("validate", "--content", content, "--today", "2026-11-23", *outputs, *more, cwd=work)
    assert result.returncode in (0, 1), result.stderr
    return {kind: file.read_text("utf-8") for kind, file in files.items()}


def annotations(text: str) -> tuple[int, list[str]]:
    """How many findings the workflow commands stand for, and what is wrong with them."""
    faults, lines = [], text.splitlines()
    levels = [re.match(r"::(error|warning|notice) ", line)[1] for line in lines]
    if levels != sorted(levels, key=["error", "warning", "notice"].index):
        faults.append("GitHub: not the most serious first")
    for level in ("error", "warning", "notice"):
        if levels.count(level) > 10:
            faults.append(f"GitHub: {levels.count(level)} annotations of level {level}; it shows ten")
    rest = 0
    if lines and " more; see the full report" in lines[-1]:
        rest = sum(map(int, re.findall(r"(\d+) (?:error|warning|note)", lines.pop())))
    return len(lines) + rest, faults


def counts(said: dict[str, str]) -> tuple[dict[str, int], list[str]]:
    """How many findings each format tells; what an author allowed and what is gone are told by machines' formats alone."""
    github, faults = annotations(said["github"])
    results = json.loads(said["sarif"])["runs"][0]["results"]
    suite = junitparser.JUnitXml.fromstring(said["junit"].encode())
    lines = [line for group in suite for case in group if case.result for line in case.result[0].text.splitlines()]
    if suite.failures != sum(bool(case.result) for group in suite for case in group) or suite.errors:
        faults.append("JUnit: the number of failures is not that of the failed cases")
    return {
        "json": sum(finding["standing"] != "allowed" for finding in json.loads(said["json"])["findings"]),
        "sarif": sum("suppressions" not in result and result.get("baselineState") != "absent" for result in results),
        "code-scanning": len(json.loads(said["code-scanning"])["runs"][0]["results"]),
        "junit": len(lines),
        "github": github,
        "markdown": sum(line.startswith(("| error", "| warning", "| note")) for line in said["markdown"].splitlines()),
        "human": said["human"].count("= why:"),
    }, faults


def judge(label: str, said: dict[str, str], least: int) -> list[str]:
    """Faults of one run's reports, each with the run's name."""
    found, faults = counts(said)
    faults += [f"JSON: {error.json_path}: {error.message}" for error in list(Draft202012Validator(SCHEMA).iter_errors(json.loads(said["json"])))[:5]]
    if len(set(found.values())) != 1 or found["json"] < least:
        faults.append(f"the formats tell different or too small numbers: {found}")
    print(f"{label}: {found['json']} findings in {len(KINDS)} formats")
    return [f"{label}: {fault}" for fault in faults]


def carries(document: dict) -> set[str]:
    """Which of the parts that a report may have this one has."""
    findings = document["findings"]
    parts = {finding["standing"] for finding in findings}
    parts |= {"fixes" for finding in findings if any(fix["edits"] for fix in finding["fixes"])}
    parts |= {"safe fixes" for finding in findings if any(fix["isSafe"] for fix in finding["fixes"])}
    parts |= {"notes" for finding in findings if finding["notes"]}
    return parts | ({"stale"} if document["stale"] else set())


def main() -> int:
    Draft202012Validator.check_schema(SCHEMA)
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        content = broken_content(work / "content")
        plain = reports(work, "content")
        faults += judge("plain", plain, 24)
        missing = {"new", "allowed", "fixes", "safe fixes", "notes"} - carries(json.loads(plain["json"]))
        if reports(work, content)["sarif"] != plain["sarif"]:
            faults.append("an absolute path of the content folder gives another report")

        run("validate", "--content", "content", "--baseline", "known.json", "--accept-new", cwd=work)
        mend_one_and_break_one(content)
        known = reports(work, "content", "--baseline", "known.json")
        faults += judge("with a baseline", known, 24)
        missing |= {"new", "known", "allowed", "stale"} - carries(json.loads(known["json"]))
        if missing:
            faults.append(f"no run carries {sorted(missing)}; the faults of broken.py no longer do what they say")

        # The old faults are committed, a new one is not.
        for arguments in (["init", "--quiet"], ["add", "content"], ["commit", "--quiet", "-m", "as it was"]):
            subprocess.run(["git", "-C", work, "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], check=True)
        replace(content / "conditions" / "disc-bulge.xml", "<name", "<zzz>x</zzz><name")
        changed = reports(work, "content", "--changed-since", "HEAD", "--baseline", "known.json")
        faults += judge("since a commit", changed, 1)
        told = json.loads(changed["json"])["findings"]
        if [(finding["rule"], finding["place"]["file"], finding["standing"]) for finding in told] != [("unknown-element", "conditions/disc-bulge.xml", "new")]:
            faults.append(f"since a commit, this is told: {[(finding['rule'], finding['headline']) for finding in told]}")
        everything = json.loads(reports(work, "content", "--baseline", "known.json")["json"])["findings"]
        if told[0]["fingerprint"] not in {finding["fingerprint"] for finding in everything}:
            faults.append("since a commit, a finding has another fingerprint")
        before = json.loads((work / "known.json").read_text("utf-8"))["entries"]
        run("validate", "--content", "content", "--changed-since", "HEAD", "--baseline", "known.json", "--update-baseline", cwd=work)
        after = json.loads((work / "known.json").read_text("utf-8"))["entries"]
        if len(before) - len(after) != 1:
            faults.append(f"--changed-since takes {len(before) - len(after)} entries out of the baseline; one is stale")

        clean = reports(work, CONTENT)
        faults += judge("without findings", clean, 0)
        wrong = json.loads(plain["json"])
        wrong["findings"][0]["colour"] = "red"
        if Draft202012Validator(SCHEMA).is_valid(wrong):
            faults.append("the schema lets an unknown field pass")
        print("\n".join(faults))
        print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
