"""Holds the drawings of a built site against Graphviz: the same boxes and links, laid out by dot. Usage: drawings.py SITE [PAGE …]

Counts crossings between links, bends (how far a link turns in all, in degrees), length and area; the less the better.
Without pages named, all wide drawings are compared and summed.
"""

import json
import math
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Judges"))
from drawings import Box, Drawing, Point, drawings, flattened  # noqa: E402


def crossings(links: list[list[Point]]) -> int:
    """Pairs of links that cross; where they begin or end at the same place is not counted."""
    return sum(cross(a, b) for index, a in enumerate(links) for b in links[:index])


def cross(a: list[Point], b: list[Point]) -> bool:
    if max(x for x, _ in a) < min(x for x, _ in b) or max(x for x, _ in b) < min(x for x, _ in a):
        return False
    # Lines out of or into one box may meet at its edge without crossing.
    inner_a, inner_b = ([p for p in line if math.dist(p, line[0]) > 3 and math.dist(p, line[-1]) > 3] for line in (a, b))
    return any(meet(p, q, r, s) for p, q in zip(inner_a, inner_a[1:]) for r, s in zip(inner_b, inner_b[1:]))


def meet(p: Point, q: Point, r: Point, s: Point) -> bool:
    def side(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return side(p, q, r) * side(p, q, s) < 0 and side(r, s, p) * side(r, s, q) < 0


def bends(link: list[Point]) -> float:
    ways = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in zip(link, link[1:]) if math.dist(a, b) > 0.01]
    return sum(abs(math.degrees(math.remainder(b - a, math.tau))) for a, b in zip(ways, ways[1:]))


def length(link: list[Point]) -> float:
    return sum(map(math.dist, link, link[1:]))


def by_dot(drawing: Drawing) -> Drawing:
    """The same graph, boxes of the same size and the same gaps, in the same direction."""
    names = [f"n{index}" for index in range(len(drawing.boxes))]
    place = {id(box): name for box, name in zip(drawing.boxes, names)}
    # Links arrive across the direction's box edges, so the last bit of most of them tells the direction.
    ways = [(link[-1][0] - link[-2][0], link[-1][1] - link[-2][1]) for link in drawing.links]
    downward = sum(abs(y) > abs(x) for x, y in ways) * 2 > len(ways)
    lines = [f"digraph {{ rankdir={'TB' if downward else 'LR'}; nodesep={16 / 72}; ranksep={44 / 72}; node [shape=box fixedsize=true label=\"\"];"]
    lines += [f"{name} [width={box.width / 72} height={box.height / 72}];" for name, box in zip(names, drawing.boxes)]
    for link in drawing.links:
        start, end = drawing.ends(link)
        lines.append(f"{place[id(start)]} -> {place[id(end)]};")
    result = subprocess.run(["dot", "-Tjson"], input="\n".join(lines + ["}"]), capture_output=True, text=True, check=True)
    graph = json.loads(result.stdout)
    _, _, width, height = map(float, graph["bb"].split(","))
    other = Drawing(drawing.page, "dot", width, height)
    for node in graph["objects"]:
        x, y = map(float, node["pos"].split(","))
        w, h = float(node["width"]) * 72, float(node["height"]) * 72
        other.boxes.append(Box(node["name"], x - w / 2, y - h / 2, w, h))
    for edge in graph.get("edges", []):
        words = [word.split(",") for word in edge["pos"].split()]
        points = [(float(word[-2]), float(word[-1])) for word in words if word[0] not in "es"]
        track = [points[0]]
        for index in range(0, len(points) - 3, 3):
            track += flattened(points[index:index + 4])
        other.links.append(track)
    return other


def measures(drawing: Drawing) -> list[float]:
    return [crossings(drawing.links), sum(map(bends, drawing.links)) / max(1, len(drawing.links)),
            sum(map(length, drawing.links)) / max(1, len(drawing.links)), drawing.width * drawing.height / 1000]


def main(site: Path, pages: list[str]) -> int:
    chosen = [d for d in drawings(site) if d.kind == "wide" and d.links and (not pages or d.page in pages)]
    if not chosen:
        print("no such drawing")
        return 2
    began = time.monotonic()
    pairs = [(drawing, by_dot(drawing)) for drawing in chosen]
    spent = time.monotonic() - began
    print(f"{'':58} crossings   bends a link   px a link   area (1000 px²)")
    sums = [[0.0] * 4, [0.0] * 4]
    for pair in pairs:
        for sum_, name, drawing in zip(sums, ["ours", "dot"], pair):
            values = measures(drawing)
            for index, value in enumerate(values):
                sum_[index] += value
            if pages or "--each" in sys.argv:
                print(f"{drawing.page:52} {name:5} {values[0]:9.0f} {values[1]:13.0f}° {values[2]:11.0f} {values[3]:17.0f}")
    for sum_, name in zip(sums, ["ours", "dot"]):
        count = len(pairs)
        print(f"{f'{count} drawings together (means but for crossings)':52} {name:5} {sum_[0]:9.0f} {sum_[1] / count:13.0f}° {sum_[2] / count:11.0f} {sum_[3] / count:17.0f}")
    print(f"dot took {spent / len(pairs) * 1000:.1f} ms a drawing, starting included")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
