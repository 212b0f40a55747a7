"""Breaks lessons by the thousand and holds validate, fix and fmt to what they promise, whatever a file holds.

A batch is a copy of the content in which every lesson is damaged at one to three places: cut, spliced with another one,
its tags doubled or swapped, bytes changed, hostile pieces put in, elements nested too deep, blanks moved about. Each batch goes
through validate, fix, fix again, fmt and fmt again.

Demanded: exit codes 0 and 1 for findings and nothing else, no crash, no hang; validate finds those that are not well-formed, no
other one, and the first fault not behind the place where expat gives up; after fix no file has more errors than before;
fix again and fmt again change nothing; what fmt changed is well-formed and the same but for white space between elements, by
an own reading with expat; what is not well-formed, fmt leaves alone.

Usage: mutants.py [N] [--seed S] [--jobs J] [--only fix|fmt] [--keep FOLDER]
N lessons (default 2,000); FOLDER gets what fails
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import xml.parsers.expat
import xml.etree.ElementTree as ElementTree
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from house import CONTENT, TOOL

LIMIT = 60  # Seconds for one run over a batch; a hang, not a slow machine.
RNG = "{http://relaxng.org/ns/structure/1.0}"

# --- What a file says, however it is laid out


def textual() -> set[str]:
    """Elements that hold words, by the published schema."""
    names = set()
    for element in ElementTree.parse(CONTENT / "schema" / "spinewise.rng").iter(RNG + "element"):
        outside = [part for part in element if part.tag not in (RNG + "attribute", RNG + "optional")]
        if any(part.tag in (RNG + "data", RNG + "text") or part.get("name") == "inline" for part in outside):
            names.add(element.get("name"))
    return names


TEXTUAL = textual()
KNOWN = {e.get("name") for e in ElementTree.parse(CONTENT / "schema" / "spinewise.rng").iter(RNG + "element")}
BLANKS = re.compile(r"[ \t\r\n]+")
# A pointer without words shows its target's name, so white space beside it counts as beside a word.
SHOWN_EMPTY = "\ufffc"


def with_letters(data: bytes) -> bytes:
    """A byte order mark may stand in a name since the fifth edition of XML. Expat knows the fourth, and is given a letter instead."""
    mark = b"\xef\xbb\xbf"
    start = len(mark) if data.startswith(mark) else 0
    return data[:start] + data[start:].replace(mark, "æ".encode())


def meaning(data: bytes):
    """Tags, comments and words in order; `None` for what is no XML.

    Inside an element that holds words, everything is one run of text as a browser sees it: white space is folded, and a tag
    stands behind so many visible characters; on which side of a tag a blank stands is seen by nobody. Elsewhere white space
    counts for nothing.
    """
    events = []
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: events.append(["start", name, sorted(attributes.items())])
    parser.EndElementHandler = lambda name: events.append(["end"])
    parser.CharacterDataHandler = lambda text: events.append(["text", text])
    parser.CommentHandler = lambda text: events.append(["comment", text])
    parser.ProcessingInstructionHandler = lambda target, text: events.append(["instruction", target, text])
    try:
        parser.Parse(with_letters(data), True)
    except xml.parsers.expat.ExpatError:
        return None

    # Unknown elements are running text where words stand directly in them.
    holds_words, open_tags = {}, []
    for index, event in enumerate(events):
        if event[0] == "start":
            open_tags.append(index)
            holds_words[index] = False
        elif event[0] == "end":
            open_tags.pop()
        elif event[0] == "text" and event[1].strip(" \t\r\n"):
            if open_tags:
                holds_words[open_tags[-1]] = True

    told, depth, running, text = [], 0, None, ""
    for index, event in enumerate(events):
        kind = event[0]
        if kind == "start":
            name = event[1]
            depth += 1
            if running is None and (name in TEXTUAL or (name not in KNOWN and holds_words[index])):
                running, text = depth, ""
        if running is None:
            if kind != "text":
                told.append(event)
            elif words := event[1].split():
                told.append(["words", *words])
        elif kind == "text":
            text += event[1]
        else:
            told.append([*event, len(BLANKS.sub("", text))])
            if kind == "start" and event[1] == "ref" and events[index + 1][0] == "end":
                text += SHOWN_EMPTY
        if kind == "end":
            if depth == running:
                told.append(["text", BLANKS.sub(" ", text).strip(" ")])
                running = None
            depth -= 1
    return told


# --- How lessons are damaged

HOSTILE = [
    b"&", b"<", b">", b'"', b"'", b"&nbsp;", b"&amp;", b"&#0;", b"&#x41;", b"&x", b"<y", b"<em", b"</em>", b"<em>", b"]]>",
    b"<![CDATA[", b"<![CDATA[ <em> ]]>", b"<!--", b"<!-- a -- b -->", b"<!-- note -->", b"-->", b"<?spinewise allow",
    b'<?spinewise allow lone-study reason="r"?>', b"<?x?>", b"<!DOCTYPE x>", b"\x00", b"\x01", b"\xff", b"\xc3", b"\xe2\x80\xae",
    b"\r", b"\r\n", b"\t", b"\n\n", b"  ", b"\xef\xbb\xbf", b'=""', b' id="x"', b' id="x/>', b' xmlns="u"', b' a:b="c"', b"<a:b/>",
    b"\n<<<<<<< HEAD\n", b"\n=======\n", b"\n>>>>>>> b\n", b"<ref to='x'/>", b'<cite source="x"/>', b"<sub>2</sub>", b"<b>x</b>",
    b"<p/>", b"<p>", b"</p>", b"<name/>", b'<?xml version="1.0"?>', b"--", b"/>", b"99999999999999999999", b"-1", b"\xc2\xa0", b"<ref/>",
]
TAG = re.compile(rb"<[^<>]*>")
INLINE = re.compile(rb"</?(?:em|strong|term|sub|sup|ref|link|cite)\b[^<>]*>")
VALUE = re.compile(rb'="[^"]*"')
WORD = re.compile(rb"(?<=\w) (?=\w)")


def spot(chance, data, pattern=None):
    """A place in the data, or the bounds of something found there."""
    # The root's own tag is where most can go wrong, so one place in four lies in or near it.
    early = chance.random() < 0.25
    if pattern is None:
        return chance.randrange(min(len(data), 80 if early else len(data)) + 1)
    found = list(pattern.finditer(data, 0, 200 if early else len(data)))
    return chance.choice(found).span() if found else None


def damage(chance: random.Random, data: bytes, other: bytes) -> bytes:
    kind = chance.randrange(16)
    a, b = sorted((spot(chance, data), spot(chance, data)))
    short = min(b, a + chance.randrange(1, 60))
    if kind == 0:
        return data[:a]
    if kind == 1:
        return data[:a] + data[short:]
    if kind == 2:
        return data[:a] + chance.choice(HOSTILE) + data[a:]
    if kind == 3:
        return data[:a] + bytes([chance.randrange(256)]) + data[a + 1 :]
    if kind == 4:
        return data[:a] + other[spot(chance, other) :]
    if kind == 5:
        end = min(b, a + 200)
        return data[:end] + data[a:end] + data[end:]
    if kind == 6:
        deep = chance.choice([3, 40, 300])
        return data[:a] + b"<em>" * deep + data[a:short] + b"</em>" * deep + data[short:]
    if kind == 7 and (value := spot(chance, data, VALUE)):
        new = chance.choice([b"=''", b'="', b"=x", b'="' + chance.choice(HOSTILE) + b'"', b'="-5"', b'="no-such-thing"'])
        return data[: value[0]] + new + data[value[1] :]
    if kind in (8, 9) and (tag := spot(chance, data, TAG)):
        text = data[slice(*tag)]
        new = chance.choice([b"", text + text, text[:-1], text[1:], text.replace(b"/", b""), text.replace(b"e", b"a", 1)])
        return data[: tag[0]] + new + data[tag[1] :]
    if kind == 10:
        tags = [match.span() for match in TAG.finditer(data)]
        if len(tags) > 1:
            one, two = sorted(chance.sample(tags, 2))
            return data[: one[0]] + data[slice(*two)] + data[one[1] : two[0]] + data[slice(*one)] + data[two[1] :]
    # From here on files mostly stay well-formed, for fmt to be tried on.
    if kind == 11 and (tag := spot(chance, data, TAG)):
        new = chance.choice([b"<!-- c -->", b"<!--\n c\n-->", b"<![CDATA[x]]>", b"<![CDATA[ ]]>", b"<?x y?>", b"&amp;", b" ", b"\n", b"x", b"<em/>"])
        at = chance.choice(tag)
        return data[:at] + new + data[at:]
    if kind in (12, 13) and (tag := spot(chance, data, INLINE)):
        where = chance.choice(tag)
        before, after = data[:where], data[where:]
        if chance.random() < 0.5:
            return before.rstrip() + after.lstrip()
        return before + chance.choice([b" ", b"\n  ", b"\r\n", b"\t"]) + after
    if kind == 14 and (gap := spot(chance, data, WORD)):
        inner = data[gap[1] : gap[1] + chance.randrange(1, 12)]
        if b"<" not in inner and b">" not in inner and b"&" not in inner:
            wrapped = chance.choice([b"<em>%s</em>", b"<em> %s</em>", b"<em>%s </em>", b"<x>%s</x>", b"<sub><sup>%s</sup> </sub>"]) % inner
            return data[: gap[1]] + wrapped + data[gap[1] + len(inner) :]
    if kind == 15:
        return data.replace(*chance.choice([(b"\n", b"\r\n"), (b'"', b"'"), (b"\n", b"\r"), (b"> <", b"><"), (b"  ", b"\t")]))
    return data[:a] + chance.choice(HOSTILE) + data[a:]


LESSONS = {path.relative_to(CONTENT).as_posix(): path.read_bytes() for path in sorted(CONTENT.rglob("*.xml"))}


def batch(seed: str) -> dict[str, bytes]:
    chance = random.Random(seed)
    mutants = {}
    for path, data in LESSONS.items():
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            data = damage(chance, data, chance.choice(list(LESSONS.values())))
        mutants[path] = data
    return mutants


# --- What is demanded


class Failure(Exception):
    """A run that crashed, hung or ended with an exit code it must not have."""


def run(command: str, folder: Path, *options: str) -> bytes:
    try:
        result = subprocess.run(
            [str(TOOL), command, "--content", str(folder), "--jobs", "1", *options], capture_output=True, timeout=LIMIT
        )
    except subprocess.TimeoutExpired:
        raise Failure(f"{command} took longer than {LIMIT} s") from None
    if result.returncode not in ((0, 1) if command == "validate" else (0,)):
        raise Failure(f"{command} ended with {result.returncode}: {result.stderr[-2000:].decode(errors='replace')}")
    return result.stdout


def found(folder: Path) -> list[dict]:
    """Findings that stand in a file."""
    return [finding for finding in json.loads(run("validate", folder, "--json"))["findings"] if finding.get("place")]


def errors(findings: list[dict]) -> Counter:
    """Errors by file."""
    return Counter(finding["place"]["file"] for finding in findings if finding["severity"] == "error")


def misjudged(path: str, data: bytes, findings: list[dict]) -> str | None:
    """What is wrong with the verdict on a file's writing."""
    own = [finding for finding in findings if finding["place"]["file"] == path and finding["rule"] in WRITING]
    gave_up = no_characters(data) or expats_verdict(data)
    if gave_up is None:
        return next((f"well-formed, but {one['headline']}" for one in own if one["rule"] == "malformed-xml" and DEEP not in one["headline"]), None)
    if not own:
        return f"not well-formed by line {gave_up}, and nobody says so"
    # A file with the marks of a merge gets that one finding and no other.
    if own[0]["rule"] == "merge-conflict":
        return None
    first = min(finding["place"]["line"] for finding in own)
    return None if first <= gave_up else f"given up in line {gave_up}, but the first fault is told in line {first}"


# Rules about how a file is written; each of them can be why it is not well-formed.
WRITING = {"malformed-xml", "encoding", "empty-file", "doctype", "merge-conflict", "oversized-file", "unreadable-file"}


# No rule of XML, but of every reader that minds its memory.
DEEP = "too deep"
LINE_END = re.compile(rb"\r\n|\r|\n")


def no_characters(data: bytes) -> int | None:
    """The line of the first byte that is no text; the rest of such a file is not looked at."""
    try:
        place = data.find(0)
        data.decode()
    except UnicodeDecodeError as fault:
        place = fault.start if place < 0 else min(place, fault.start)
    return None if place < 0 else len(LINE_END.findall(data[:place])) + 1


def expats_verdict(data: bytes) -> int | None:
    """The line in which expat gives up; `None` for a file that it reads to the end."""
    parser = xml.parsers.expat.ParserCreate()
    try:
        parser.Parse(with_letters(data), True)
    except xml.parsers.expat.ExpatError as fault:
        return fault.lineno
    return None


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.xml")}


def judge_fix(mutants: dict[str, bytes], folder: Path) -> dict[str, str]:
    """What is wrong, by file."""
    findings = found(folder)
    before = errors(findings)
    run("fix", folder)
    fixed, after = files(folder), errors(found(folder))
    wrong = {path: f"{before[path]} errors before fix, {after[path]} after it" for path in mutants if after[path] > before[path]}
    wrong |= {path: what for path, data in mutants.items() if (what := misjudged(path, data, findings))}
    run("fix", folder)
    return wrong | {path: "fix again changed it again" for path, data in files(folder).items() if data != fixed[path]}


def judge_layout(mutants: dict[str, bytes], folder: Path) -> dict[str, str]:
    run("fmt", folder)
    laid_out, wrong = files(folder), {}
    for path, data in mutants.items():
        if laid_out[path] == data:
            continue
        old, new = meaning(data), meaning(laid_out[path])
        if old is None:
            wrong[path] = "fmt changed a file that is not well-formed"
        elif new is None:
            wrong[path] = "fmt left a file that is not well-formed"
        elif old != new:
            where = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
            wrong[path] = f"fmt changed what it says: {old[where:where + 1]} became {new[where:where + 1]}"
    run("fmt", folder)
    return wrong | {path: "fmt again changed it again" for path, data in files(folder).items() if data != laid_out[path]}


JUDGES = {"fix": judge_fix, "fmt": judge_layout}


def verdict(mutants: dict[str, bytes], commands: list[str]) -> dict[str, str]:
    """What is wrong, by file; of a run that failed as a whole, by all of its files."""
    wrong = {}
    for command in commands:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for path, data in mutants.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(data)
            try:
                wrong |= JUDGES[command](mutants, folder)
            except Failure as failure:
                culprits, what = narrowed(mutants, command, str(failure))
                wrong[", ".join(culprits)] = what
    return wrong


def narrowed(mutants: dict[str, bytes], command: str, what: str) -> tuple[list[str], str]:
    """Those of the files that make a run fail by themselves, if half of them ever do."""
    paths = list(mutants)
    if len(paths) == 1:
        return paths, what
    for half in (paths[: len(paths) // 2], paths[len(paths) // 2 :]):
        if wrong := verdict({path: mutants[path] for path in half}, [command]):
            return next(iter(wrong)).split(", "), next(iter(wrong.values()))
    return paths, what


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("number", nargs="?", type=int, default=2000)
    options.add_argument("--seed", default="20261123")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--keep", type=Path)
    options.add_argument("--only", choices=JUDGES)
    options = options.parse_args()
    batches = [f"{options.seed}-{index}" for index in range(-(-options.number // len(LESSONS)))]
    commands = [options.only] if options.only else list(JUDGES)
    failures, well_formed = 0, 0

    def one(seed):
        mutants = batch(seed)
        return seed, mutants, sum(meaning(data) is not None for data in mutants.values()), verdict(mutants, commands)

    with ThreadPoolExecutor(options.jobs) as pool:
        for seed, mutants, whole, wrong in pool.map(one, batches):
            well_formed += whole
            failures += len(wrong)
            for paths, what in wrong.items():
                print(f"batch {seed}, {paths}: {what}", flush=True)
                for path in paths.split(", ") if options.keep else []:
                    target = options.keep / seed / path
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(mutants[path])
    count = len(batches) * len(LESSONS)
    print(f"{count} damaged lessons, {well_formed} of them well-formed, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
