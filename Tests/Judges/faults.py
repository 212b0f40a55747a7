"""Breaks a copy of the content in many ways at once and holds every finding to its exact place.

Each fault is planted by a program, so nobody counts lines: the place is found in the broken text itself.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from house import CONTENT, files_of, run


def place(path: Path, needle: str, shift: int = 0) -> tuple[int, int]:
    """Line and column, from 1, of the only `needle` in a file."""
    text = path.read_text("utf-8")
    assert text.count(needle) == 1, f"{needle!r} stands {text.count(needle)} times in {path}"
    offset = text.index(needle) + shift
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        content, site = work / "content", work / "site"
        shutil.copytree(CONTENT, content)
        if run("build", "--content", content, "--output", site).returncode != 0:
            print("the whole content does not build")
            return 1
        before = files_of(site)
        wanted: dict[str, tuple[str, int, int, str | None]] = {}

        def plant(path: str, old: str, new: str, needle: str, shift: int, rule: str, hint: str | None = None) -> None:
            replace(content / path, old, new)
            wanted[path] = (rule, *place(content / path, needle, shift), hint)

        plant("conditions/sciatica.xml", "<definition>", "<definitoin>", "<definitoin>", 1, "malformed-xml")
        plant("flags.xml", 'urgency="emergency"', 'urgencie="emergency"', "urgencie", 0,
              "unknown-attribute", "did you mean 'urgency'?")
        plant("factors/ageing.xml", 'on="disc-degeneration"', 'on="disc-degenration"', 'disc-degenration"', 0,
              "unknown-target", "did you mean 'disc-degeneration'?")
        plant("symptoms/leg-pain.xml", "<name>", "<alais>x</alais>\n  <name>", "<alais>", 1, "unknown-element",
              "did you mean 'alias'?")
        plant("conditions/spinal-stenosis.xml", '<condition id="spinal-stenosis"', '<condition id="spinal-stenosis"',
              "<condition id=", 1, "missing-seek-help")
        text = (content / "conditions/spinal-stenosis.xml").read_text("utf-8")
        start, end = text.index("<seek-help>"), text.index("</seek-help>") + len("</seek-help>")
        (content / "conditions/spinal-stenosis.xml").write_text(text[:start] + text[end:], "utf-8")
        wanted["conditions/spinal-stenosis.xml"] = (
            "missing-seek-help", *place(content / "conditions/spinal-stenosis.xml", "<condition id=", 1), None)
        shutil.copy(content / "symptoms/leg-weakness.xml", content / "treatments/leg-weakness.xml")
        text = (content / "treatments/education.xml").read_text("utf-8").replace('id="education"', 'id="leg-weakness"')
        (content / "treatments/leg-weakness.xml").write_text(text, "utf-8")
        (content / "treatments/education.xml").unlink()
        wanted["treatments/leg-weakness.xml"] = (
            "duplicate-id", *place(content / "treatments/leg-weakness.xml", '"leg-weakness"', 1), None)
        uncited = content / "factors/genetic-predisposition.xml"
        text = uncited.read_text("utf-8")
        start = text.index("<effect")
        cite = text.index("<cite", text.index("</because>", start))
        stop = text.index("</effect>", start)
        tail = text[cite:stop]
        uncited.write_text(text[:cite] + text[stop:], "utf-8") if "stance" in tail else None
        text = uncited.read_text("utf-8")
        offset = text.index("<effect") + 1
        wanted["factors/genetic-predisposition.xml"] = (
            "uncited-grade", text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1, None)
        unclosed = content / "symptoms/numbness-tingling.xml"
        replace(unclosed, "</summary>", "")
        replace(content / "mechanisms/annular-fissure.xml", "<mechanism", "<!DOCTYPE mechanism [\n<!ENTITY a \"aaaaaaaaaa\">\n"
                "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">\n"
                "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<mechanism")
        wanted["mechanisms/annular-fissure.xml"] = ("doctype", 1, 1, None)
        latin = content / "mechanisms/facet-loading.xml"
        data = latin.read_bytes()
        offset = data.index(b"<name>") + len(b"<name>")
        latin.write_bytes(data[:offset] + b"\xe9" + data[offset:])
        line = data.count(b"\n", 0, offset) + 1
        wanted["mechanisms/facet-loading.xml"] = ("encoding", line, offset - (data.rfind(b"\n", 0, offset) + 1) + 1, None)
        (content / "mechanisms/disc-height-loss.xml").write_bytes(b"")
        wanted["mechanisms/disc-height-loss.xml"] = ("empty-file", 1, 1, None)

        began = time.process_time()
        result = run("build", "--content", content, "--output", site, "--json")
        import json

        found = json.loads(result.stdout)["findings"]
        faults = []
        if result.returncode != 1:
            faults.append(f"exit code {result.returncode} instead of 1")
        for path, (rule, line, column, hint) in wanted.items():
            own = [f for f in found if f["place"] and f["place"]["file"] == path and f["severity"] == "error"]
            if len(own) != 1:
                faults.append(f"{path}: {len(own)} findings instead of one: {[f['headline'] for f in own]}")
                continue
            finding = own[0]
            if rule == "malformed-xml":
                line, column = finding["place"]["line"], finding["place"]["column"]
            if (finding["rule"], finding["place"]["line"], finding["place"]["column"]) != (rule, line, column):
                faults.append(f"{path}: {finding['rule']} at {finding['place']}, wanted {rule} at {line}:{column}")
            if hint and hint not in finding["headline"]:
                faults.append(f"{path}: '{finding['headline']}' does not say \"{hint}\"")
        own = [f for f in found if f["place"] and f["place"]["file"] == "symptoms/numbness-tingling.xml"]
        if [f["rule"] for f in own] != ["malformed-xml"] or "<summary>" not in own[0]["headline"] or " of line " not in own[0]["headline"]:
            faults.append(f"the unclosed element is not named with its line: {own}")
        strays = [f for f in found if f["place"] and f["place"]["file"] not in {*wanted, "symptoms/numbness-tingling.xml"}
                  and f["severity"] == "error" and "'education'" not in f["headline"] and "'education--" not in f["headline"]]
        faults += [f"cascade: {f['place']['file']}: {f['headline']}" for f in strays]
        if files_of(site) != before:
            faults.append("the earlier site was changed")
        if "root:" in result.stdout or "aaaaaaaaaaaa" in result.stdout:
            faults.append("an entity was expanded")
        print("\n".join(faults))
        print(f"{len(wanted) + 1} faults planted, {len(found)} findings, {time.process_time() - began:.2f} s")
        return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
