"""Reads sentences about causes: names of things become their ids, patterns become what is said.

A pattern is a line of text with slots: {A}, {B} one thing, {list} several, {n} a number, {grade} a grade, {link} the verb of one link,
{claim} the verb of a composed claim, {any} whatever. Brackets and bars are those of a regular expression; full stops mean themselves.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from rules import Graph

NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
THING = "⟨[^⟩]+⟩"

# What one link is called: relation, then its verb in the singular and in the plural.
LINK_VERBS = [
    ("causes", "causes|can cause", "cause|can cause"),
    ("contributes-to", "contributes to", "contribute to"),
    ("leads-to", "can lead to|leads to", "can lead to|lead to"),
    ("can-progress-to", "progresses to|can progress to|can go on to", "progress to|can progress to|can go on to"),
    ("increases-load-on", "adds to|increases the load on", "add to|increase the load on"),
    ("compresses", "can lead by pressure to|can press on|leads by pressure to|presses on", "can lead by pressure to|can press on|lead by pressure to|press on"),
    ("irritates", "can set off|can irritate|sets off|irritates", "can set off|can irritate|set off|irritate"),
    ("reduces", "reduces|helps against|relieves", "reduce|help against|relieve"),
    ("treats", "helps with", "help with"),
    ("prevents", "helps prevent", "help prevent"),
    ("associated-with", "goes together with", "go together with"),
]
RAISE = "contribute to"
LOWER = "reduce|help against|relieve"


def hedged(grade: str, singular: str, plural: str) -> str:
    """A verb as a link of this grade, or a claim of this support, is told."""
    bare = "|".join(part.removeprefix("can ") for part in plural.split("|"))
    return {
        "strong": f"(?:{singular}|{plural})",
        "moderate": f"(?:probably (?:{singular}|{plural})|can probably (?:{bare}))",
        "limited": f"may (?:{bare})",
        "contested": f"(?:is|are) said to (?:{bare})",
        "refuted": f"(?:was|were) thought to (?:{bare})",
    }[grade]


LINK_PHRASES = [(relation, grade, hedged(grade, *verbs)) for relation, *verbs in LINK_VERBS for grade in
                ("strong", "moderate", "limited", "contested", "refuted")]  # fmt: skip


def third(bare: str) -> str:
    """The third person of verbs that begin each alternative: "contribute to" becomes "contributes to"."""
    return "|".join(re.sub(r"^(\w+)", lambda verb: "has" if verb[1] == "have" else verb[1] + "s", part) for part in bare.split("|"))


CLAIM_PHRASES = [(sign, grade, f"can (?:{bare})" if grade == "strong" else hedged(grade, third(bare), bare))
                 for sign, bare in ((1, RAISE), (-1, LOWER)) for grade in ("strong", "moderate", "limited")]  # fmt: skip
SLOTS = {
    "A": THING, "B": THING, "C": THING,
    "list": rf"{THING}(?:(?:, | and | or |, and |, or |; |; and |; or ){THING})*", "path": rf"{THING}(?: → {THING})+",
    "n": r"[A-Za-z]+|\d+", "m": r"[A-Za-z]+|\d+", "k": r"[A-Za-z]+|\d+",
    "reasons": ".*", "grade": "strong|moderate|limited|contested", "support": "strong|moderate|limited",
    "link": "|".join(phrase for *_, phrase in LINK_PHRASES),
    "claim": "|".join(phrase for *_, phrase in CLAIM_PHRASES),
}  # fmt: skip


def number(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    return NUMBERS.index(word) if word in NUMBERS else None


def things(marked: str) -> list[str]:
    return re.findall("⟨([^⟩]+)⟩", marked)


@cache
def link_of(phrase: str) -> list[tuple[str, str]]:
    """Relations and grades that a link's verb may stand for."""
    return [(relation, grade) for relation, grade, pattern in LINK_PHRASES if re.fullmatch(pattern, phrase)]


@cache
def claim_of(phrase: str) -> list[tuple[int, str]]:
    """Signs and supports that a claim's verb may stand for."""
    return [(sign, grade) for sign, grade, pattern in CLAIM_PHRASES if re.fullmatch(pattern, phrase)]


class Nouns:
    """Finds the names of things in a sentence, with or without an article, the longest first."""

    def __init__(self, graph: Graph) -> None:
        self.ids: dict[str, str] = {}
        for node in graph.nodes.values():
            self.ids.setdefault(" ".join(node["name"].split()).lower(), node["id"])
        names = sorted(self.ids, key=lambda name: (-len(name), name))
        self.pattern = re.compile(rf"(?<![\w⟨-])(?:(?:an?|the) )?({'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)
        self.marked: dict[str, str] = {}

    def mark(self, sentence: str) -> str:
        if sentence not in self.marked:
            # "Chiropractic 'subluxation' (claimed)": quotes come straight and curled.
            straight = sentence.translate(str.maketrans("‘’“”", "''\"\""))
            self.marked[sentence] = self.pattern.sub(lambda name: f"⟨{self.ids[name[1].lower()]}⟩", straight)
        return self.marked[sentence]


@dataclass
class Pattern:
    template: str
    handler: Callable[..., None] | None
    shape: re.Pattern[str]


def pattern(template: str, handler: Callable[..., None] | None) -> Pattern:
    def slot(match: re.Match[str]) -> str:
        return ".*" if match[1] == "any" else f"(?P<{match[1]}>{SLOTS[match[1]]})"

    body = re.sub(r"\{(\w+)\}", slot, template.replace(".", r"\."))
    # A sentence may begin with any of its words in capitals.
    first = re.match(r"[A-Za-z]", body)
    return Pattern(template, handler, re.compile(f"(?i:{first[0]}){body[1:]}" if first else body))
