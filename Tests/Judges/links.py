"""Follows every link of a built site: files exist, fragments exist, ids are unique, every page can be reached.

Usage: links.py SITE
"""

import re
import sys
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit


class Page(HTMLParser):
    """The ids a page has, and the addresses it points at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.targets.append(values["content"].split("url=", 1)[1])
        if tag == "a" and "href" in values:
            self.targets.append(values["href"])
        elif tag == "link" and values.get("rel") == "canonical":
            pass
        elif "href" in values:
            self.loads.append(values["href"])
        if "src" in values:
            self.loads.append(values["src"])
        if "style" in values or tag == "style" or any(name.startswith("on") for name in values):
            self.loads.append("inline:" + tag)
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.loads.append("inline:script")


def main(site: Path) -> int:
    pages = {path.relative_to(site).as_posix(): Page(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}
    faults: list[str] = []
    explored = (site / "explore-data.js").read_text("utf-8") if (site / "explore-data.js").exists() else ""
    listed = re.search(r"<loc>https?://[^/]+(/[^<]*?)</loc>", (site / "sitemap.xml").read_text("utf-8")) if (site / "sitemap.xml").exists() else None
    root = listed.group(1) if listed else None
    reached = {"index.html", "404.html"}
    waiting = ["index.html"]
    arrows: dict[str, set[str]] = {}
    links = 0
    whole = site.resolve()

    @cache
    def found_at(folder: Path, path: str) -> str | None:
        """The file's place in the site, where there is one."""
        resolved = (folder / path).resolve()
        return resolved.relative_to(whole).as_posix() if resolved.is_relative_to(whole) and resolved.is_file() else None

    for name, page in pages.items():
        repeated = {ident for ident, times in Counter(page.ids).items() if times > 1}
        faults += [f"{name}: the id '{ident}' stands twice" for ident in sorted(repeated)]
        arrows[name] = set()
        for target in page.targets + page.loads:
            links += 1
            parts = urlsplit(target)
            if parts.scheme in ("http", "https"):
                if target in page.loads:
                    faults.append(f"{name}: loads '{target}' from elsewhere")
                continue
            if name == "404.html" and root and target.startswith(root):
                # A host shows this page at any address, so its links begin at the host's root.
                parts = urlsplit(target.removeprefix(root))
            elif parts.scheme or parts.netloc or target.startswith("/"):
                faults.append(f"{name}: '{target}' is not a relative link")
                continue
            found = found_at((site / name).parent, unquote(parts.path)) if parts.path else name
            if not found:
                faults.append(f"{name}: '{target}' leads nowhere")
                continue
            arrows[name].add(found)
            if found == "explore.html" and "=" in parts.fragment:
                # The explorer keeps its state there; both ends must be things it knows.
                ends = {word for words in parse_qs(parts.fragment).values() for word in words}
                faults += [f"{name}: the explorer knows no '{end}'" for end in sorted(ends) if f'"{end}"' not in explored]
            elif parts.fragment and found in pages and unquote(parts.fragment) not in pages[found].ids:
                faults.append(f"{name}: '{target}' names a fragment that is not there")
    while waiting:
        for found in arrows.get(waiting.pop(), set()):
            if found in pages and found not in reached:
                reached.add(found)
                waiting.append(found)
    moved = {name for name, page in pages.items() if "top" not in page.ids}
    faults += [f"{name}: no link leads here from the home page" for name in sorted(set(pages) - reached - moved)]
    for fault in faults[:60]:
        print(fault)
    print(f"{len(pages)} pages, {links} links, {len(faults)} faults")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
