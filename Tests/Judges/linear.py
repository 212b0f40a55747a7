"""Holds what a run costs to its bounds: any file below 1 MiB is judged in half a second, and mass breakage costs no second run.

Usage: linear.py [--only WORD] [--list]

Every kind of hostile file is filled up to just under 1 MiB, and `validate`, `fmt --check` and `fix --dry-run` are run over it: so
many machine instructions and so much memory, and no more. A cost that grows with the square of anything is a hundred times over
the bound at that size. What counts is instructions and not seconds, so the answer is the same on a busy machine: `perf stat`
counts them where the processor is asked directly. Elsewhere `valgrind` does, which is fifty times slower: then every tenth kind is
looked at, with `validate` alone, memory is not, and the closing line says so.

Then a thousand lessons are broken in each of the ways that touch all of them, and may cost at most twice as much as a thousand
sound ones, be there eleven thousand findings to tell.
"""

import argparse
import os
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

# Half a second of a processor that is some years old.
MOST = 2_000_000_000
MOST_MEMORY = 150
# Just under 1 MiB, with room for what stands around.
FULL = (1 << 20) - 512
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
FLAG = f'<flag id="f#" urgency="emergency"><sign>Numb.</sign>{CITE}</flag>'
ESTIMATE = '<estimate id="e" measure="odds-ratio" value="1.04"><per>hour</per><in>People</in><outcome>Pain</outcome></estimate>'
QUESTION = (
    '<question id="q#" difficulty="easy"><stem>S?</stem><option correct="yes"><label>What it may well be</label>'
    f"<feedback>F.</feedback></option><option><label>All</label><feedback>F.</feedback></option>{CITE}</question>"
)


def condition(flags: str) -> dict[str, str]:
    return {
        "conditions/c.xml": f'<condition id="c"><name>C</name><summary>C.{CITE}</summary><definition>D.</definition>'
        f"<red-flags>{flags}</red-flags><seek-help>H.</seek-help>{REVIEW}</condition>"
    }


def estimated(estimates: str) -> dict[str, str]:
    """A second source, which has found something."""
    counted = (
        '<source id="counted" type="cohort" year="2010" pmid="2"><title>T</title><author>Doe J</author>'
        f"<finding>F.</finding>{estimates}</source></sources>"
    )
    return {"sources.xml": BASE["sources.xml"].replace("</sources>", counted)}


def signed(inside: str) -> dict[str, str]:
    review = (
        '<review status="reviewed" by="Doe J" role="clinician" on="2026-11-24" of="0123456789abcdef" written="2026-11-23" due="2027-11-23"/>'
    )
    return {path: text.replace(REVIEW, review) for path, text in factor(inside).items()}


# Files by path, so many times of whatever it is.
KINDS: dict[str, Callable[[int], dict[str, str]]] = {
    "unknown attributes": lambda n: factor("", each(n, ' a#="x"')),
    "unknown attributes with entities": lambda n: factor("", each(n, ' a#="&amp;"')),
    "namespaces": lambda n: section(each(n, '<p xmlns:a="b">T.</p>')),
    "entities in one attribute": lambda n: section('<p><link href="https://a.b/' + each(n, "&amp;") + '">T</link></p>'),
    "entities in text": lambda n: section("<p>" + each(n, "a &amp; b ") + "</p>"),
    "aliases": lambda n: factor(each(n, "<alias>a#</alias>")),
    "repeated children": lambda n: factor(each(n, "<name>N</name>")),
    "aliases, then repeated children": lambda n: {"factors/x.xml": f'<factor id="x">{each(n, "<alias>a#</alias>")}{each(n, "<name>N</name>")}</factor>'},
    "one unknown element": lambda n: factor(each(n, "<nmae>N</nmae>")),
    "different unknown elements": lambda n: factor(each(n, "<x#>N</x#>")),
    "misplaced elements": lambda n: factor(each(n, "<item>N</item>")),
    "loose text": lambda n: factor(each(n, "t<alias>a</alias>")),
    "bad values": lambda n: section(each(n, '<note kind="n#"><p>T.</p></note>')),
    "empty elements": lambda n: section(each(n, "<p></p>")),
    "missing children": lambda n: section(each(n, "<table></table>")),
    "sections of one id": lambda n: factor(each(n, '<section id="a"><heading>H</heading><p>T.</p></section>')),
    "late headings": lambda n: factor(each(n, '<section id="s#"><p>T.</p><heading>H</heading></section>')),
    "rows": lambda n: section("<table>" + each(n, "<row><cell>C</cell></row>") + "</table>"),
    "words in one value": lambda n: exercise(each(n, "m# ") + "m"),
    "the same word in one value": lambda n: exercise(each(n, "m ") + "m"),
    "nerve roots in one value": lambda n: muscle('<anatomy><nerve roots="' + each(n, "L5 ") + 'L5">N.</nerve></anatomy>'),
    "unused sources": lambda n: sources(each(n, source("s#", PMID))),
    "unused sources and wrong citations": lambda n: {**sources(each(n, source("study-#", PMID))), **section("<p>T." + each(n, '<cite source="stdy-#"/>') + "</p>")},
    "unused sources beside a faulty file": lambda n: {**sources(each(n, source("s#", PMID))), **section("<p>T." + each(n, '<a b="word-#"/>') + "</p>")},
    "sources of one id": lambda n: sources(each(n, source("s", PMID))),
    "sources with bad identifiers": lambda n: sources(each(n, source("s#", DOI))),
    "questions of one id": lambda n: factor(f"<quiz>{each(n, question('q'))}</quiz>"),
    "questions from elsewhere": lambda n: factor("<quiz>" + each(n, '<use question="q#"/>') + "</quiz>"),
    "objectives nobody tests": lambda n: lesson(each(n, GOAL), "<p>T.</p>"),
    "questions for unknown objectives": lambda n: lesson(each(n, GOAL), "<p>T.</p>", each(n, question("q#", ' objective="p#"'))),
    "terms used before": lambda n: lesson("", f"<p>{each(n, 'word# ')}</p><p>{each(n, '<term>word#</term> ')}</p>"),
    "terms of the same beginning": lambda n: lesson("", f"<p>{each(n, 'a a a a a ')}</p><p>{each(n, '<term>a a a a b#</term> ')}</p>"),
    "vague link texts": lambda n: section("<p>" + each(n, '<ref to="wear">here</ref> ') + "</p>"),
    "unfinished texts": lambda n: section("<p>" + each(n, "…<em>a</em>") + "</p>"),
    "sure words": lambda n: factor(link("wear", each(n, "cures "))),
    "one unknown target": lambda n: section("<p>" + each(n, '<ref to="waer"/>') + "</p>"),
    "different unknown targets": lambda n: section("<p>" + each(n, '<ref to="waer-#"/>') + "</p>"),
    "a target of many words": lambda n: section('<p><ref to="' + each(n, "a-") + 'a"/></p>'),
    "links to one thing": lambda n: factor(each(n, link("wear"))),
    "links of both signs": lambda n: factor(each(n, link("wear") + link("wear", relation="reduces"))),
    "links to unknown things": lambda n: factor(each(n, link("wear-#"))),
    "chains nobody walks": lambda n: section(each(n, '<chain from="wear" to="x"/>')),
    "links a claim is about": lambda n: claim(each(n, '<concerns link="wear--causes--w#"/>')),
    "missing pictures": lambda n: section(each(n, '<figure src="p#.svg"><alt>A</alt><caption>C.</caption></figure>')),
    "units of one lesson": lambda n: {**lesson(GOAL, "<p>T.</p>"), **course(each(n, '<unit lesson="l">U.</unit>'))},
    "moves": lambda n: site(each(n, '<moved from="a#" to="b#"/>')),
    "settings of unknown rules": lambda n: site(each(n, '<severity rule="r#" is="off"/>')),
    "allowances before one element": lambda n: factor(each(n, ALLOW) + f'<section id="s"><heading>H</heading>{each(n, "<z/>")}</section>'),
    "allowances, one an element": lambda n: section(each(n, ALLOW + "<z/>")),
    "lapsed allowances": lambda n: factor(each(n, LAPSED) + f'<section id="s"><heading>H</heading>{each(n, "<z/>")}</section>'),
    "allowances of unknown rules": lambda n: factor(each(n, '<?spinewise allow rule-# reason="so"?><alias>a</alias>')),
    "states": lambda n: muscle(each(n, '<state id="s#"><name>S</name><summary>S.</summary></state>')),
    "deep nesting": lambda n: section(each(n, f"<p>{'<em>a ' * 200}{'</em>' * 200}</p>")),
    "deep nesting around much": lambda n: section("<p>" + '<ref to="wear">' * 200 + each(n, "<em/>") + "</ref>" * 200 + "</p>"),
    "deep links around much": lambda n: factor('<effect on="wear" relation="causes" grade="limited"><because>' * 100 + each(n, "cures<em/>") + "</because></effect>" * 100),
    "lines with faults": lambda n: section(each(n, "<z>\n</z>\n")),
    "one long line": lambda n: section("<p>Tést.</p>" * n + each(250, "<z/>")),
    "comments": lambda n: section(each(n, "<!-- c -->") + "<p>T.</p>"),
    "blank lines": lambda n: section("<p>T.</p>" + "\n" * n),
    "one long text": lambda n: section("<p>" + "Characteristically. " * n + "</p>"),
    "invisible characters in a row": lambda n: section("<p>" + "\u200b" * n + "</p>"),
    "invisible characters": lambda n: section("<p>" + "a\u200b" * n + "</p>"),
    "marks of direction": lambda n: section("<p>" + "a\u202e" * n + "</p>"),
    "invisible characters by number": lambda n: section("<p>" + "a&#8203;" * n + "</p>"),
    "invisible characters in ids": lambda n: section("<p>" + '<ref to="wear\u200b"/>' * n + "</p>"),
    "lookalikes in ids": lambda n: section("<p>" + '<ref to="we\u0430r"/>' * n + "</p>"),
    "runs of text": lambda n: section("<p>" + "a<!---->" * n + "</p>"),
    "CDATA": lambda n: section("<p>" + "<![CDATA[a]]>" * n + "</p>"),
    "empty instructions": lambda n: section("<?spinewise?>" * n + "<p>T.</p>"),
    "conflicts": lambda n: section("<<<<<<< HEAD\n<p>T.</p>\n=======\n<p>U.</p>\n>>>>>>> b\n" * n),
    "sources without a year": lambda n: sources(each(n, source("s#", PMID).replace('year="2009"', ""))),
    "sources with nothing": lambda n: sources(each(n, '<source id="s#"/>')),
    "bare ampersands": lambda n: section("<p>" + "a & b " * n + "</p>"),
    "elements left open": lambda n: section("<p>" + "<em>a" * n + "</p>"),
    "end tags of nothing": lambda n: section("</p>" * n),
    "unknown elements in one another": lambda n: section("<z>" * n + "</z>" * n),
    "the shortest unknown element": lambda n: section("<z/>" * n),
    "attributes that do not belong": lambda n: section('<p id="a"/>' * n),
    "questions with nothing": lambda n: factor("<quiz>" + "<question/>" * n + "</quiz>"),
    "options with nothing": lambda n: factor("<quiz>" + question("q")[:-11] + "<option/>" * n + "</question></quiz>"),
    "states with nothing": lambda n: muscle("<state/>" * n),
    "units with nothing": lambda n: course("<unit/>" * n),
    "figures with nothing": lambda n: section("<figure/>" * n),
    "citations of unknown sources": lambda n: section("<p>T." + each(n, '<cite source="s#"/>') + "</p>"),
    "one long id": lambda n: {"factors/x.xml": '<factor id="' + "x" * n + '"/>'},
    "described flags": lambda n: {"flags.xml": f'<flags>{each(n, FLAG)}</flags>'},
    "flags of one id": lambda n: {"flags.xml": f'<flags>{each(n, FLAG.replace("#", ""))}</flags>'},
    "named flags": lambda n: {"flags.xml": f'<flags>{FLAG}</flags>', **condition(each(n, '<flag to="f#"/>'))},
    "flags with words": lambda n: condition(each(n, '<flag urgency="urgent">Numb.</flag>')),
    "estimates of one id": lambda n: estimated(each(n, ESTIMATE)),
    "estimates without a unit": lambda n: estimated(each(n, ESTIMATE.replace('"e"', '"e#"').replace("<per>hour</per>", ""))),
    "wrong numbers": lambda n: {**estimated(ESTIMATE), **section("<p>" + each(n, "an odds ratio of 1.#, ") + '<cite source="counted"/></p>')},
    "giveaway answers": lambda n: factor("<quiz>" + each(n, QUESTION) + "</quiz>"),
    "answers of one question": lambda n: factor(
        f'<quiz><question id="q" difficulty="easy"><stem>S?</stem>{each(n, "<option><label>always #</label><feedback>F.</feedback></option>")}'
        f'<option correct="yes"><label>Now</label><feedback>F.</feedback></option>{CITE}</question></quiz>'
    ),
    "a signed page, deep": lambda n: signed(
        "".join(f'<section id="s{"-long" * 15}-{depth}">' for depth in range(200)) + each(n, CITE) + "</section>" * 200
    ),
}


def instructions(*arguments: str | Path) -> tuple[int, int]:
    """How many machine instructions a run takes in the program itself, and how many MiB of memory; 0 where nobody looked."""
    with tempfile.NamedTemporaryFile("r") as log, tempfile.TemporaryFile() as said:
        command = [str(TOOL), *map(str, arguments)]
        if arguments[0] == "validate":
            command += ["--jobs", "1"]
        if PERF:
            command = ["perf", "stat", "-x", ";", "-e", "instructions:u", "-o", log.name, *command]
        else:
            command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log.name}", *command]
        ran = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        error = said.read().decode()[-500:]
        text = Path(log.name).read_text("utf-8")
    if ran.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {ran.returncode}: {error}")
    found = re.search(r"^(\d+);", text, re.M) if PERF else re.search(r"Collected : (\d+)", text)
    if not found:
        raise SystemExit(f"no count of instructions: {text[-500:]}")
    return int(found[1]), usage.ru_maxrss // 1024 if PERF else 0


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


def filled(make: Callable[[int], dict[str, str]]) -> dict[str, str]:
    """The files with as many of whatever it is as fit into the largest of them."""

    def size(count: int) -> int:
        return max(len(text.encode()) for text in make(count).values())

    count = 1000 * FULL // size(1000)
    while (large := size(count)) > FULL or large < 0.98 * FULL:
        count = int(count * 0.995 * FULL / large)
    return make(count)


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
        for number, (kind, make) in enumerate(KINDS.items()):
            if arguments.only not in kind or not (PERF or number % 10 == 0):
                continue
            content = write({**BASE, **filled(make)}, work / "content")
            for command in (["validate", "--today", "2026-11-23"], ["fmt", "--check"], ["fix", "--dry-run"])[: 3 if PERF else 1]:
                count, memory = instructions(*command, "--content", content)
                told += 1
                if arguments.list:
                    print(f"{count / 1e6:8.0f} M {memory:4} MiB  {command[0]}: {kind}", flush=True)
                if count > MOST or memory > MOST_MEMORY:
                    faults.append(f"{command[0]}: {count / 1e6:.0f} million instructions and {memory} MiB: {kind}")
        sound = 0
        generate(1000, work / "sound")
        for number, (kind, change) in enumerate(BREAKS.items()):
            if arguments.only not in kind or not (PERF or number % 4 == 0):
                continue
            content = work / "broken"
            shutil.rmtree(content, ignore_errors=True)
            shutil.copytree(work / "sound", content)
            sound = sound or instructions("validate", "--content", content, "--today", "2026-11-23")[0]
            change(content)
            ratio = instructions("validate", "--content", content, "--today", "2026-11-23")[0] / sound
            told += 1
            if arguments.list:
                print(f"{ratio:8.2f}             broken: {kind}", flush=True)
            if ratio > MOST_BROKEN:
                faults.append(f"a thousand broken lessons cost {ratio:.1f} times as much as sound ones: {kind}")
    print("\n".join(faults))
    print(f"{told} kinds, counted by {'the processor' if PERF else 'valgrind, a tenth of all'}, {len(faults)} too dear")
    return 1 if faults or not told else 0


if __name__ == "__main__":
    sys.exit(main())
