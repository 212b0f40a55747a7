"""Has jing judge by the derived schema what spinewise judges by the vocabulary: the two must agree, file by file.

Accepted by both: the shipped content, and Tests/Corpus/valid, which uses every element and attribute there is.
Refused by both: Tests/Corpus/invalid, one fault a file, its rule named in the first line; and mutants of the content.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path
from xml.parsers import expat

from house import CONTENT, HOME, run

CORPUS = HOME / "Tests" / "Corpus"
# Rules that a schema speaks about. Others (an id nobody describes, prose that says nothing) are beyond it.
STRUCTURE = {
    "bad-value", "empty-text", "malformed-identifier", "malformed-xml", "misplaced-element", "missing-alt", "missing-attribute",
    "missing-child", "missing-contraindications", "missing-feedback", "missing-red-flags", "missing-review", "missing-seek-help",
    "missing-stop-rules", "repeated-child", "uncited-grade", "unexpected-text", "unknown-attribute", "unknown-element", "unstanced-citation",
}
RNG = "{http://relaxng.org/ns/structure/1.0}"


def content_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.xml") if path.parent.name != "schema")


def is_well_formed(file: Path) -> bool:
    try:
        expat.ParserCreate().Parse(file.read_bytes(), True)
        return True
    except expat.ExpatError:
        return False


def refused_outside(schema: Path, files: list[Path]) -> set[str]:
    """Names of the files that jing finds fault with; of those that are no XML at all, expat says so.

    jing stops at the first file that is not well-formed and looks at no other, so it never sees those.
    """
    readable = [file for file in files if is_well_formed(file)]
    result = subprocess.run(["jing", str(schema), *map(str, readable)], capture_output=True, text=True, timeout=300)
    found = re.findall(r"^(.+?):\d+:\d+: (?:fatal|error)", result.stdout, re.MULTILINE)
    return {Path(name).name for name in found} | {file.name for file in files if file not in readable}


def rules_by_file(folder: Path) -> dict[str, list[str]]:
    """What spinewise finds in each file, as far as a schema could find it too."""
    rules: dict[str, list[str]] = {}
    for finding in json.loads(run("validate", "--content", folder, "--json").stdout)["findings"]:
        if finding["place"] and finding["rule"] in STRUCTURE:
            rules.setdefault(finding["place"]["file"], []).append(finding["rule"])
    return rules


def disagreements(schema: Path, folder: Path) -> list[str]:
    """Files of a flat folder that only one of the two refuses."""
    outside, ours = refused_outside(schema, content_files(folder)), rules_by_file(folder).keys()
    return [
        f"only {'jing' if name in outside else 'spinewise'} refuses {name}:\n{(folder / name).read_text('utf-8')[:600]}"
        for name in sorted(outside ^ ours)
    ]


def words_of(schema: Path) -> set[str]:
    """Every `element` and `element attribute` that the schema knows."""
    words = set()
    for element in xml.parse(schema).getroot().iter(f"{RNG}element"):
        words.add(element.get("name", ""))
        words |= {f"{element.get('name')} {attribute.get('name')}" for attribute in element.iter(f"{RNG}attribute")}
    return words


def words_in(files: list[Path]) -> set[str]:
    """Every `element` and `element attribute` that files use."""
    words = set()
    for file in files:
        for element in xml.parse(file).getroot().iter():
            words.add(element.tag)
            words |= {f"{element.tag} {name}" for name in element.keys()}
    return words


def corpus_faults(schema: Path) -> list[str]:
    """Where the corpus and one of the two judges disagree, and what the corpus leaves out."""
    valid, invalid = CORPUS / "valid", CORPUS / "invalid"
    checked = run("validate", "--content", valid)
    faults = [f"jing refuses valid/{name}" for name in sorted(refused_outside(schema, content_files(valid)))]
    if checked.returncode != 0 or "no findings" not in checked.stdout:
        faults.append("spinewise finds fault with Tests/Corpus/valid:\n" + checked.stdout)
    unused = words_of(schema) - words_in(content_files(valid))
    faults += [f"Tests/Corpus/valid does not use '{word}'" for word in sorted(unused)]
    faults += disagreements(schema, invalid)
    ours = rules_by_file(invalid)
    for file in content_files(invalid):
        wanted = file.read_text("utf-8").split()[1]
        if ours.get(file.name) != [wanted]:
            faults.append(f"invalid/{file.name}: {ours.get(file.name)} instead of just {wanted}")
    return faults


def mutations(text: str, chance: random.Random) -> list[str]:
    """One fault of structure each, wherever the file offers a place for it."""
    made = []

    def at_random(pattern: str, change) -> None:
        places = list(re.finditer(pattern, text))
        if places:
            place = chance.choice(places)
            made.append(text[: place.start()] + change(place.group(0)) + text[place.end():])

    at_random(r"<(name|title|summary|because|stem|label|heading|statement)>", lambda tag: tag.replace("<", "<x").replace(">", "/>") + tag)
    at_random(r' (id|relation|grade|stance|urgency|source|verdict|written)="', lambda name: f" {name.strip()[:-2]}x=\"")
    at_random(r'grade="\w+"', lambda _: 'grade="certain"')
    at_random(r'relation="[\w-]+"', lambda _: 'relation="helps"')
    at_random(r'due="[\d-]+"', lambda _: 'due="2027-02-30"')
    at_random(r' stance="\w+"', lambda _: "")
    at_random(r"(?s)<because>.*?</because>", lambda _: "")
    at_random(r"<review [^>]*/>", lambda tag: tag + tag)
    at_random(r"<review [^>]*/>", lambda _: "")
    at_random(r"<review [^>]*/>", lambda tag: "stray words " + tag)
    at_random(r"<heading>[^<]*</heading>", lambda _: "<heading> </heading>")
    at_random(r"<heading>[^<]*</heading>", lambda tag: tag + "<name>x</name>")
    at_random(r"<p>", lambda tag: tag + "<p>in</p>")
    at_random(r"</name>", lambda tag: "<em>x</em>" + tag)
    return made


def write_mutants(originals: list[Path], folder: Path) -> int:
    """Some hundreds of mutants, taken evenly from all files. Returns their number."""
    chance = random.Random(20261123)
    texts = [text for original in originals for text in mutations(original.read_text("utf-8"), chance)]
    chosen = texts[:: max(1, len(texts) // 600)]
    folder.mkdir()
    for number, text in enumerate(chosen):
        (folder / f"m{number:04}.xml").write_text(text, "utf-8")
    return len(chosen)


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        schema = work / "spinewise.rng"
        schema.write_text(run("schema").stdout, "utf-8")
        originals = content_files(CONTENT)
        faults = [f"jing refuses {name}" for name in sorted(refused_outside(schema, originals))]
        faults += corpus_faults(schema)
        mutants = write_mutants(originals, work / "mutants")
        faults += disagreements(schema, work / "mutants")
        refused = len(rules_by_file(work / "mutants"))
    print("\n".join(faults[:20]))
    cases = len(content_files(CORPUS / "invalid"))
    print(f"{len(originals)} files, {cases} cases, {mutants} mutants ({refused} refused), {len(faults)} faults")
    return 1 if faults or not originals or not cases or not refused else 0


if __name__ == "__main__":
    sys.exit(main())
