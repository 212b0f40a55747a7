"""Holds GraphML, DOT and Mermaid to what other programs read in them, for names and ids of every kind.

Graph files with nasty names and ids are made by a seeded chance, one of them by hand. Every export is read back, GraphML by
Python's own parser and by networkx, DOT by Graphviz, Mermaid by a strict grammar below, and compared with the graph file.

    python3 exports.py [ROUNDS] [SEED]
"""

import html
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import networkx

from house import run

KINDS = ["mechanism", "factor", "condition", "symptom", "structure", "exercise", "treatment"]
RELATIONS = ["causes", "contributes-to", "reduces", "associated-with", "irritates"]
GRADES = ["strong", "moderate", "limited", "contested"]
PIECES = [
    "]]>", "<b>", "</data>", "&", "&amp;", "&#10;", "&lt;script&gt;", '"', "'", "\\", "\\n", "\\\\", '\\"', "\n", "\r\n", "\t", "%%",
    "%%{init: {}}%%", "end", "subgraph", "graph", "#quot;", "#35;", "##[error]", "::error::x", "`", "**b**", "|", "-->", "[", "]", "{", "}", ";",
    ":", "style:#x;", "é", "e\u0301", "腰", "🧠", "ألم", "\u202e", "\u200b", "\ufeff", "\u00ad", "\u2028", "\u0085", "\u009b", "\x1b[2J", "\x07",
    "\x00", "\x7f", "\ufffe", "\uffff", "\U000e0041", "\ue000", "digraph", "n0", " ", "a", "b--causes--c", "-", "<!--", "\u00a0",
]  # fmt: skip
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
REFERENCE = re.compile(r"#(\d+);")
NODE = re.compile(r'  n(\d+)\["((?:[A-Za-z0-9 ,.()\'/?-]|[^\x00-\x9f]|#\d+;|<br>)*)"\]')
LINK = re.compile(r"  n(\d+) (-\.-|--x|-->)\|([a-z-]+), ([a-z]+)\| n(\d+)")


def hidden(sign: str) -> bool:
    """Whether a sign has no place in text for people: controls, marks of direction, zero-width and private ones."""
    return unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")


def shown(text: str) -> str:
    """Hidden signs by their numbers, as the exports that cannot hold them show them."""
    text = text.replace("##[", "#\\u{23}[")
    names = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return "".join(names.get(sign, f"\\u{{{ord(sign):X}}}") if hidden(sign) else sign for sign in text)


def xml(text: str) -> str:
    """What XML can hold of a text, the rest by its number."""
    return "".join(f"\\u{{{ord(sign):X}}}" if (sign < " " and sign not in "\t\n\r") or sign in "\ufffe\uffff" else sign for sign in text)


def xml_id(text: str) -> str:
    return xml(text.replace("\\", "\\\\"))


def graph(chance: random.Random) -> dict:
    def words() -> str:
        return "".join(chance.choices(PIECES, k=chance.randint(1, 6)))

    ids = list(dict.fromkeys([*(words() for _ in range(chance.randint(2, 12))), "end", "x"]))
    nodes = [{"id": name, "name": words(), "kind": chance.choice(KINDS)} for name in ids]
    pairs = {tuple(chance.sample(ids, 2)) for _ in range(chance.randint(1, 15))}
    links = [
        {"id": f"{number}{words()}", "cause": cause, "effect": effect, "relation": chance.choice(RELATIONS), "grade": chance.choice(GRADES)}
        for number, (cause, effect) in enumerate(sorted(pairs))
    ]
    return {"version": 2, "nodes": nodes, "links": links}


def folded(node: dict) -> str:
    """A node's name on one line, as the reader of graph files takes it."""
    name = node["name"]
    return (" ".join(re.split("[\t-\r ]+", name)).strip(" ") if re.search("[\t-\r]", name) else name) or node["id"]


def told(of: dict, name=str, key=str) -> tuple[dict, list]:
    """Names by id, and links, each as a format tells them; only what a link touches."""
    ends = {link[end] for link in of["links"] for end in ("cause", "effect")}
    nodes = {key(node["id"]): name(folded(node)) for node in of["nodes"] if node["id"] in ends}
    return nodes, sorted((key(link["cause"]), link["relation"], link["grade"], key(link["effect"])) for link in of["links"])


def judge_json(text: str, of: dict) -> bool:
    said = json.loads(text)
    return not any(hidden(sign) for sign in text.replace("\n", "")) and told(said) == told(of) and "##[" not in text


def judge_graphml(text: str, of: dict) -> bool:
    root = ElementTree.fromstring(text)
    found = {}
    for node in root.iter(GRAPHML + "node"):
        found[node.get("id")] = next(data.text or "" for data in node if data.get("key") == "name")
    # Readers of XML take a carriage return that was written as a reference as it is.
    wanted = told(of, xml, xml_id)
    other = networkx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    links = sorted((cause, data["relation"], data["grade"], effect) for cause, effect, data in other.edges(data=True))
    names = {node: data["name"] for node, data in other.nodes(data=True)}
    hides = any(hidden(sign) for sign in text.replace("\n", ""))
    return not hides and (found, links) == wanted and names == wanted[0]


def judge_dot(text: str, of: dict) -> bool:
    drawn = subprocess.run(["dot", "-Tjson"], input=text.encode(), capture_output=True, timeout=60)
    if drawn.returncode or drawn.stderr.strip() and b"syntax" in drawn.stderr:
        return False
    said = json.loads(drawn.stdout)
    # Ids come back as they were written, labels as they are drawn.
    wanted = told(of, lambda name: "\n".join(map(shown, name.split("\n"))), shown_id)
    objects = said.get("objects", [])
    names = {node["name"]: label(node["label"]) for node in objects}
    links = sorted(
        (objects[edge["tail"]]["name"], *edge["label"].split(", "), objects[edge["head"]]["name"]) for edge in said.get("edges", [])
    )
    return (names, links) == wanted and not any(hidden(sign) for sign in text.replace("\n", ""))


def shown_id(key: str) -> str:
    """Graphviz keeps names that begin with a percent sign for itself."""
    return re.sub("^%", r"\\u{25}", shown(key.replace("\\", "\\\\")))


def label(written: str) -> str:
    """What Graphviz draws for a label: its escapes and HTML's references taken away."""
    taken = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], written)
    return html.unescape(taken)


def judge_mermaid(text: str, of: dict) -> bool:
    lines = text.removesuffix("\n").split("\n")
    if lines.pop(0) != "flowchart LR":
        return False
    names, links = {}, []
    for line in lines:
        if node := NODE.fullmatch(line):
            plain = REFERENCE.sub(lambda match: chr(int(match[1])), node[2].replace("<br>", "\n"))
            names[int(node[1])] = plain
        elif link := LINK.fullmatch(line):
            arrow = {"-.-": 0, "--x": -1, "-->": 1}[link[2]]
            links.append((names[int(link[1])], link[3], link[4], names[int(link[5])]))
            if arrow != {"associated-with": 0, "reduces": -1}.get(link[3], 1):
                return False
        else:
            return False

    def seen(name: str) -> str:
        return "".join(f"\\u{{{ord(sign):X}}}" if unicodedata.category(sign) == "Cc" and sign != "\n" else sign for sign in name)

    by_id = {node["id"]: seen(folded(node)) for node in of["nodes"]}
    ends = {link[end] for link in of["links"] for end in ("cause", "effect")}
    wanted = sorted((by_id[link["cause"]], link["relation"], link["grade"], by_id[link["effect"]]) for link in of["links"])
    return sorted(names.values()) == sorted(by_id[end] for end in ends) and sorted(links) == wanted


JUDGES = {"json": judge_json, "graphml": judge_graphml, "dot": judge_dot, "mermaid": judge_mermaid}


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.json"
        for number in range(rounds):
            of = graph(chance)
            file.write_text(json.dumps(of), "utf-8")
            for kind, judge in JUDGES.items():
                said = run("graph", "--graph", file, "--format", kind)
                try:
                    fits = said.returncode == 0 and judge(said.stdout, of)
                except (ValueError, KeyError, ElementTree.ParseError, networkx.NetworkXException) as error:
                    fits = False
                    said.stderr += f" {error}"
                if not fits:
                    faults.append(f"{kind}, graph {number}: {said.stderr.strip()[:200]}\n{said.stdout[:3000]}")
        # Half a pair of surrogates is no text at all.
        file.write_text('{"version":2,"nodes":[{"id":"a","name":"\\ud800","kind":"mechanism"}],"links":[]}', "utf-8")
        if run("graph", "--graph", file).returncode != 2:
            faults.append("a lone surrogate passes for a name")
    for fault in faults[:5]:
        print(fault)
    print(f"{rounds} graphs with nasty names and ids in {len(JUDGES)} formats: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
