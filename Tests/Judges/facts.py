"""The site states the standard facts of anatomy, nomenclature, course, roots, red flags, imaging and guideline care.

Usage: facts.py SITE [--all]

facts.tsv was written from textbooks and guidelines before the content was looked at. A fact is found where one paragraph, item, row or
muscle's list of facts, read together with its page's title and its heading, says everything that must be said. What a bibliography quotes
does not count, nor a question's options, nor what a page made from others repeats. `--all` also prints where each was found.
"""

import csv
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

FACTS = Path(__file__).with_name("facts.tsv")
# `dl` is a muscle's list of facts; only muscles and exercises have one.
BLOCKS = {"p", "li", "tr", "dd", "dl", "caption", "figcaption", "h1", "h2", "h3", "h4"}
SILENT = {"script", "style", "svg", "nav", "footer", "head"}
# What other people wrote, what is said on every page, right and wrong answers alike, and lists of links.
SILENT_CLASSES = {"references", "cites", "sources", "safety", "masthead", "quiz", "links"}
# Pages that are made from other pages.
DERIVED = {"a-z.html", "sources.html", "chains", "chains.html", "compare", "explore.html", "keystones.html", "loops.html", "what-if"}


class Blocks(HTMLParser):
    """Text of each block, with the title and the heading above it and the term that a description belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.heading, self.term = "", "", ""
        self.found: list[str] = []
        self.open: list[tuple[str, bool]] = []
        self.texts: list[tuple[str, list[str]]] = []

    @property
    def is_silent(self) -> bool:
        return any(silent for _, silent in self.open)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "img", "input", "meta", "link", "hr", "wbr", "col"):
            return
        classes = set((dict(attributes).get("class") or "").split())
        self.open.append((tag, tag in SILENT or bool(classes & SILENT_CLASSES)))
        if tag in BLOCKS or tag == "dt":
            self.texts.append((tag, []))
        elif tag in ("td", "th"):
            self.add(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in [name for name, _ in self.open]:
            return
        if (tag in BLOCKS or tag == "dt") and self.texts and not self.is_silent:
            text = " ".join("".join(self.texts.pop()[1]).split())
            if tag == "h1":
                self.title, self.heading = text, ""
            elif tag.startswith("h"):
                self.heading = text
            elif tag == "dt":
                self.term = text
            else:
                self.found.append(f"{self.title} | {self.heading} | {self.term if tag == 'dd' else ''} | {text}")
        elif tag in BLOCKS or tag == "dt":
            self.texts = self.texts[:-1]
        while self.open and self.open.pop()[0] != tag:
            pass

    def add(self, text: str) -> None:
        # An item counts with what stands inside it.
        for _, parts in self.texts:
            parts.append(text)

    def handle_data(self, data: str) -> None:
        if not self.is_silent:
            self.add(data)


def main(site: Path, is_telling_all: bool) -> int:
    with FACTS.open(encoding="utf-8") as table:
        facts = [(row, [re.compile(p, re.I) for p in row["must_say"].split(" && ")]) for row in csv.DictReader(table, delimiter="\t")]
    where: dict[str, str] = {}
    for file in sorted(site.rglob("*.html")):
        if file.relative_to(site).parts[0] in DERIVED:
            continue
        reader = Blocks()
        reader.feed(file.read_text("utf-8"))
        for block in reader.found:
            for row, patterns in facts:
                if row["id"] not in where and all(p.search(block) for p in patterns):
                    where[row["id"]] = f"{file.relative_to(site)}: {block}"
    missing = [row for row, _ in facts if row["id"] not in where]
    for row in missing:
        print(f"not found: {row['id']}: {row['fact']}")
    if is_telling_all:
        for row, _ in facts:
            print(f"{row['id']}: {where.get(row['id'], 'NOT FOUND')}")
    print(f"{len(facts) - len(missing)} of {len(facts)} standard facts are found")
    return 1 if not facts or missing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "--all" in sys.argv))
