"""Reads every page of a built site: its content security policy is ours, and nothing on it would need a weaker one.

Usage: policy.py SITE
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

END = "; base-uri 'none'; form-action 'none'"
WORDS = "default-src 'none'" + END
READING = "default-src 'none'; img-src 'self'; style-src 'self'" + END
SCRIPTED = ("default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'" + END
            + "; require-trusted-types-for 'script'; trusted-types spinewise")
# What a browser fetches by itself, by element; a link's address waits for a click.
LOADS = {"src", "srcset", "data", "poster", "background", "action", "formaction", "manifest", "ping", "xlink:href"}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.policies: list[str] = []
        self.referrers: list[str] = []
        # The elements met before the policy: those it does not yet govern.
        self.before: list[str] = []
        self.scripts = 0
        self.styles = 0
        self.is_leading_on = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.faults += [f"the attribute '{name}' runs a script" for name in values if name.startswith("on")]
        if "style" in values or tag == "style":
            self.faults.append(f"'{tag}' has a style of its own")
        if tag in ("base", "iframe", "object", "embed", "form") and not (tag == "form" and "action" not in values):
            self.faults.append(f"there is an element '{tag}'")
        if tag == "script" and "src" in values:
            self.scripts += 1
        elif tag == "script" and values.get("type") != "application/ld+json":
            self.faults.append("there is a script in the page")
        equivalent = values.get("http-equiv", "").lower()
        if tag == "meta" and equivalent == "content-security-policy":
            self.policies.append(values.get("content", ""))
        if tag == "meta" and values.get("name") == "referrer":
            self.referrers.append(values.get("content", ""))
        if tag == "meta" and equivalent == "refresh":
            self.is_leading_on = True
            self.check(values["content"].split("url=", 1)[1], "the page leads on")
        if not self.policies and tag not in ("html", "head") and not (tag == "meta" and "charset" in values):
            self.before.append(tag)
        for name, value in values.items():
            if name in LOADS or (name == "href" and tag == "link" and LOADING_LINKS & set(values.get("rel", "").split())):
                self.check(value, f"'{tag}' loads")
            if name == "href" and urlsplit(value).scheme not in ("", "http", "https"):
                self.faults.append(f"the address '{value}'")
            if name in ("fill", "stroke", "filter", "mask", "clip-path", "marker-start", "marker-end") and "url(" in value and "url(#" not in value:
                self.faults.append(f"'{name}' loads '{value}'")
        self.styles += tag == "link" and "stylesheet" in values.get("rel", "")

    def check(self, address: str, what: str) -> None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            self.faults.append(f"{what} '{address}' from elsewhere")

    def judge(self) -> list[str]:
        wanted = SCRIPTED if self.scripts else READING if self.styles else WORDS
        if self.policies != [wanted]:
            self.faults.append(f"the policy is {self.policies}, not {wanted!r}")
        if self.before:
            self.faults.append(f"{self.before} stand before the policy")
        if self.referrers != ["no-referrer"]:
            self.faults.append(f"the referrer policy is {self.referrers}")
        if self.is_leading_on and wanted != WORDS:
            self.faults.append("a page that leads on loads something")
        return self.faults


def main(site: Path) -> int:
    faults = []
    kinds: dict[str, int] = {}
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        page = Page(path.read_text("utf-8"))
        faults += [f"{path.relative_to(site)}: {fault}" for fault in page.judge()]
        for policy in page.policies:
            kinds[policy] = kinds.get(policy, 0) + 1
    # What the policy lets a page load must not ask anybody either.
    for path in sorted(site.rglob("*.css")):
        text = path.read_text("utf-8")
        faults += [f"{path.relative_to(site)}: '{word}'" for word in ("@import", "url(") if word in text]
    print("\n".join(faults[:40]))
    print(f"{len(pages)} pages with {len(kinds)} policies, {len(faults)} faults")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
