"""Plants one fault at a time in a copy of the content, two hundred times, and holds each finding to its place.

Every rule family takes part: structure, references, evidence, safety and learning, syntax. The seed is fixed, so two runs
plant the same faults. Then a corpus of typing slips in ids, elements, attributes and values has to be understood.

Demanded: the finding that the fault deserves stands at the fault in 95 % of the mutations, never more than two others
beside it, no crash; and the right word comes first in 90 % of the suggestions. Where XML itself is broken, the place that
counts is the tag or text that was broken, and the finding may name it in a note ("opened here").

Usage: mutations.py [--seed N] [--times N]     with other faults, or more of them, when looking for weaknesses
"""

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Each of these registers its kinds of fault.
import faults_of_meaning  # noqa: F401
import faults_of_structure  # noqa: F401
import faults_of_writing  # noqa: F401
from house import CONTENT, run
from lessontree import CHOICES, OPERATORS, POINTERS, Fault, content, pointers
from slips import SLIPS, slip

SEED = 20261123
WANTED = {"structure": 55, "references": 45, "evidence": 35, "safety and learning": 40, "syntax": 25}
TODAY = "2026-11-23"


def position(text: str, offset: int) -> tuple[int, int]:
    offset = min(offset, len(text))
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def plant(fault: Fault, folder: Path) -> None:
    if fault.before:
        (folder / fault.before).unlink()
    target = folder / fault.path
    target.write_bytes(fault.text if isinstance(fault.text, bytes) else fault.text.encode())


def restore(fault: Fault, folder: Path) -> None:
    (folder / fault.path).unlink()
    for path in {fault.path, fault.before} & set(content.texts):
        (folder / path).write_text(content.texts[path], "utf-8")


def judge(fault: Fault, folder: Path) -> tuple[bool, int, list[str], str | None]:
    """Whether the finding is where it belongs, how many others there are, what was said, and what went quite wrong."""
    plant(fault, folder)
    try:
        result = run("validate", "--content", folder, "--json", "--fail-on", "warning", "--today", TODAY, "--jobs", "1")
    finally:
        restore(fault, folder)
    if result.returncode != 1:
        return False, 0, [], f"exit code {result.returncode}: {result.stderr[-300:]}"
    # What the content allows, with its reason, is there without any fault.
    findings = [f for f in json.loads(result.stdout)["findings"] if f["standing"] != "allowed"]
    said = [f"{f['rule']} {(f['place'] or {}).get('file')}:{(f['place'] or {}).get('line')}:"
            f"{(f['place'] or {}).get('column')} {f['headline']}" for f in findings]
    text = fault.text.decode("utf-8", "replace") if isinstance(fault.text, bytes) else fault.text
    low, high = position(text, fault.first), position(text, fault.last)

    def is_there(finding) -> bool:
        notes = finding["notes"] if fault.family == "syntax" else []
        places = [finding["place"], *(note["place"] for note in notes)]
        return any(
            place["file"] == fault.path and low <= (place["line"], place["column"]) <= high for place in places if place)

    primary = [f for f in findings if f["rule"] == fault.rule and is_there(f)]
    return bool(primary), len(findings) - min(1, len(primary)), said, None


def mutations(chance: random.Random, times: int) -> list[Fault]:
    """As many of each family as wanted, every operator at least once, no two alike."""
    made: list[Fault] = []
    seen = set()
    for family, count in WANTED.items():
        own = [(name, function) for kind, name, function in OPERATORS if kind == family]
        turn, count = 0, count * times
        while count:
            name, function = own[turn % len(own)]
            turn += 1
            fault = function(chance)
            key = (fault.path, fault.before, fault.text)
            if key in seen and turn < 20 * len(own):
                continue
            seen.add(key)
            fault.family, fault.operator = family, name
            made.append(fault)
            count -= 1
    return made


def share(good: int, all_of_them: int) -> str:
    return f"{good}/{all_of_them} ({100 * good / max(1, all_of_them):.1f} %)"


def check_mutations(work: Path, seed: int, times: int) -> bool:
    faults = mutations(random.Random(seed), times)
    folders = [work / "a", work / "b"]
    for folder in folders:
        shutil.copytree(CONTENT, folder)
    with ThreadPoolExecutor(2) as pool:
        halves = pool.map(lambda part: [judge(fault, folders[part]) for fault in faults[part::2]], (0, 1))
        first, second = halves
    verdicts = [None] * len(faults)
    verdicts[0::2], verdicts[1::2] = first, second
    right, total, worst, bad = Counter(), Counter(), 0, False
    for fault, (is_right, others, said, wrong) in zip(faults, verdicts):
        total[fault.family] += 1
        right[fault.family] += is_right
        worst = max(worst, others)
        if wrong or not is_right or others > 2:
            text = fault.text.decode("utf-8", "replace") if isinstance(fault.text, bytes) else fault.text
            line, column = position(text, fault.first)
            print(f"{fault.operator}: wanted {fault.rule} at {fault.path}:{line}:{column}, {others} others: {wrong or ''}")
            for line in said[:5]:
                print(f"    {line}")
            bad = bad or bool(wrong) or others > 2
    for family in WANTED:
        print(f"{family}: {share(right[family], total[family])}")
    print(f"{share(sum(right.values()), len(faults))} at the mutated place, at most {worst} other findings, "
          f"{len(OPERATORS)} kinds of fault")
    return not bad and sum(right.values()) >= 0.95 * len(faults)


# Slips


def places_of(kind: str, right: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Where a word stands that could be mistyped: a file, and the stretches that change together, the finding's first."""
    found = []
    for path, node in content.nodes:
        if kind == "element" and node.name == right:
            ends = [(node.stop + 2, node.stop + 2 + len(right))] if node.stop != node.end else []
            found.append((path, [(node.start + 1, node.start + 1 + len(right)), *ends]))
        for name, match in node.attributes.items():
            if kind == "attribute" and name == right:
                found.append((path, [match.span(1)]))
            is_pointer = name in POINTERS.get(node.name, [])
            if match.group(2) == right and (kind == "id" and is_pointer or kind == "value" and name in [*CHOICES, "type", "status"]):
                found.append((path, [match.span(2)]))
    return found


def corpus(chance: random.Random) -> list[tuple[str, str, str]]:
    """The slips made by hand, and three hundred made by chance."""
    vocabulary = {"element": {n.name for _, n in content.nodes}, "attribute": {a for _, n in content.nodes for a in n.attributes}}
    vocabulary["id"] = set(content.kinds)
    vocabulary["value"] = {n.value(a) for _, n in content.nodes for a in CHOICES if a in n.attributes}
    pointed = {n.value(a) for _, n, a in pointers([name for name in POINTERS if name != "concerns"])}
    made = list(SLIPS)
    for kind, count in {"id": 120, "element": 70, "attribute": 50, "value": 60}.items():
        words = sorted(vocabulary[kind] & pointed if kind == "id" else vocabulary[kind])
        words = [word for word in words if len(word) > 2 and " " not in word]
        for _ in range(count):
            right = chance.choice(words)
            made.append((kind, slip(right, chance, vocabulary[kind]), right))
    return made


def batches(chance: random.Random, slips: list[tuple[str, str, str]]):
    """Slips that can be planted together, one a file: lists of (slip, path, stretches)."""
    left = [(one, places_of(one[0], one[2])) for one in slips]
    for (kind, _, right), places in left:
        assert places, f"the content has no {kind} '{right}'"
    while left:
        taken, later, batch = set(), [], []
        for one, places in left:
            free = [place for place in places if place[0] not in taken]
            if not free:
                later.append((one, places))
                continue
            path, stretches = chance.choice(free)
            taken.add(path)
            batch.append((one, path, stretches))
        yield batch
        left = later


def check_slips(work: Path, seed: int) -> bool:
    chance = random.Random(seed + 1)
    right, total = Counter(), Counter()
    folder = work / "slips"
    shutil.copytree(CONTENT, folder)
    for batch in batches(chance, corpus(chance)):
        for (_, wrong, _), path, stretches in batch:
            text = content.texts[path]
            for start, end in sorted(stretches, reverse=True):
                text = text[:start] + wrong + text[end:]
            (folder / path).write_text(text, "utf-8")
        findings = json.loads(run("validate", "--content", folder, "--json").stdout)["findings"]
        places = {(f["place"]["file"], f["place"]["line"], f["place"]["column"]): f for f in findings if f["place"]}
        for (kind, wrong, meant), path, stretches in batch:
            finding = places.get((path, *position(content.texts[path], stretches[0][0])))
            offered = re.search(r"did you mean '([^']*)'", finding["headline"]) if finding else None
            total[kind] += 1
            if offered and offered.group(1) == meant:
                right[kind] += 1
            else:
                print(f"{kind} '{wrong}', meant '{meant}': {finding['headline'] if finding else 'nothing was found'}")
            (folder / path).write_text(content.texts[path], "utf-8")
    for kind in sorted(total):
        print(f"{kind}s: {share(right[kind], total[kind])}")
    print(f"{share(sum(right.values()), sum(total.values()))} slips with the right suggestion first")
    return sum(right.values()) >= 0.9 * sum(total.values())


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--times", type=int, default=1)
    arguments = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        good = check_mutations(Path(name), arguments.seed, arguments.times)
        good = check_slips(Path(name), arguments.seed) and good
    print(f"{time.monotonic() - began:.1f} s")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
