"""Measures every drawing of a built site with a ruler: boxes apart, links from edge to edge and over no box. Usage: drawings.py SITE"""

import re
import sys
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

Point = tuple[float, float]
CANVAS = re.compile(r'<div class="canvas (wide|narrow)"><svg [^>]*?width="(\d+)" height="(\d+)">(.*?)</svg>', re.S)
STROKES = re.compile(r'<g class="e\d[^"]*"><path d="([^"]*)"/>(.*?)</g>')
BOX = re.compile(r'<a href="([^"]*)"[^>]*><rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"[^>]*/><text[^>]*>(.*?)</text>')
TOKEN = re.compile(r"[a-zA-Z]|-?\d+")
ENDS = 10  # an arrow head, bar or circle lies between a line's end and its box, in px


@dataclass
class Box:
    name: str
    x: float
    y: float
    width: float
    height: float

    def distance(self, point: Point) -> float:
        """From the box's outline, from outside; 0 inside."""
        dx = max(self.x - point[0], 0, point[0] - self.x - self.width)
        dy = max(self.y - point[1], 0, point[1] - self.y - self.height)
        return (dx * dx + dy * dy) ** 0.5

    def holds(self, point: Point) -> bool:
        return self.x + 1 < point[0] < self.x + self.width - 1 and self.y + 1 < point[1] < self.y + self.height - 1

    def touches(self, other: "Box") -> bool:
        return (self.x <= other.x + other.width and other.x <= self.x + self.width
                and self.y <= other.y + other.height and other.y <= self.y + self.height)


@dataclass
class Drawing:
    page: str
    kind: str
    width: float
    height: float
    boxes: list[Box] = field(default_factory=list)
    links: list[list[Point]] = field(default_factory=list)

    def ends(self, link: list[Point]) -> tuple[Box, Box]:
        """The boxes nearest to where a link begins and ends."""
        return (min(self.boxes, key=lambda box: box.distance(link[0])), min(self.boxes, key=lambda box: box.distance(link[-1])))


def tracks(path: str) -> list[list[Point]]:
    """The lines of SVG path data (M, h, v, l, c), each as points close to each other."""
    tokens = TOKEN.findall(path)
    lines: list[list[Point]] = []
    place, command, pen = 0, "", (0.0, 0.0)
    sizes = {"M": 2, "h": 1, "v": 1, "l": 2, "c": 6}
    while place < len(tokens):
        if tokens[place].isalpha():
            command = tokens[place]
            place += 1
        numbers = [float(token) for token in tokens[place:place + sizes[command]]]
        place += sizes[command]
        if command == "M":
            pen = (numbers[0], numbers[1])
            lines.append([pen])
            continue
        ways = {"h": [numbers[0], 0], "v": [0, numbers[0]]}.get(command, numbers)
        controls = [pen] + [(pen[0] + x, pen[1] + y) for x, y in zip(ways[::2], ways[1::2])]
        lines[-1] += flattened(controls)
        pen = controls[-1]
    return lines


def flattened(controls: list[Point], steps: int = 24) -> list[Point]:
    """A straight line or a cubic Bézier spline as points, without the first."""
    points = []
    for step in range(1, steps + 1):
        t = step / steps
        row = controls
        while len(row) > 1:
            row = [(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])) for a, b in zip(row, row[1:])]
        points.append(row[0])
    return points


def drawings(site: Path) -> list[Drawing]:
    found = []
    for file in sorted(site.rglob("*.html")):
        for kind, width, height, body in CANVAS.findall(file.read_text()):
            drawing = Drawing(str(file.relative_to(site)), kind, float(width), float(height))
            for _, x, y, w, h, text in BOX.findall(body):
                drawing.boxes.append(Box(unescape(re.sub("<[^>]*>", "", text)), float(x), float(y), float(w), float(h)))
            for path, _ in STROKES.findall(body):
                drawing.links += tracks(path)
            found.append(drawing)
    return found


def faults(drawing: Drawing) -> list[str]:
    found = []
    for index, box in enumerate(drawing.boxes):
        if box.x < 0 or box.y < 0 or box.x + box.width > drawing.width or box.y + box.height > drawing.height:
            found.append(f"'{box.name}' sticks out")
        found += [f"'{box.name}' touches '{other.name}'" for other in drawing.boxes[:index] if box.touches(other)]
    for link in drawing.links:
        start, end = drawing.ends(link)
        name = f"the link from '{start.name}' to '{end.name}'"
        if start.distance(link[0]) > ENDS or end.distance(link[-1]) > ENDS or start is end:
            found.append(f"{name} hangs loose")
        found += [f"{name} runs over '{box.name}'" for box in drawing.boxes if any(map(box.holds, link))]
    return found


def main(site: Path) -> int:
    every = drawings(site)
    wrong = [f"{drawing.page} ({drawing.kind}): {fault}" for drawing in every for fault in faults(drawing)]
    print("\n".join(wrong[:40]))
    narrow = [drawing for drawing in every if drawing.kind == "narrow"]
    fitting = sum(drawing.width <= 283 for drawing in narrow)
    print(f"{len(every)} drawings, {sum(len(d.links) for d in every)} links, {len(wrong)} faults; "
          f"{fitting} of {len(narrow)} for phones fit on one of 320 px")
    return 1 if wrong or not every else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
