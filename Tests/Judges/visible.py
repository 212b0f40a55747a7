"""What a reader sees of a page or of a terminal's answer, block by block, and which of it the authors wrote themselves.

A block is a heading, an item of a list or a paragraph; marks such as "Moderate evidence" stand in its text in square brackets.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "summary": 5}
BLOCKS = {*HEADINGS, "p", "li", "dd", "dt", "td", "th", "caption", "figcaption", "div", "label", "option", "button"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "col"}
# Short notes beside a name, such as a grade; in the text they stand in square brackets.
MARKS = {"grade", "weakest-mark", "detail", "known"}
# What holds no sentence about causes that was composed: citations, references, navigation, keys of drawings, labels of controls.
SILENT_CLASSES = {
    "cites", "references", "toc", "crumbs", "neighbours", "key", "ref", "review", "kicker", "menu", "foot", "skip", "aliases", "sources",
    "question-sources", "facts", "planned", "places", "source-title", "source-line", "meter", "flags", "urgency", "safety",
    "in-course", "all-flags", "choice", "range", "tick", "zoom", "stepper", "how", "toc-label",
}
SILENT_TAGS = {"svg", "script", "style", "head", "nav", "header.masthead", "footer", "noscript", "select", "template"}
TERMINAL_WIDTH = 88
SENTENCE_END = re.compile(r"(?<=[.!?])(?<!et al\.)\s+(?=[\"'‘“(\[→]?[A-Z0-9⟨]|\([^()]*(?:\([^()]*\))?[^()]*→)|\s*(?=\[[^\]]*\])|(?<=\])\s*")


@dataclass
class Block:
    kind: str  # "heading", "item", "text"
    level: int  # Of a heading, 1 the highest; of an item how deep its list lies.
    text: str
    classes: frozenset[str] = frozenset()
    # Ids of the things its links lead to, in their order, and what marks it for a script.
    targets: tuple[str, ...] = ()
    node: str | None = None


class PageReader(HTMLParser):
    """Collects the blocks inside `main`."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.open: list[tuple[str, frozenset[str], int | None]] = []
        self.silent = 0
        self.depth = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        given = dict(attributes)
        classes = frozenset((given.get("class") or "").split())
        is_silent = self.silent or tag in SILENT_TAGS or bool(classes & SILENT_CLASSES)
        self.silent += bool(is_silent)
        at = None
        if tag in ("ul", "ol"):
            self.depth += 1
        if "way" in classes:
            # The nodes of one chain, in their order.
            at = len(self.blocks)
            self.blocks.append(Block("text", self.depth, "", classes))
        elif tag == "li" and self.here is not None and "way" in self.here.classes:
            self.add(" → " if self.here.text.strip() else "")
        elif tag in BLOCKS:
            kind = "heading" if tag in HEADINGS else "item" if tag == "li" else "text"
            at = len(self.blocks)
            self.blocks.append(Block(kind, HEADINGS.get(tag, self.depth), "", classes, node=given.get("data-node")))
        elif classes & MARKS:
            self.add(" [")
        if tag == "a" and not self.silent and self.here is not None and (href := given.get("href") or "").endswith(".html"):
            self.here.targets += (Path(href).stem,)
        self.open.append((tag, classes, at))

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            name, classes, _ = self.open.pop()
            if tag in ("ul", "ol") and name == tag:
                self.depth -= 1
            if name not in BLOCKS and classes & MARKS:
                self.add("] ")
            self.silent -= bool(self.silent)
            if name == tag:
                break

    @property
    def here(self) -> Block | None:
        return next((self.blocks[at] for _, _, at in reversed(self.open) if at is not None), None)

    def add(self, text: str) -> None:
        if not self.silent and self.here is not None:
            self.here.text += text

    def handle_data(self, data: str) -> None:
        self.add(data)


def page_blocks(markup: str) -> list[Block]:
    reader = PageReader()
    reader.feed(re.sub(r"<svg.*?</svg>", "", markup[max(0, markup.find("<main")) : markup.rfind("</main>")], flags=re.S))
    for block in reader.blocks:
        block.text = " ".join(block.text.split())
    return [block for block in reader.blocks if block.text or block.node]


def terminal_blocks(answer: str) -> list[Block]:
    """Lines of one block are joined: a line goes on where its first word found no room on the line before."""
    blocks: list[Block] = []
    before, begun, hang = "", 0, 0
    for line in answer.splitlines():
        text, indent = line.strip(), len(line) - len(line.lstrip())
        mark = re.match(r"(→|!|-|•|\d+\.) ", text)
        is_full = bool(before) and len(before) + 1 + len(text.split(" ")[0]) > TERMINAL_WIDTH
        # At the block's own edge only in the middle of a sentence: what begins there may be a block of its own, also after
        # a chain that stands in brackets on a line of its own.
        is_ended = before.endswith((".", ":", "]")) or before.lstrip().startswith("(") and before.endswith(")")
        goes_on = indent == begun + hang or indent == begun and not is_ended
        # The nodes of a chain in brackets go on with an arrow.
        is_open = bool(blocks) and bool(before) and blocks[-1].text.count("(") > blocks[-1].text.count(")")
        if is_full and text and (is_open or not mark and goes_on):
            blocks[-1].text += " " + text
        elif text:
            begun, hang = indent, len(mark[0]) if mark else 2 * bool(indent)
            blocks.append(Block("item" if indent or mark else "text", indent // 2 + bool(mark), text[len(mark[0]) :] if mark else text))
        before = line.rstrip()
    # What stands above something indented, and is no sentence, is a heading.
    for block, following in zip(blocks, blocks[1:]):
        if block.kind == "text" and following.kind == "item" and not block.text.endswith("."):
            block.kind, block.level = "heading", 2
    return blocks


def sentences(text: str) -> list[str]:
    return [part.strip() for part in SENTENCE_END.split(text) if part and part.strip()]


class Authors:
    """Every sentence that stands in the content itself."""

    def __init__(self, content: Path) -> None:
        self.said: set[str] = set()
        names: dict[str, str] = {}
        roots = [ElementTree.parse(file).getroot() for file in sorted(content.rglob("*.xml"))]
        for root in roots:
            for holder in [root, *root.iter("state")]:
                name = holder.find("name") if holder.find("name") is not None else holder.find("title")
                names[holder.get("id") or ""] = plain(name) if name is not None else ""
        for root in roots:
            for reference in root.iter("ref"):
                if not plain(reference):
                    reference.text = names.get(reference.get("to") or "", "")
            for element in root.iter():
                # A name stands in small letters within a sentence.
                text = plain(element).lower()
                self.said.add(text)
                self.said.update(part.lower() for part in sentences(plain(element)))
        self.ordered = sorted(self.said)

    def wrote(self, sentence: str) -> bool:
        """Whether it stands in the content, whole or, with an ellipsis, its beginning; quotation marks around it do not count."""
        sentence = sentence.lower()
        if sentence in self.said or sentence.strip("\"“”") in self.said:
            return True
        if sentence.endswith("…"):
            begin = sentence.rstrip("…").rstrip()
            at = bisect_left(self.ordered, begin)
            return at < len(self.ordered) and self.ordered[at].startswith(begin)
        return False


def plain(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page's path within the site, and its markup."""
    for file in sorted(site.rglob("*.html")):
        yield file.relative_to(site).as_posix(), file.read_text("utf-8")
