"""The truth gate: no sentence of the site or of the terminal says more than the graph bears.

Usage: truth.py SITE [--graph FILE] [--answers N] [--planted] [--list]

Takes the graph file of the shipped content, works out reach, sign, support, order and remaining causes by the rules alone
(rules.py), and holds against them every composed sentence of the built site and of about a thousand terminal answers. It reads the
visible words by patterns of its own (judging.py); a sentence about things of the graph that the authors did not write and that no
pattern reads is a fault. `--planted` plants errors into what it reads and fails where one is not found. `--list` says what is read how
often, and every shape that cannot be read.
"""

import argparse
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from house import CONTENT, run
from judging import Judge
from reading import Place
from rules import OUTCOMES, Graph
from sentences import NUMBERS, SLOTS, THING
from visible import Authors, Block, page_blocks, pages, sentences, terminal_blocks

def kind_of_page(path: str, graph: Graph) -> Place:
    folder, _, name = path.removesuffix(".html").rpartition("/")
    ends = tuple(name.split("--"))
    if folder in ("chains", "compare") and len(ends) == 2:
        return Place(path, folder, ends)
    if folder == "what-if":
        return Place(path, "apply", (name,))
    return Place(path, "thing" if name in graph.nodes and folder else f"page {name}", (name,) if name in graph.nodes else ())


def questions(graph: Graph, count: int, chance: random.Random) -> list[list[str]]:
    """What the terminal is asked: seven commands over the things of the graph, pairs that have something to tell more often."""
    known = sorted(node for node in graph.nodes if graph.stand_ins(node) & graph.linked)
    outcomes = [node for node in known if graph.kind(node) in OUTCOMES]
    acting = [node for node in known if graph.kind(node) in ("exercise", "treatment")]
    pairs = [(a, b) for a in known for b in known if a != b]
    lively = [pair for pair in pairs if graph.question(*pair).verdict != "nothing"]
    # Where there are both a direct link and a composed claim, the order of telling counts; where nothing may be composed, silence.
    both = [pair for pair in lively if graph.question(*pair).claims and any(link.sign for link in graph.question(*pair).direct)]
    forbidden = [pair for pair in lively if graph.question(*pair).verdict == "not-composed"]
    wanted = [["loops"], *(["chains", "--from", a, "--to", b] for a, b in [*both, *forbidden])]
    asked = []
    asked += [["why", node] for node in known] + [["effects", node] for node in known]
    asked += [["whatif", "--without", node] for node in known] + [["whatif", "--apply", node] for node in acting]
    asked += [["compare", a, b] for a in outcomes for b in outcomes if a < b]
    chance.shuffle(asked)
    asked = [*wanted, *asked][: count // 2]
    while len(asked) < count:
        a, b = chance.choice(lively if chance.random() < 0.8 else pairs)
        asked.append([chance.choices(["chains", "keystones"], (4, 1))[0], "--from", a, "--to", b])
    return asked


def place_of(words: list[str]) -> Place:
    options: dict[str, list[str]] = {}
    about = []
    rest = iter(words[1:])
    for word in rest:
        if word.startswith("--"):
            options.setdefault(word[2:], []).append(next(rest))
        else:
            about.append(word)
    about = [*options.pop("from", []), *options.pop("to", []), *about, *options.get("apply", [])]
    return Place(" ".join(words), words[0], tuple(about), options)


# One error planted into a document: every way to do it, as the blocks that a reader then sees.
Plant = Callable[[Judge, Place, list[Block]], Iterator[list[Block]]]


def turned_round(judge: Judge, place: Place, blocks: list[Block]) -> Iterator[list[Block]]:
    """Cause and effect of one link change places."""
    for at, block in enumerate(blocks):
        for A, link, B in re.findall(f"^({THING}) ({SLOTS['link']}) ({THING})\\.$", judge.nouns.mark(block.text)):
            names = [judge.graph.nodes[one.strip("⟨⟩")]["name"] for one in (B, A)]
            yield [*blocks[:at], replace(block, text=f"{names[0]} {link} {names[1].lower()}."), *blocks[at + 1 :]]


def detour_first(judge: Judge, place: Place, blocks: list[Block]) -> Iterator[list[Block]]:
    """A composed claim is told before the direct evidence on its two ends."""
    if place.kind != "chains" or len(place.about) != 2:
        return
    question = judge.graph.question(*place.about)
    if question.claims and any(link.sign for link in question.direct):
        claim = question.claims[0]
        verb = {1: ("contribute to", "contributes to"), -1: ("reduce", "reduces")}[claim.sign]
        hedge = {0: f"can {verb[0]}", 1: f"probably {verb[1]}", 2: f"may {verb[0]}"}[claim.support]
        names = [judge.graph.nodes[end]["name"] for end in place.about]
        yield [Block("text", 0, f"In {NUMBERS[len(claim.links)]} steps, {names[0].lower()} {hedge} {names[1].lower()}."), *blocks]


def left_out(judge: Judge, place: Place, blocks: list[Block]) -> Iterator[list[Block]]:
    """A list that says it is whole lacks its first item."""
    for at, block in enumerate(blocks[:-1]):
        following = blocks[at + 1]
        if following.kind == "item" and re.fullmatch("What (?:.* may make less likely|only stories connect with .*|may lead to both)", block.text):
            yield [*blocks[: at + 1], *blocks[at + 2 :]]


def replacing(old: str, new: str) -> Plant:
    """One sentence after the other is made wrong by other words."""

    def spoil(judge: Judge, place: Place, blocks: list[Block]) -> Iterator[list[Block]]:
        for at, block in enumerate(blocks):
            parts = sentences(block.text) if re.search(old, block.text) else []
            for index, part in enumerate(parts):
                if re.search(old, part) and not judge.authors.wrote(part):
                    text = " ".join([*parts[:index], re.sub(old, new, part, count=1), *parts[index + 1 :]])
                    yield [*blocks[:at], replace(block, text=text), *blocks[at + 1 :]]

    return spoil


STORIES = r"^No chain from (.*?) to (.*?) holds as a whole; \w+ can be told as (?:a story|stories)\."
# The errors that the gate must find, each wherever it can be planted.
PLANTS: dict[str, Plant] = {
    "a lost sign": replacing(r"^(In \w+ steps, .*) (?:may|probably) (?:reduces?|helps? against) ", r"\1 may contribute to "),
    "a lost sign of one link": replacing(r"\b(?:helps against|reduces)\b", "contributes to"),
    "a sign turned round": replacing(r"\bmay contribute to\b", "may reduce"),
    "surer than it is": replacing(r"\bprobably (adds|leads|contributes)", r"\1"),
    "surer as a whole": replacing(r"^\[Limited as a whole\]$", "[Moderate as a whole]"),
    "support that it has not": replacing("^As a whole it does not hold", "As a whole it has limited support"),
    "a cap concealed": replacing(r"; and the direct link from .*? to .*? is contested\.$", "."),
    "may for a story": replacing(r"^How people get from (.*?) to (.*?), and where the story is weak\.", r"In five steps, \1 may contribute to \2."),
    "a contested link told as a link": replacing(r"\b(?:is|are) said to contribute to ([^,.]*), but [^.]*", r"may contribute to \1"),
    "studies disagree where none supports": replacing("but studies do not bear it out", "but studies disagree"),
    "an association told as a cause": replacing(r"\bgoes? together with\b", "leads to"),
    "cause and effect turned round": turned_round,
    "a detour above a direct link": detour_first,
    "a muscle tied to an emergency": replacing(r"^(.*) is an emergency, and no chain is made from (.*) to it\.", r"In two steps, \2 may contribute to \1."),
    "a treatment tied to an emergency": replacing(r"^No chain is made between (.*?) and an emergency \((.*?)\);.*", r"In two steps, \1 may reduce \2."),
    "none for some": replacing(r"^(Without .*?), \w+ other possible causes? of (.*?) remains?, stories aside;.*", r"\1, no other possible cause of \2 remains, stories aside."),
    "one more than remain": replacing(r"^(Without .*?), \w+ other possible causes? of ", r"\1, nineteen other possible causes of "),
    "only for several": replacing(STORIES, r"Only a story of nine links connects \1 with \2; stories of more than eight links are not told."),
    "one more than there are": replacing(STORIES, r"No chain from \1 to \2 holds as a whole; nineteen can be told as stories."),
    "no chain where there are some": replacing(STORIES, r"No chain of causes leads from \1 to \2 at any length."),
    "a claim where there are stories": replacing(r"^\[Story\]$", "[Claim]"),
    "nothing where something is known": replacing(r"^\[Found together\]$", "[Nothing known]"),
    "both for fewer": replacing(r"^\w+ things may lead to both", "Nineteen things may lead to both"),
    "neither for both": replacing(r"^(?:\w+ things may lead|No claim leads) to both (.*?),? and (.*?);.*", r"Nothing on this site leads to both \1 and \2, at any length."),
    "a list with a gap": left_out,
    "no loops for loops": replacing(r"^Loops of more than eight links were not looked for", "The graph has no loops"),
    "a loop of the other kind": replacing("^Reinforcing loop", "Balancing loop"),
    "a keystone that is none": replacing(r"passes through (?!physiotherapy).*\.$", "passes through physiotherapy."),
    "more unknown than is": replacing(r"^This says nothing about \w+ other", "This says nothing about nineteen other"),
    "another mark of evidence": replacing(r"^\[Moderate evidence\]$", "[Strong evidence]"),
    "what nobody can read": replacing(r"\b(?:probably|may) (?:leads?|contributes?) to\b", "is the root of"),
}


def planted(judge: Judge, documents: list[tuple[Place, list[Block]]], tries: int = 5) -> list[str]:
    """Every planted error that is not found, and every one that finds no place."""

    def faults(place: Place, blocks: list[Block]) -> Counter[str]:
        judge.faults = []
        judge.document(place, blocks)
        return Counter(judge.faults)

    missed = []
    for name, plant in PLANTS.items():
        done = 0
        for place, blocks in documents:
            if done == tries:
                break
            # One of each document, so that many kinds of page are tried.
            if (spoilt := next(plant(judge, place, blocks), None)) is not None:
                done += 1
                if not faults(place, spoilt) - faults(place, blocks):
                    changed = next((new.text for old, new in zip(blocks, spoilt) if old != new), "")
                    missed.append(f"{name}, planted in {place.name}, is not found: {changed!r}")
        if not done:
            missed.append(f"{name}: there is nowhere to plant it")
    return missed


def shapes(judge: Judge) -> Counter[str]:
    """What could not be read, with names, and how often."""
    found: Counter[str] = Counter()
    for fault in judge.faults:
        if match := re.fullmatch(r".*?: cannot read this: (.*)", fault):
            found[re.sub(r"⟨[^⟩]*⟩", "{A}", judge.nouns.mark(match[1][1:-1]))] += 1
    return found


def answers(questions: list[list[str]], graph: dict) -> list[str]:
    """What the terminal says, asked of the graph file; every tenth question of the content itself."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        file = Path(folder) / "graph.json"
        file.write_text(json.dumps(graph), "utf-8")

        def ask(at: int) -> str:
            source = [] if at % 10 == 0 else ["--graph", str(file)]
            answer = run(*questions[at], *source, "--quiet")
            return answer.stdout if answer.returncode == 0 else f"Nothing is answered: {answer.stderr}"

        return list(pool.map(ask, range(len(questions))))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path)
    parser.add_argument("--answers", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=10)
    parser.add_argument("--planted", action="store_true")
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    file = json.loads(run("graph", "--format", "json", "--quiet").stdout)
    graph = Graph(file)
    judge = Judge(graph, Authors(CONTENT))
    documents = [(kind_of_page(path, graph), page_blocks(markup)) for path, markup in pages(asked.site)]
    words = questions(graph, asked.answers, random.Random(asked.seed))
    documents += [(place_of(one), terminal_blocks(answer)) for one, answer in zip(words, answers(words, file))]
    if asked.planted:
        wrong = planted(judge, documents)
        print("\n".join(wrong))
        print(f"{len(PLANTS)} kinds of error planted, {len(wrong)} of them not found")
        return 1 if wrong else 0
    for place, blocks in documents:
        judge.document(place, blocks)
    print("\n".join(judge.faults[:40]))
    if asked.list:
        for count, shape in [*((n, f"read {shape}") for shape, n in judge.read.items()), *((n, f"UNREAD {shape}") for shape, n in shapes(judge).items())]:
            print(f"{count:7} {shape}")
    print(f"{len(documents)} pages and answers, {sum(judge.read.values())} sentences read, {len(judge.faults)} faults")
    return 1 if judge.faults or not judge.read else 0


if __name__ == "__main__":
    sys.exit(main())
