"""Holds every chain page to what the terminal answers for the same two ends. Usage: agreement.py SITE"""

import html
import re
import sys
from pathlib import Path

from house import run


def words(markup: str) -> str:
    """What a reader of the markup reads, on one line."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", markup))).strip()


def told(page: str, kind: str) -> list[str]:
    """The paragraphs of one class."""
    return [words(text) for text in re.findall(rf'<p class="{kind}">(.*?)</p>', page, re.S)]


def main(site: Path) -> int:
    faults = []
    # Some addresses only lead elsewhere.
    pages = [path for path in sorted((site / "chains").glob("*.html")) if 'class="page-chain"' in path.read_text("utf-8")]
    for path in pages:
        start, end = path.stem.split("--")
        answer = run("chains", "--from", start, "--to", end, "--quiet").stdout
        line = re.sub(r"\s+", " ", answer)
        page = path.read_text("utf-8")
        missing = [text for kind in ("lead", "claim", "because") for text in told(page, kind) if text not in line]
        faults += [f"{path.name}: only the page says '{text}'" for text in missing]
        headlines = re.findall(r'<p class="chain-headline"><span.*?</span></span> (.*?)</p>', page, re.S)
        missing += [words(text) for text in headlines if words(text) not in line]
        if len(re.findall(r"^\d+\. ", answer, re.M)) != len(told(page, "chain-headline")):
            faults.append(f"{path.name}: the terminal tells another number of chains")
    print("\n".join(faults[:20]))
    print(f"{len(pages)} chain pages, {len(faults)} differences")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
