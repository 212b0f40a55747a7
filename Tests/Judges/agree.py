"""Holds `validate` and `build` to one verdict: what validate finds sound is built, and what it calls wrong is not.

A small site is damaged at one to three places, mostly so that it stays well-formed: attributes get other values of the site or
strange ones, elements go, come twice or change places, files go, come twice or get other names, severities are turned round,
moves and wholes are joined into circles. Then both commands look at it.

Demanded: exit code 0 of both or 1 of both, no crash and no hang; and where nothing was built, no site stands there.

Usage: agree.py [N] [--seed S] [--jobs J] [--keep FOLDER]
N sites (default 300); FOLDER gets those on which the two disagree.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from house import TOOL, run

SEED = 20261127
LIMIT = 60  # Seconds for one run; a hang, not a slow machine.

REVIEW = '<review status="unreviewed" written="2026-11-23" due="2999-11-23"/>'
CITE = '<cite source="doe-2009"/>'


def effect(on: str, relation: str, grade: str) -> str:
    return f'<effect on="{on}" relation="{relation}" grade="{grade}"><because>It pulls <em>on</em> it.</because><cite source="doe-2009" stance="mixed"/></effect>'


def named(name: str) -> str:
    return f"<name>{name}</name><summary>It is there.{CITE}</summary>"


SITE = {
    "site.xml": f"""<site language="en" chain-pages="40" reading-grade="12"><title>Small</title><tagline>A story</tagline><description>About one muscle.</description>
<disclaimer>No advice.</disclaimer><license>CC0</license><safety>Get help for numbness.</safety><featured to="psoas"/><compare this="back-pain" with="sciatica"/>
<moved from="hip-bender" to="psoas"/><section id="what"><heading>What</heading><p>See <ref to="psoas"/>.</p><chain from="tight-psoas" to="back-pain"/></section>{REVIEW}</site>
""",
    "sources.xml": """<sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>Hips</title><author>Doe J</author><finding>They go together.</finding></source></sources>
""",
    "flags.xml": f"""<flags><flag id="saddle" urgency="emergency"><sign>Numb saddle.</sign><points-to><ref to="sciatica"/></points-to>{CITE}</flag>
<flag id="weeks" urgency="see-someone"><sign>Pain for weeks.</sign>{CITE}<note>Nobody counts.</note></flag></flags>
""",
    "muscles/psoas.xml": f"""<muscle id="psoas" region="hip">{named("Psoas")}<anatomy><origin status="unverified">Lumbar spine</origin>{CITE}</anatomy>
<state id="tight-psoas"><name>Tight psoas</name><summary>It gives less.</summary>{effect("pelvic-tilt", "contributes-to", "limited")}{effect("back-pain", "causes", "refuted")}</state>{REVIEW}</muscle>
""",
    "muscles/iliacus.xml": f"""<muscle id="iliacus" region="hip">{named("Iliacus")}<anatomy><origin status="unverified">Pelvis</origin>{CITE}</anatomy>{REVIEW}</muscle>
""",
    "mechanisms/pelvic-tilt.xml": f"""<mechanism id="pelvic-tilt">{named("Pelvic tilt")}{effect("back-pain", "contributes-to", "limited")}{effect("sitting", "associated-with", "limited")}{REVIEW}</mechanism>
""",
    "factors/sitting.xml": f"""<factor id="sitting">{named("Sitting")}{effect("tight-psoas", "contributes-to", "limited")}{REVIEW}</factor>
""",
    "conditions/back-pain.xml": f"""<condition id="back-pain">{named("Back pain")}<definition>Pain.{CITE}</definition>{effect("sitting", "contributes-to", "limited")}
<red-flags><flag to="weeks"/><flag to="saddle"/></red-flags><seek-help>When it lasts.{CITE}</seek-help>{REVIEW}</condition>
""",
    "conditions/sciatica.xml": f"""<condition id="sciatica">{named("Sciatica")}<definition>Pain.{CITE}</definition>
<red-flags><flag to="weeks"/><flag to="saddle"/></red-flags><seek-help>When it lasts.{CITE}</seek-help>{REVIEW}</condition>
""",
    "exercises/lunge.xml": f"""<exercise id="lunge" kind="stretch" targets="psoas">{named("Lunge")}<start-position>Stand.</start-position><steps><item>Step.</item></steps>
<dose><hold>5 seconds</hold><repetitions>10 times</repetitions><frequency>daily</frequency></dose><contraindications><item>A new injury.{CITE}</item><flag to="saddle"/></contraindications>
<stop-rules><item>Stop if it hurts.{CITE}</item></stop-rules>{effect("tight-psoas", "reduces", "limited")}{REVIEW}</exercise>
""",
    "lessons/hips.xml": f"""<lesson id="hips" minutes="3"><title>Hips</title><summary>About hips.</summary><objective id="name-it">Name the muscle.</objective>
<section id="chain"><heading>The chain</heading><p>See <ref to="psoas"/> and <term>it</term>.</p><chain from="tight-psoas" to="back-pain"/>
<figure src="hip.svg"><alt>A hip.</alt><caption>Hip</caption></figure></section><quiz><question id="q1" difficulty="easy" objective="name-it"><stem>Which?</stem>
<option correct="yes"><label>Psoas</label><feedback>Yes, it is.</feedback></option><option><label>Soleus</label><feedback>That is a calf muscle.</feedback></option>{CITE}</question></quiz>{REVIEW}</lesson>
""",
    "courses/backs.xml": f"""<course id="backs"><title>Backs</title><summary>A short course.{CITE}</summary><unit lesson="hips">Start here.</unit>{REVIEW}</course>
""",
    "claims/hips-pull.xml": f"""<claim id="hips-pull" verdict="contested"><statement>Hips pull.</statement><answer>Studies do not agree.{CITE}</answer>
<concerns link="pelvic-tilt--contributes-to--back-pain"/><cite source="doe-2009" stance="mixed"/>{REVIEW}</claim>
""",
    "media/hip.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>\n',
}

TAG = re.compile(r"<[a-z][^<>]*>")
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
ELEMENT = re.compile(r"<([a-z][a-z-]*)(?:\s[^<>]*)?(?:/>|>[^<>]*</\1>)")
WHOLE = re.compile(r"<(section|state|effect|question|option|quiz|red-flags|dose|steps|anatomy|figure|p)\b.*?</\1>", re.S)
STRANGE = [
    "", " ", "0", "-1", "1", "99999999999999999999", "1e9", "con", "index", "x" * 81, "x" * 300, "A", "ä", "a--b", "a--b--c", "--", "-", "../x", "/", "a b",
    "http://", "javascript:alert(1)", "https://a.example/ä?q#f", "file:///etc/passwd", "de", "ar", "x-klingon", "&quot;&gt;&lt;", "&#10;", "&amp;amp;",
    "\u202e", "2026-02-30", "9999-12-31", "0000-00-00", "strong", "refuted", "contested", "treats", "can-progress-to", "associated-with", "emergency", "yes", "off",
]
RULES = sorted(set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", run("rules", "--format", "markdown").stdout)))
IDS = sorted({value for text in SITE.values() for name, value in ATTRIBUTE.findall(text) if name == "id"})


def damaged(chance: random.Random) -> dict[str, str]:
    site = dict(SITE)
    for _ in range(chance.choice((1, 1, 2, 3))):
        damage(chance, site)
    return site


def damage(chance: random.Random, site: dict[str, str]) -> None:
    path = chance.choice([path for path in site if path.endswith(".xml")] or ["site.xml"])
    text = site.get(path, "")
    values = [match for match in ATTRIBUTE.finditer(text)]
    kind = chance.randrange(14)
    if kind <= 3 and values:
        # The attribute's other values on the site, any id, or something strange.
        value = chance.choice(values)
        others = [other for each in site.values() for name, other in ATTRIBUTE.findall(each) if name == value[1]]
        new = chance.choice((chance.choice(others), chance.choice(IDS), chance.choice(STRANGE)))
        site[path] = text[: value.start(2)] + new + text[value.end(2) :]
    elif kind == 4 and values:
        value = chance.choice(values)
        site[path] = text[: value.start()].rstrip() + text[value.end() :]
    elif kind in (5, 6, 7):
        found = list(chance.choice((ELEMENT, WHOLE)).finditer(text))
        if not found:
            return
        one = chance.choice(found)
        if kind == 5:
            site[path] = text[: one.start()] + text[one.end() :]
        elif kind == 6:
            site[path] = text[: one.end()] + one[0] + text[one.end() :]
        else:
            rest = text[: one.start()] + text[one.end() :]
            places = [tag.end() for tag in TAG.finditer(rest)]
            place = chance.choice(places or [0])
            site[path] = rest[:place] + one[0] + rest[place:]
    elif kind == 8:
        site.pop(path, None)
    elif kind == 9:
        site[path.replace(".xml", chance.choice((".XML", "-2.xml", ".xml.txt", "/a.xml")))] = text
    elif kind == 10:
        name = chance.choice(list(site))
        site[chance.choice(("media/hip.svg", "media/A.svg", "media/a b.svg", "media/ä.svg", "media/con.svg", "media/.x.svg", "x.xml", "media/x.xml", "a/b/c.xml"))] = site[name]
    elif kind == 11:
        add(site, f'<severity rule="{chance.choice(RULES)}" is="{chance.choice(("off", "note", "warning", "error"))}"/>')
    elif kind == 12:
        one, two = chance.choice(IDS), chance.choice(IDS)
        for line in chance.choice(
            ([f'<moved from="{one}" to="{two}"/>'], [f'<moved from="a" to="{one}"/>', '<moved from="b" to="a"/>'], ['<moved from="a" to="b"/>', '<moved from="b" to="a"/>'])
        ):
            add(site, line)
    else:
        whole = chance.choice(IDS)
        joint = chance.choice((f' part-of="{whole}"', f' targets="{whole}"', ' reviewed="2026-13-01"'))
        if whole in SITE["muscles/psoas.xml"]:
            joint = f' part-of="{chance.choice(("psoas", "iliacus"))}"' 
        site[path] = re.sub(r"<([a-z-]+)", lambda match: match[0] + joint, text, count=1)


def add(site: dict[str, str], line: str) -> None:
    site["site.xml"] = site.get("site.xml", "").replace("<section", line + "\n<section", 1)


def verdict(site: dict[str, str], folder: Path) -> str:
    """What is wrong with the two verdicts on a site; empty when they agree."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in site.items():
        place = folder / "content" / path
        if place.parent.is_file() or place.is_dir():
            return ""
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    codes = {}
    for command in (["validate", "--jobs", "1"], ["build", "--jobs", "1", "--quiet"]):
        try:
            result = subprocess.run([TOOL, *command], cwd=folder, capture_output=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return f"{command[0]} takes longer than {LIMIT} s"
        codes[command[0]] = result.returncode
        said = result.stderr.decode("utf-8", "replace")[-200:]
    if codes["validate"] != codes["build"] or codes["validate"] not in (0, 1):
        return f"validate ends with {codes['validate']}, build with {codes['build']}: {said.strip()}"
    if codes["build"] and (folder / "_site").exists():
        return "a site was written although nothing was built"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("times", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()

    count, sound = 0, 0
    with tempfile.TemporaryDirectory() as name:
        assert not verdict(SITE, Path(name, "sound")) and Path(name, "sound", "_site").exists(), "the site is not even sound undamaged"

        def judged(number: int) -> tuple[int, str, bool]:
            folder = Path(name, str(number))
            fault = verdict(damaged(random.Random(f"{asked.seed} {number}")), folder)
            built = (folder / "_site").exists()
            if fault and asked.keep:
                shutil.copytree(folder, asked.keep / str(number), dirs_exist_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
            return number, fault, built

        with ThreadPoolExecutor(asked.jobs) as pool:
            for number, fault, built in pool.map(judged, range(asked.times)):
                sound += built
                if fault:
                    count += 1
                    print(f"site {number}: {fault}", flush=True)
    print(f"{asked.times} damaged sites, {sound} of them built, {count} on which validate and build disagree")
    # Where nothing is built, or nearly nothing is refused, nothing is compared.
    return 1 if count or not asked.times // 10 <= sound <= asked.times * 9 // 10 else 0


if __name__ == "__main__":
    sys.exit(main())
