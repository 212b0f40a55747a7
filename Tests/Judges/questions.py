"""No question that the links ask offers a wrong answer that is true.

Usage: questions.py SITE

The links are read from content/ anew and walked by networkx. On every page of the site that asks a question made from the
links: each answer called wrong must have a chain of unrefuted links to what is asked about, and the one called right must have
no way there at all, refuted links included.
"""

import html.parser
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx

CONTENT = Path(__file__).resolve().parents[2] / "content"


def links() -> list[tuple[str, str, str]]:
    """Cause, effect and grade of every link in the content."""
    found = []
    for file in CONTENT.rglob("*.xml"):
        root = ElementTree.parse(file).getroot()
        for holder in [root, *root.iter("state")]:
            found += [(holder.get("id"), effect.get("on"), effect.get("grade")) for effect in holder.findall("effect")]
    return found


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
    site = Path(sys.argv[1])
    everything, walked = networkx.DiGraph(), networkx.DiGraph()
    for cause, effect, grade in links():
        everything.add_edge(cause, effect)
        if grade != "refuted":
            walked.add_edge(cause, effect)
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
            if is_right and node in everything and networkx.has_path(everything, node, about):
                faults.append(f"{page.name}: {node} is called the odd one out, but links lead from it to {about}")
            if not is_right and not (node in walked and networkx.has_path(walked, node, about)):
                faults.append(f"{page.name}: {node} is called a cause, but no links lead from it to {about}")
    print("\n".join(faults))
    print(f"{questions} questions, {len(faults)} faults")
    return 1 if faults or questions < 5 else 0


if __name__ == "__main__":
    raise SystemExit(main())
