"""No question that the links ask calls something wrong that is true, or right that is not well supported.

Usage: questions.py SITE

The links and the pages' own words are read from content/ anew. On every page of the site that asks a question made from the
links: the answer called right must have a direct link of moderate evidence or better that raises what is asked about, and no link
that says otherwise; the wrong ones must have no way there and none from there, refuted links
included, must be no symptoms, and must not be named by the page.
"""

import html.parser
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx
from rules import RAISING

CONTENT = Path(__file__).resolve().parents[2] / "content"
# What a condition or symptom says of itself, apart from its links.
OWN_WORDS = (
    "summary", "definition", "symptoms", "risk-factors", "self-care", "red-flags", "how-common", "natural-history", "treatment-overview",
    "seek-help",
)


class Content:
    """Links as cause, effect, relation and grade; names; what pages say of themselves."""

    def __init__(self) -> None:
        self.links: list[tuple[str, str, str, str]] = []
        self.names: dict[str, list[str]] = {}
        self.words: dict[str, str] = {}
        self.symptoms: set[str] = set()
        flags = ElementTree.parse(CONTENT / "flags.xml").getroot()
        self.signs = {flag.get("id"): " ".join("".join(flag.find("sign").itertext()).split()).lower() for flag in flags.iter("flag")}
        for file in CONTENT.rglob("*.xml"):
            root = ElementTree.parse(file).getroot()
            for holder in [root, *root.iter("state")]:
                self.take(holder)

    def take(self, holder: ElementTree.Element) -> None:
        owner = holder.get("id") or ""
        if holder.tag == "symptom":
            self.symptoms.add(owner)
        self.names[owner] = [" ".join("".join(name.itertext()).split()).lower() for tag in ("name", "alias") for name in holder.findall(tag)]
        self.words[owner] = " ".join(" ".join("".join(part.itertext()).split()).lower() for tag in OWN_WORDS for part in holder.findall(tag))
        self.words[owner] += " ".join(self.signs.get(flag.get("to"), "") for part in holder.findall("red-flags") for flag in part)
        for effect in holder.findall("effect"):
            self.links.append((owner, effect.get("on"), effect.get("relation"), effect.get("grade")))


class Questions(html.parser.HTMLParser):
    """Collects what is offered, and which of it is called right."""

    def __init__(self) -> None:
        super().__init__()
        self.offered: dict[str, bool] = {}
        self.node: str | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "li" and given.get("data-node"):
            self.node = given["data-node"]
        elif tag == "p" and self.node and given.get("class") in ("right", "wrong"):
            self.offered[self.node] = given["class"] == "right"
            self.node = None


def main() -> int:
    site, content = Path(sys.argv[1]), Content()
    everything = networkx.DiGraph((cause, effect) for cause, effect, *_ in content.links)
    faults, questions = [], 0
    for page in sorted(site.rglob("*.html")):
        reader = Questions()
        reader.feed(page.read_text("utf-8"))
        if not reader.offered:
            continue
        questions += 1
        about = page.stem
        if sum(reader.offered.values()) != 1 or len(reader.offered) != 4:
            faults.append(f"{page.name}: {reader.offered}")
        for node, is_right in reader.offered.items():
            direct = [link for link in content.links if link[:2] == (node, about)]
            if is_right:
                good = [link for link in direct if link[2] in RAISING and link[3] in ("strong", "moderate")]
                if not good or any(link[2] not in RAISING or link[3] == "refuted" for link in direct):
                    faults.append(f"{page.name}: {node} is called right by {direct}")
                continue
            if networkx.has_path(everything, node, about) or networkx.has_path(everything, about, node):
                faults.append(f"{page.name}: {node} is called wrong, but links connect it with {about}")
            if node in content.symptoms or any(name in content.words[about] for name in content.names[node]):
                faults.append(f"{page.name}: {node} is called wrong, but the page names it, or it is a symptom")
    print("\n".join(faults))
    print(f"{questions} questions, {len(faults)} faults")
    return 1 if faults or questions < 5 else 0


if __name__ == "__main__":
    raise SystemExit(main())
