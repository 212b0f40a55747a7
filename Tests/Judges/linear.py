"""Holds what a run costs to what it is given: twice as much of anything may cost twice as much, never four times.

Usage: linear.py [--only WORD] [--list]

Every kind of hostile file is made in two sizes, and `validate` and `fmt --check` are run over both. What counts is the number of
machine instructions, less those of the same file with nothing in it, so the answer is the same on a busy machine: `perf stat`
counts them where the processor is asked directly, `valgrind` everywhere else. Then a thousand lessons are broken in each of the ways
that touch all of them, and may cost at most twice as much as a thousand sound ones.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from house import HOME, TOOL

sys.path.insert(0, str(HOME / "Tests" / "Benchmarks"))
from generate import generate  # noqa: E402

MOST = 2.5
MOST_BROKEN = 2.0
REVIEW = '<review status="unreviewed" written="2026-11-23" due="2027-11-23"/>'
CITE = '<cite source="study"/>'
BASE = {
    "sources.xml": '<sources><source id="study" type="cohort" year="2009" pmid="12345"><title>T</title><author>Doe J</author>'
    "<finding>F.</finding></source></sources>",
    "mechanisms/wear.xml": f'<mechanism id="wear"><name>Wear</name><summary>So it is.{CITE}</summary>{REVIEW}</mechanism>',
}


def each(count: int, text: str) -> str:
    """The text so many times; a `#` in it becomes a number."""
    return "".join(text.replace("#", str(number)) for number in range(count))


def factor(inside: str, attributes: str = "") -> dict[str, str]:
    return {"factors/x.xml": f'<factor id="x"{attributes}><name>X</name><summary>X.{CITE}</summary>{inside}{REVIEW}</factor>'}


def section(inside: str) -> dict[str, str]:
    return factor(f'<section id="s"><heading>S</heading>{inside}</section>')


def lesson(objectives: str, sections: str, quiz: str = "") -> dict[str, str]:
    return {
        "lessons/l.xml": f'<lesson id="l"><title>L</title><summary>L.</summary>{objectives}'
        f'<section id="s"><heading>S</heading>{sections}</section><quiz>{quiz}</quiz>{REVIEW}</lesson>'
    }


def site(inside: str) -> dict[str, str]:
    return {"site.xml": f'<site language="en"><title>T</title><tagline>T</tagline>{inside}{REVIEW}</site>'}


def link(target: str, because: str = "It is so.", relation: str = "contributes-to") -> str:
    return (
        f'<effect on="{target}" relation="{relation}" grade="limited"><because>{because}</because>'
        f'<cite source="study" stance="supports"/></effect>'
    )


def question(ident: str, objective: str = "") -> str:
    return (
        f'<question id="{ident}" difficulty="easy"{objective}><stem>Q?</stem><option correct="yes"><label>A</label>'
        f"<feedback>Y.</feedback></option><option><label>B</label><feedback>N.</feedback></option>{CITE}</question>"
    )


def source(ident: str, more: str = "") -> str:
    return f'<source id="{ident}" type="cohort" year="2009" {more}><title>T</title><author>A</author><finding>F.</finding></source>'


def sources(inside: str) -> dict[str, str]:
    return {"sources.xml": f"<sources>{inside}</sources>"}


def exercise(targets: str) -> dict[str, str]:
    return {"exercises/e.xml": f'<exercise id="e" kind="stretch" targets="{targets}"/>'}


def claim(inside: str) -> dict[str, str]:
    return {"claims/c.xml": f'<claim id="c" verdict="partly"><statement>S.</statement><answer>A.</answer>{inside}{CITE}{REVIEW}</claim>'}


def course(inside: str) -> dict[str, str]:
    return {"courses/c.xml": f'<course id="c"><title>C</title><summary>C.</summary>{inside}{REVIEW}</course>'}


def muscle(inside: str) -> dict[str, str]:
    return {"muscles/m.xml": f'<muscle id="m" region="back"><name>M</name><summary>S.</summary>{inside}{REVIEW}</muscle>'}


PMID = 'pmid="1"'
DOI = 'doi="https://doi.org/10.1000/#"'
GOAL = '<objective id="o#">O.</objective>'
ALLOW = '<?spinewise allow unknown-element reason="so"?>'
LAPSED = '<?spinewise allow unknown-element reason="so" until="2020-01-01"?>'
# Files by path, made in a size; the sizes are what a small file of that kind holds.
KINDS: dict[str, tuple[int, Callable[[int], dict[str, str]]]] = {
    "unknown attributes": (800, lambda n: factor("", each(n, ' a#="x"'))),
    "unknown attributes with entities": (800, lambda n: factor("", each(n, ' a#="&amp;"'))),
    "namespaces": (1500, lambda n: section(each(n, '<p xmlns:a="b">T.</p>'))),
    "entities in one attribute": (8000, lambda n: section('<p><link href="https://a.b/' + each(n, "&amp;") + '">T</link></p>')),
    "entities in text": (4000, lambda n: section("<p>" + each(n, "a &amp; b ") + "</p>")),
    "aliases": (3000, lambda n: factor(each(n, "<alias>a#</alias>"))),
    "repeated children": (2000, lambda n: factor(each(n, "<name>N</name>"))),
    "aliases, then repeated children": (
        1500, lambda n: {"factors/x.xml": f'<factor id="x">{each(n, "<alias>a#</alias>")}{each(n, "<name>N</name>")}</factor>'}),
    "one unknown element": (2000, lambda n: factor(each(n, "<nmae>N</nmae>"))),
    "different unknown elements": (2000, lambda n: factor(each(n, "<x#>N</x#>"))),
    "misplaced elements": (2000, lambda n: factor(each(n, "<item>N</item>"))),
    "loose text": (2000, lambda n: factor(each(n, "t<alias>a</alias>"))),
    "bad values": (1500, lambda n: section(each(n, '<note kind="n#"><p>T.</p></note>'))),
    "empty elements": (2000, lambda n: section(each(n, "<p></p>"))),
    "missing children": (2000, lambda n: section(each(n, "<table></table>"))),
    "sections of one id": (1500, lambda n: factor(each(n, '<section id="a"><heading>H</heading><p>T.</p></section>'))),
    "late headings": (1500, lambda n: factor(each(n, '<section id="s#"><p>T.</p><heading>H</heading></section>'))),
    "rows": (2000, lambda n: section("<table>" + each(n, "<row><cell>C</cell></row>") + "</table>")),
    "words in one value": (3000, lambda n: exercise(each(n, "m# ") + "m")),
    "the same word in one value": (3000, lambda n: exercise(each(n, "m ") + "m")),
    "unused sources": (1000, lambda n: sources(each(n, source("s#", PMID)))),
    "unused sources and wrong citations": (
        600, lambda n: {**sources(each(n, source("study-#", PMID))), **section("<p>T." + each(n, '<cite source="stdy-#"/>') + "</p>")}),
    "unused sources beside a faulty file": (
        600, lambda n: {**sources(each(n, source("s#", PMID))), **section("<p>T." + each(n, '<a b="word-#"/>') + "</p>")}),
    "sources of one id": (1000, lambda n: sources(each(n, source("s", PMID)))),
    "sources with bad identifiers": (1000, lambda n: sources(each(n, source("s#", DOI)))),
    "questions of one id": (500, lambda n: factor(f"<quiz>{each(n, question('q'))}</quiz>")),
    "questions from elsewhere": (1500, lambda n: factor("<quiz>" + each(n, '<use question="q#"/>') + "</quiz>")),
    "objectives nobody tests": (1500, lambda n: lesson(each(n, GOAL), "<p>T.</p>")),
    "questions for unknown objectives": (
        400, lambda n: lesson(each(n, GOAL), "<p>T.</p>", each(n, question("q#", ' objective="p#"')))),
    "terms used before": (1000, lambda n: lesson("", f"<p>{each(n, 'word# ')}</p><p>{each(n, '<term>word#</term> ')}</p>")),
    "terms of the same beginning": (
        1000, lambda n: lesson("", f"<p>{each(n, 'a a a a a ')}</p><p>{each(n, '<term>a a a a b#</term> ')}</p>")),
    "vague link texts": (1500, lambda n: section("<p>" + each(n, '<ref to="wear">here</ref> ') + "</p>")),
    "unfinished texts": (2000, lambda n: section("<p>" + each(n, "…<em>a</em>") + "</p>")),
    "sure words": (3000, lambda n: factor(link("wear", each(n, "cures ")))),
    "one unknown target": (2000, lambda n: section("<p>" + each(n, '<ref to="waer"/>') + "</p>")),
    "different unknown targets": (2000, lambda n: section("<p>" + each(n, '<ref to="waer-#"/>') + "</p>")),
    "a target of many words": (3000, lambda n: section('<p><ref to="' + each(n, "a-") + 'a"/></p>')),
    "links to one thing": (500, lambda n: factor(each(n, link("wear")))),
    "links of both signs": (500, lambda n: factor(each(n, link("wear") + link("wear", relation="reduces")))),
    "links to unknown things": (500, lambda n: factor(each(n, link("wear-#")))),
    "chains nobody walks": (1500, lambda n: section(each(n, '<chain from="wear" to="x"/>'))),
    "links a claim is about": (1500, lambda n: claim(each(n, '<concerns link="wear--causes--w#"/>'))),
    "missing pictures": (800, lambda n: section(each(n, '<figure src="p#.svg"><alt>A</alt><caption>C.</caption></figure>'))),
    "units of one lesson": (1500, lambda n: {**lesson(GOAL, "<p>T.</p>"), **course(each(n, '<unit lesson="l">U.</unit>'))}),
    "moves": (2000, lambda n: site(each(n, '<moved from="a#" to="b#"/>'))),
    "settings of unknown rules": (2000, lambda n: site(each(n, '<severity rule="r#" is="off"/>'))),
    "allowances before one element": (
        1500, lambda n: factor(each(n, ALLOW) + f'<section id="s"><heading>H</heading>{each(n, "<z/>")}</section>')),
    "allowances, one an element": (1500, lambda n: section(each(n, ALLOW + "<z/>"))),
    "lapsed allowances": (
        800, lambda n: factor(each(n, LAPSED) + f'<section id="s"><heading>H</heading>{each(n, "<z/>")}</section>')),
    "allowances of unknown rules": (1500, lambda n: factor(each(n, '<?spinewise allow rule-# reason="so"?><alias>a</alias>'))),
    "states": (400, lambda n: muscle(each(n, '<state id="s#"><name>S</name><summary>S.</summary></state>'))),
    "deep nesting": (20, lambda n: section(each(n, f"<p>{'<em>a ' * 200}{'</em>' * 200}</p>"))),
    "deep nesting around much": (
        2000, lambda n: section("<p>" + '<ref to="wear">' * 200 + each(n, "<em/>") + "</ref>" * 200 + "</p>")),
    "deep links around much": (
        2000, lambda n: factor('<effect on="wear" relation="causes" grade="limited"><because>' * 100 + each(n, "cures<em/>") + "</because></effect>" * 100)),
    "lines with faults": (2000, lambda n: section(each(n, "<z>\n</z>\n"))),
    "one long line": (2000, lambda n: section("<p>Tést.</p>" * n + each(250, "<z/>"))),
    "comments": (3000, lambda n: section(each(n, "<!-- c -->") + "<p>T.</p>")),
}


def instructions(*arguments: str | Path) -> int:
    """How many machine instructions a run takes in the program itself."""
    with tempfile.NamedTemporaryFile("r") as log:
        command = [str(TOOL), *map(str, arguments), "--jobs", "1"] if arguments[0] != "fmt" else [str(TOOL), *map(str, arguments)]
        if PERF:
            command = ["perf", "stat", "-x", ";", "-e", "instructions:u", "-o", log.name, *command]
        else:
            command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log.name}", *command]
        ran = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=600)
        text = Path(log.name).read_text("utf-8")
    if ran.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {ran.returncode}: {ran.stderr[-500:]}")
    found = re.search(r"^(\d+);", text, re.M) if PERF else re.search(r"Collected : (\d+)", text)
    if not found:
        raise SystemExit(f"no count of instructions: {text[-500:]}")
    return int(found[1])


def can_count() -> bool:
    """Whether the processor's own counter may be asked: in many virtual machines it may not."""
    if not shutil.which("perf"):
        return False
    asked = subprocess.run(["perf", "stat", "-x", ";", "-e", "instructions:u", "true"], capture_output=True, text=True)
    return bool(re.search(r"^\d+;", asked.stderr, re.M))


PERF = can_count()


def write(files: dict[str, str], folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def growth(make: Callable[[int], dict[str, str]], size: int, work: Path, command: list[str]) -> tuple[float, float]:
    """By how much twice the size costs more than the size, beyond what nothing costs; and the millions of the larger."""
    nothing, once, twice = (
        instructions(*command, "--content", write({**BASE, **make(count)}, work / "content")) for count in (0, size, 2 * size)
    )
    # A file that costs hardly anything has no ratio to speak of.
    return (twice - nothing) / max(once - nothing, 500_000), (twice - nothing) / 1e6


def rename_sources(content: Path) -> None:
    path = content / "sources.xml"
    path.write_text(path.read_text("utf-8").replace('id="study-', 'id="stdy-'), "utf-8")


def in_lessons(old: str, new: str) -> Callable[[Path], None]:
    """A change of every lesson; a `#` in the new text becomes the lesson's name."""

    def change(content: Path) -> None:
        for path in content.glob("lessons/*.xml"):
            path.write_text(re.sub(old, new.replace("#", path.stem), path.read_text("utf-8")), "utf-8")

    return change


BREAKS: dict[str, Callable[[Path], None]] = {
    "every source renamed": rename_sources,
    "every citation wrong in its own way": in_lessons(r'source="study-(\d+)"', r'source="stdy-#-\1"'),
    "every pointer wrong": in_lessons(r'<ref to="', r'<ref to="x'),
    "every pointer wrong in its own way": in_lessons(r'<ref to="', r'<ref to="#-'),
    "every question asked twice": in_lessons(r'(<question id=")[^"]*-q', r"\1lesson-0-q"),
    "every chain the wrong way round": in_lessons(r'<chain from="([^"]*)" to="([^"]*)"', r'<chain from="\2" to="\1"'),
    "a missing picture in every lesson": in_lessons("</heading>", '</heading><figure src="#.svg"><alt>A</alt><caption>C.</caption></figure>'),
    "every objective untested": in_lessons(r' objective="goal-', ' objective="gaol-'),
    "every lesson in no course": lambda content: shutil.rmtree(content / "courses"),
    "a misspelt element in every lesson": in_lessons("<p>", "<pp>x</pp><p>"),
    "every paragraph empty": in_lessons(r"<p>[^<]*", "<p>"),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="kinds whose name holds this")
    parser.add_argument("--list", action="store_true", help="tell every figure")
    arguments = parser.parse_args()
    faults: list[str] = []
    told = 0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for kind, (size, make) in KINDS.items():
            if arguments.only not in kind:
                continue
            for command in (["validate", "--today", "2026-11-23"], ["fmt", "--check"]):
                ratio, millions = growth(make, size, work, command)
                told += 1
                if arguments.list:
                    print(f"{ratio:5.2f} {millions:8.1f} M  {command[0]}: {kind}")
                if ratio > MOST:
                    faults.append(f"{command[0]}: twice as many cost {ratio:.1f} times as much: {kind}")
        sound = 0
        for kind, change in BREAKS.items():
            if arguments.only not in kind:
                continue
            content = work / "broken"
            shutil.rmtree(content, ignore_errors=True)
            generate(1000, content)
            sound = sound or instructions("validate", "--content", content, "--today", "2026-11-23")
            change(content)
            ratio = instructions("validate", "--content", content, "--today", "2026-11-23") / sound
            told += 1
            if arguments.list:
                print(f"{ratio:5.2f}             broken: {kind}")
            if ratio > MOST_BROKEN:
                faults.append(f"a thousand broken lessons cost {ratio:.1f} times as much as sound ones: {kind}")
    print("\n".join(faults))
    print(f"{told} kinds, counted by {'the processor' if PERF else 'valgrind'}, {len(faults)} too dear")
    return 1 if faults or not told else 0


if __name__ == "__main__":
    sys.exit(main())
