"""Slips of the keyboard and of memory, as authors make them."""

import random

KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

# What hands and memories really do, beyond one wrong key: kind, what was written, what was meant.
SLIPS = [
    ("element", "redflags", "red-flags"), ("element", "red-flag", "red-flags"), ("element", "redFlags", "red-flags"),
    ("element", "seekhelp", "seek-help"), ("element", "seek_help", "seek-help"), ("element", "stoprules", "stop-rules"),
    ("element", "stop-rule", "stop-rules"), ("element", "start-postion", "start-position"),
    ("element", "contra-indications", "contraindications"), ("element", "contraindication", "contraindications"),
    ("element", "feeback", "feedback"), ("element", "feed-back", "feedback"), ("element", "lable", "label"),
    ("element", "Summary", "summary"), ("element", "sumary", "summary"), ("element", "defintion", "definition"),
    ("element", "definiton", "definition"), ("element", "becuase", "because"), ("element", "affect", "effect"),
    ("element", "effects", "effect"), ("element", "citation", "cite"), ("element", "options", "option"),
    ("element", "bloodsupply", "blood-supply"), ("element", "insersion", "insertion"), ("element", "headding", "heading"),
    ("element", "strng", "strong"), ("element", "items", "item"), ("element", "rational", "rationale"),
    ("attribute", "relationship", "relation"), ("attribute", "realtion", "relation"), ("attribute", "greade", "grade"),
    ("attribute", "grad", "grade"), ("attribute", "urgancy", "urgency"), ("attribute", "sourse", "source"),
    ("attribute", "src", "source"), ("attribute", "sources", "source"), ("attribute", "dificulty", "difficulty"),
    ("attribute", "verdit", "verdict"), ("attribute", "objetive", "objective"), ("attribute", "partof", "part-of"),
    ("attribute", "part_of", "part-of"), ("attribute", "Region", "region"), ("attribute", "stanse", "stance"),
    ("attribute", "corect", "correct"), ("attribute", "target", "targets"), ("attribute", "lessons", "lesson"),
    ("value", "moderat", "moderate"), ("value", "Moderate", "moderate"), ("value", "limitted", "limited"),
    ("value", "stong", "strong"), ("value", "refutted", "refuted"), ("value", "contestd", "contested"),
    ("value", "contributes_to", "contributes-to"), ("value", "contributes to", "contributes-to"),
    ("value", "contribute-to", "contributes-to"), ("value", "contributes", "contributes-to"),
    ("value", "leads to", "leads-to"), ("value", "lead-to", "leads-to"), ("value", "cause", "causes"),
    ("value", "associated", "associated-with"), ("value", "asociated-with", "associated-with"),
    ("value", "support", "supports"), ("value", "dispute", "disputes"), ("value", "emergancy", "emergency"),
    ("value", "unreviewd", "unreviewed"), ("value", "treat", "treats"),
    ("value", "prevent", "prevents"), ("value", "reduce", "reduces"), ("value", "systematic review", "systematic-review"),
    ("id", "disc-degenaration", "disc-degeneration"), ("id", "low-backpain", "low-back-pain"),
    ("id", "back-pain-low", "low-back-pain"), ("id", "lowback-pain", "low-back-pain"), ("id", "sciatic", "sciatica"),
    ("id", "Sciatica", "sciatica"), ("id", "siatica", "sciatica"), ("id", "bulge-disc", "disc-bulge"),
    ("id", "disk-bulge", "disc-bulge"), ("id", "disk-degeneration", "disc-degeneration"), ("id", "aging", "ageing"),
    ("id", "hamstring", "hamstrings"), ("id", "tight-hamstring", "tight-hamstrings"), ("id", "hamstrings-tight", "tight-hamstrings"),
    ("id", "muscle-fatique", "muscle-fatigue"), ("id", "weak-trunk-muscle", "weak-trunk-muscles"),
    ("id", "nerve-root-inflamation", "nerve-root-inflammation"), ("id", "nerve-inflammation", "nerve-root-inflammation"),
    ("id", "excercise-therapy", "exercise-therapy"), ("id", "fear-avoidence", "fear-avoidance"),
    ("id", "facet_loading", "facet-loading"), ("id", "spinal-stability", "spinal-instability"),
    ("id", "genetic-predisposal", "genetic-predisposition"), ("id", "cauda-equina-syndrom", "cauda-equina-syndrome"),
    ("id", "intra-discal-pressure", "intradiscal-pressure"), ("id", "piriformes", "piriformis"),
]


def neighbour(letter: str, chance: random.Random) -> str:
    """A key beside the one that was meant."""
    row = next((row for row in KEYS if letter in row), None)
    if row is None:
        return letter
    place = row.index(letter)
    return chance.choice([row[near] for near in (place - 1, place + 1) if 0 <= near < len(row)])


def slip(word: str, chance: random.Random, words: set[str]) -> str:
    """The word with one slip: a letter left out, doubled, swapped with the next, or struck beside.

    Never one of `words`, which would be another word and no slip; never less than a letter.
    """
    for _ in range(200):
        place = chance.randrange(len(word))
        kind = chance.choice(["omission", "doubling", "transposition", "neighbour"])
        if kind == "omission":
            wrong = word[:place] + word[place + 1 :]
        elif kind == "doubling":
            wrong = word[:place] + word[place] + word[place:]
        elif kind == "transposition" and place + 1 < len(word):
            wrong = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        else:
            wrong = word[:place] + neighbour(word[place], chance) + word[place + 1 :]
        if wrong and wrong != word and wrong not in words and wrong[0].isalpha() and not wrong.endswith("-"):
            return wrong
    raise ValueError(f"no slip in '{word}' that is not another word")
