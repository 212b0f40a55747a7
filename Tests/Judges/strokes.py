"""What a drawing consists of, whether it stands on a page or was laid out in the browser: boxes and pieces of lines."""

import html
import re


def drawn_shapes(source: str | dict, kind: str = "") -> tuple[set, set] | None:
    """Boxes with their words, and pieces of lines, in whole px; none where a page has no such drawing."""
    if isinstance(source, dict):
        return laid_out(source)
    canvas = re.search(rf'<div class="canvas {kind}"><svg(.*?)</svg>', source, re.S)
    if not canvas:
        return None
    boxes = set()
    for x, y, width, height, text in re.findall(
        r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"[^>]*/>\s*<text[^>]*>(.*?)</text>', canvas[1], re.S
    ):
        words = html.unescape(re.sub(r"<[^>]+>", " ", text))
        boxes.add((int(x), int(y), int(width), int(height), " ".join(words.split())))
    lines = re.findall(r'<g class="e[^"]*"><path d="([^"]*)"', canvas[1])
    return boxes, set().union(*(pieces(line) for line in lines))


def laid_out(picture: dict) -> tuple[set, set]:
    boxes = {
        (box["x"], box["y"], box["width"], box["height"], " ".join(" ".join(box["lines"]).split())) for box in picture["boxes"]
    }
    strokes = set()
    for curve in picture["curves"]:
        pen = tuple(curve["start"])
        for piece in curve["pieces"]:
            strokes.add((pen, *zip(piece[::2], piece[1::2])))
            pen = tuple(piece[-2:])
    return boxes, strokes


def pieces(path: str) -> set:
    """The pieces of an SVG path, each with where it begins, in absolute coordinates."""
    strokes = set()
    pen = (0, 0)
    for command, rest in re.findall(r"([Mhvlc])([^Mhvlc]*)", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", rest)]
        if command == "M":
            pen = (numbers[0], numbers[1])
            continue
        ways = {"h": [(numbers[0], 0)], "v": [(0, numbers[0])]}.get(command, list(zip(numbers[::2], numbers[1::2])))
        points = [(pen[0] + x, pen[1] + y) for x, y in ways]
        strokes.add((pen, *points))
        pen = points[-1]
    return strokes
