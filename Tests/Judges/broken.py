"""A copy of the content with faults of every kind that reports have to carry: fixes, notes, allowances, text beyond ASCII."""

import shutil
from pathlib import Path

from house import CONTENT

# Two of the letters take two UTF-16 code units each.
BEYOND_ASCII = "𝛼-Rückgrat, 𝛽-Größe"


def replace(path: Path, old: str, new: str, count: int = 1) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, count), "utf-8")


def broken_content(folder: Path) -> Path:
    """At least twelve errors and eleven warnings, one allowed finding, one that tells of another place."""
    shutil.copytree(CONTENT, folder)
    for path in sorted((folder / "muscles").glob("*.xml"))[:12]:
        replace(path, "<name", "<alais>x</alais><name")
    # An element misspelt behind letters that UTF-8, UTF-16 and scalars count differently, and a tab.
    replace(folder / "symptoms" / "leg-pain.xml", "<name>", f"<alias>{BEYOND_ASCII}</alias>\t<alais>y</alais><name>")
    # A safe fix behind the same letters: an allowance that allows nothing.
    replace(folder / "symptoms" / "leg-weakness.xml", "<name>", f'<alias>{BEYOND_ASCII}</alias> <?spinewise allow lone-study reason="it is only a test"?><name>')
    # A name that is guessed, and a text that an author allows.
    replace(folder / "factors" / "ageing.xml", ' on="', ' on="x')
    replace(folder / "factors" / "genetic-predisposition.xml", "<factor", '<?spinewise allow unfinished-text reason="it comes with the next lesson"?>\n<factor')
    replace(folder / "factors" / "genetic-predisposition.xml", "<summary>", "<alias>…</alias><summary>")
    # An id claimed twice, in a file whose name needs escapes in an address, with lines that end in CR LF after a byte order mark.
    twin = (folder / "symptoms" / "numbness-tingling.xml").read_text("utf-8").replace("\n", "\r\n")
    (folder / "symptoms" / "Höhe & Tiefe 100%.xml").write_bytes(b"\xef\xbb\xbf" + twin.encode())
    sources = "".join(
        f'<source id="nobody-{number}" type="cohort" year="2001" pmid="{number + 1}"><title>T</title><author>A</author><finding>F.</finding></source>\n'
        for number in range(11)
    )
    replace(folder / "sources.xml", "</sources>", f"{sources}</sources>")
    return folder


def mend_one_and_break_one(folder: Path) -> None:
    """What happens to such content between two runs."""
    replace(folder / "factors" / "ageing.xml", ' on="x', ' on="')
    replace(folder / "treatments" / "education.xml", "<name", "<zzz>School</zzz><name")
