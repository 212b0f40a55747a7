"""Makes a content folder with N lessons in the vocabulary, and everything they point at, for measuring.

Usage: generate.py N FOLDER [--seed S] [--lessons-per-entity L]

A lesson has about 4 KB: goals, sections with pointers and citations, two chains, a note, three questions. For every
twenty lessons there is one entity: muscles with two states, mechanisms, conditions and factors, each with a few links
onward; for every fifty lessons a course. All of them count: the entities' files, pages and chains are part of what a lesson costs.
Equal arguments make equal files. The content has no findings.
"""

import argparse
import random
import zlib
from pathlib import Path

REVIEW = '<review status="unreviewed" written="2026-11-23" due="2027-11-23"/>'
WORDS = (
    "the spine bends and the pelvis follows while the muscle holds its length under load and the disc carries what the "
    "joint cannot carry so that a person who lifts with care keeps the back in its middle range for most of the day"
).split()
GRADES = ["strong", "moderate", "moderate", "limited", "limited", "contested"]
URGENCIES = ["emergency", "same-day", "within-days", "see-someone"]
RELATIONS = ["contributes-to", "leads-to", "increases-load-on", "associated-with", "reduces"]


class Writer:
    """Writes lesson files, always the same for the same seed."""

    def __init__(self, folder: Path, lessons: int, seed: int, per_entity: int) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.lessons = lessons
        self.entities = max(12, lessons // per_entity)
        self.sources = [f"study-{number}" for number in range(min(2000, max(20, lessons // 4)))]
        share = self.entities // 4
        self.muscles = [f"muscle-{number}" for number in range(share)]
        self.states = [f"{muscle}-{kind}" for muscle in self.muscles for kind in ("tight", "weak")]
        self.mechanisms = [f"mechanism-{number}" for number in range(share)]
        self.factors = [f"factor-{number}" for number in range(share)]
        self.conditions = [f"condition-{number}" for number in range(max(3, self.entities - 3 * share))]
        self.flags = min(30, len(self.conditions))
        self.cited = 0

    def words(self, count: int) -> str:
        start = self.chance.randrange(len(WORDS))
        text = " ".join(WORDS[(start + index) % len(WORDS)] for index in range(count))
        return text[0].upper() + text[1:]

    def source(self) -> str:
        """In turn, so that none is left uncited."""
        self.cited += 1
        return self.sources[self.cited % len(self.sources)]

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def grade(self, target: str) -> str:
        """One for all links into a thing, so that no detour into it is better supported than a direct link."""
        return GRADES[zlib.crc32(target.encode()) % len(GRADES)]

    def effects(self, targets: list[str], count: int) -> str:
        chosen = self.chance.sample(targets, min(count, len(targets)))
        return "".join(
            f'  <effect on="{target}" relation="{self.chance.choice(RELATIONS)}" grade="{self.grade(target)}">\n'
            f"    <because>{self.words(18)}.</because>\n    <rationale>{self.words(9)}.</rationale>\n"
            f'    <cite source="{self.source()}" stance="supports"/>\n    <cite source="{self.source()}" stance="mixed"/>\n'
            "  </effect>\n"
            for target in chosen
        )

    def head(self, ident: str) -> str:
        name = ident.replace("-", " ").capitalize()
        return f'  <name>{name}</name>\n  <summary>{self.words(20)}.<cite source="{self.source()}"/></summary>\n'

    def write_entities(self) -> None:
        for index, ident in enumerate(self.muscles):
            states = "".join(
                f'  <state id="{ident}-{kind}">\n{self.head(f"{ident}-{kind}")}'
                f"{self.effects(self.near(self.mechanisms, index), 2)}  </state>\n"
                for kind in ("tight", "weak")
            )
            self.write(f"muscles/{ident}.xml", f'<muscle id="{ident}" region="back">\n{self.head(ident)}{states}  {REVIEW}\n</muscle>\n')
        for index, ident in enumerate(self.mechanisms):
            links = self.effects(self.near(self.conditions, index), 2) + self.effects(self.mechanisms[index + 1 : index + 4], 1)
            self.write(f"mechanisms/{ident}.xml", f'<mechanism id="{ident}">\n{self.head(ident)}{links}  {REVIEW}\n</mechanism>\n')
        for index, ident in enumerate(self.factors):
            self.write(f"factors/{ident}.xml", f'<factor id="{ident}">\n{self.head(ident)}{self.effects(self.near(self.mechanisms, index), 2)}  {REVIEW}\n</factor>\n')
        for index, ident in enumerate(self.conditions):
            flags = "".join(f'    <flag to="flag-{(index + step) % self.flags}"/>\n' for step in (0, 7, 13))
            self.write(
                f"conditions/{ident}.xml",
                f'<condition id="{ident}">\n{self.head(ident)}  <definition>{self.words(12)}.</definition>\n'
                f"  <red-flags>\n{flags}  </red-flags>\n  <seek-help>{self.words(10)}.</seek-help>\n"
                f"{self.effects(self.conditions[index + 1 : index + 3], 1)}  {REVIEW}\n</condition>\n",
            )

    def near(self, targets: list[str], index: int) -> list[str]:
        """A few targets in the neighbourhood: a real field is clustered, not one tangle."""
        start = index % max(1, len(targets) - 6)
        return targets[start : start + 6]

    def write_lessons(self) -> None:
        for number in range(self.lessons):
            self.write(f"lessons/lesson-{number}.xml", self.lesson(f"lesson-{number}"))

    def write_courses(self) -> None:
        """Fifty lessons a course, so that something leads to each of them."""
        for first in range(0, self.lessons, 50):
            units = "".join(
                f'  <unit lesson="lesson-{number}">It comes here.</unit>\n'
                for number in range(first, min(first + 50, self.lessons))
            )
            ident = f"course-{first // 50}"
            self.write(
                f"courses/{ident}.xml",
                f'<course id="{ident}">\n  <title>Course {first // 50}</title>\n  <summary>Fifty lessons.</summary>\n'
                f"{units}  {REVIEW}\n</course>\n",
            )

    def lesson(self, ident: str) -> str:
        goals = "".join(f'  <objective id="goal-{part}">{self.words(10)}.</objective>\n' for part in (1, 2, 3))
        place = self.chance.randrange(len(self.muscles))
        sections = ""
        for part in range(4):
            target = self.near([*self.mechanisms], place)[part % 3]
            extra = (
                f'    <note kind="tip"><p>{self.words(14)}.</p></note>\n' if part == 1
                else f'    <list><item>{self.words(6)}</item><item>{self.words(7)}</item></list>\n' if part == 2
                else f'    <chain from="{self.states[2 * place]}" to="{self.connected(place)}"/>\n'
            )
            sections += (
                f'  <section id="part-{part}">\n    <heading>{self.words(4)}</heading>\n'
                f'    <p>{self.words(19)}, see <ref to="{target}"/> and <ref to="{self.states[2 * place]}">its state</ref>.'
                f'<cite source="{self.source()}"/> {self.words(13)}, with <em>{self.words(3).lower()}</em> at the end.</p>\n{extra}'
                f'    <p>{self.words(19)}.<cite source="{self.source()}"/></p>\n  </section>\n'
            )
        # The same words the other way round: a right answer is told by nothing but what it says.
        labels = {part: self.words(4) for part in (1, 2, 3)}
        questions = "".join(
            f'    <question id="{ident}-q{part}" difficulty="medium" objective="goal-{part}">\n      <stem>{self.words(9)}?</stem>\n'
            f'      <option correct="yes"><label>{labels[part]}</label><feedback>Yes. {self.words(7)}.</feedback></option>\n'
            f"      <option><label>{' '.join(reversed(labels[part].split())).capitalize()}</label><feedback>No. {self.words(7)}.</feedback></option>\n"
            f'      <cite source="{self.source()}"/>\n    </question>\n'
            for part in (1, 2, 3)
        )
        return (
            f'<lesson id="{ident}" minutes="5">\n  <title>Lesson {ident[7:]}: {self.words(5).lower()}</title>\n'
            f"  <summary>{self.words(18)}.</summary>\n{goals}{sections}  <quiz>\n{questions}  </quiz>\n  {REVIEW}\n</lesson>\n"
        )

    def connected(self, place: int) -> str:
        """What the first link of the muscle's first state leads to."""
        return self.first_effects[place]

    def note_first_effects(self) -> None:
        self.first_effects = []
        for ident in self.muscles:
            text = (self.folder / f"muscles/{ident}.xml").read_text("utf-8")
            self.first_effects.append(text.split('<effect on="', 1)[1].split('"', 1)[0])

    def write_sources(self) -> None:
        entries = "".join(
            f'  <source id="{ident}" type="cohort" year="{1990 + index % 36}" pmid="{1000 + index}">\n    <title>{self.words(8)}</title>\n'
            f"    <author>Doe J</author>\n    <finding>{self.words(12)}.</finding>\n  </source>\n"
            for index, ident in enumerate(self.sources)
        )
        flags = "".join(
            f'  <flag id="flag-{number}" urgency="{URGENCIES[number % 4]}">\n    <sign>{self.words(8)}.</sign>\n'
            f'    <cite source="{self.source()}"/>\n  </flag>\n'
            for number in range(self.flags)
        )
        self.write("flags.xml", f"<flags>\n{flags}</flags>\n")
        self.write("sources.xml", f"<sources>\n{entries}</sources>\n")

    def write_site(self) -> None:
        self.write(
            "site.xml",
            '<site language="en" chain-pages="100">\n  <title>Generated</title>\n  <tagline>For measuring</tagline>\n'
            "  <description>A generated site.</description>\n  <disclaimer>It means nothing.</disclaimer>\n"
            f"  <license>CC0</license>\n  <safety>It advises nothing.</safety>\n  {REVIEW}\n</site>\n",
        )


def generate(lessons: int, folder: Path, seed: int = 1, per_entity: int = 20) -> None:
    writer = Writer(folder, lessons, seed, per_entity)
    writer.write_entities()
    writer.note_first_effects()
    writer.write_lessons()
    writer.write_courses()
    writer.write_sources()
    writer.write_site()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lessons", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lessons-per-entity", type=int, default=20)
    arguments = parser.parse_args()
    generate(arguments.lessons, arguments.folder, arguments.seed, arguments.lessons_per_entity)
