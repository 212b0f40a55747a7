"""Opens every kind of page in Chromium, from disk and from a host under a base path: its policy refuses nothing that the
page needs, and everything that somebody could have brought into it. Usage: policed.py SITE
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from host import hosted
from house import HOME, run
from policing import watch

# Every way to run something or to tell somebody, as a hole in our escaping would let it in.
PLANTED = """
<script>window.ran = 'inline'</script>
<script src="data:text/javascript,window.ran='data'"></script>
<script src="{elsewhere}ran.js"></script>
<img src="x" onerror="window.ran = 'handler'">
<img src="{elsewhere}told.png">
<p id="styled" style="color: rgb(1, 2, 3)">A</p>
<style>#styled {{ background: rgb(1, 2, 3) }}</style>
<link rel="stylesheet" href="{elsewhere}told.css">
<iframe src="{elsewhere}told.html"></iframe>
<object data="{elsewhere}told.swf"></object>
<form action="{elsewhere}told"><button id="send">Send</button></form>
<a id="run" href="javascript:window.ran = 'address'">Run</a>
<base href="{elsewhere}">
"""


def kinds(site: Path) -> list[Path]:
    """The pages at the root and, of each folder, the longest and the shortest page."""
    folders: dict[Path, list[Path]] = {}
    for path in sorted(site.rglob("*.html")):
        folders.setdefault(path.parent, []).append(path)
    found = folders.pop(site)
    for pages in folders.values():
        pages.sort(key=lambda path: path.stat().st_size)
        found += {pages[0], pages[-1]}
    return sorted(found)


# Those further down would wait for somebody to scroll there.
PICTURES = """async () => {
    for (const one of document.images) one.loading = 'eager';
    await Promise.all([...document.images].map((one) => one.decode().catch(() => {})));
    return [...document.images].filter((one) => !one.naturalWidth).map((one) => one.src);
}"""


def nothing_is_refused(browser: Browser, site: Path, address: str, faults: list[str]) -> tuple[int, int]:
    """How many pages were opened, and how many pictures they hold."""
    # The page for missing addresses begins its links at the host's root.
    pages = [path for path in kinds(site) if path.name != "404.html" or not address.startswith("file:")]
    pictures = 0
    heard: list[str] = []
    page = browser.new_context().new_page()
    watch(page, heard, address.split(":")[0])
    for path in pages:
        name = path.relative_to(site).as_posix()
        if 'http-equiv="refresh"' in path.read_text("utf-8"):
            page.goto(address + name, wait_until="commit")
            page.wait_for_url(lambda url, name=name: not url.endswith(name))
        else:
            page.goto(address + name)
            broken = page.evaluate(PICTURES)
            faults += [f"{name}: the picture {one} is not there" for one in broken]
            pictures += page.evaluate("document.images.length")
            page.wait_for_timeout(30)
            if not page.evaluate("document.styleSheets.length"):
                faults.append(f"{name}: the style is not there")
        faults += [f"{name}, {told}" for told in heard]
        heard.clear()
    page.context.close()
    return len(pages), pictures


def everything_planted_is_refused(browser: Browser, site: Path, address: str, elsewhere: str, faults: list[str]) -> None:
    for name in ("index.html", "explore.html"):
        page = browser.new_page()
        heard: list[str] = []
        watch(page, heard, name)
        file = site / name
        whole = file.read_text("utf-8")
        file.write_text(whole.replace("</main>", PLANTED.format(elsewhere=elsewhere) + "</main>"), "utf-8")
        page.goto(address + name)
        page.evaluate("document.getElementById('run').click()")
        page.evaluate("document.getElementById('send').click()")
        page.wait_for_timeout(100)
        where = f"{address.split(':')[0]} {name}"
        if ran := page.evaluate("window.ran"):
            faults.append(f"{where}: a planted script ran: {ran}")
        if page.evaluate("getComputedStyle(document.getElementById('styled')).color") == "rgb(1, 2, 3)":
            faults.append(f"{where}: a planted style holds")
        if page.evaluate("document.baseURI") == elsewhere:
            faults.append(f"{where}: a planted base holds")
        kinds_heard = {word for word in ("script-src", "style-src", "img-src", "frame-src", "object-src", "form-action", "base-uri")
                       if any(f"refused by the policy: {word}" in line for line in heard)}
        if len(kinds_heard) != 7:
            faults.append(f"{where}: the browser refused only {sorted(kinds_heard)}: {heard[:20]}")
        if name == "explore.html":
            markup = page.evaluate("(() => { try { document.body.innerHTML = '<p>'; return 'written'; } catch (error) { return error.name; } })()")
            if markup != "TypeError":
                faults.append(f"{where}: a script may write markup: {markup}")
        file.write_text(whole, "utf-8")
        page.close()


def referrers(browser: Browser, site: Path, faults: list[str]) -> None:
    """Who follows a link is told apart from nobody: the site linked to does not learn the page."""
    with hosted(site) as address:
        page = browser.new_page()
        page.goto(address + "sources.html")
        page.evaluate("() => { const link = document.createElement('a'); link.id = 'on'; link.href = 'index.html'; document.body.append(link); link.click(); }")
        page.wait_for_url("**/index.html")
        if page.evaluate("document.referrer"):
            faults.append(f"a page tells where somebody came from: {page.evaluate('document.referrer')}")
        page.close()


def main(site: Path) -> int:
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        # Every element once, pictures and moved pages among them.
        corpus = Path(name).resolve() / "corpus"
        built = run("build", "--content", HOME / "Tests" / "Corpus" / "valid", "--output", corpus,
                    "--base-url", "https://spinewise.example/learn/")
        if built.returncode:
            faults.append(f"the corpus is not built: {built.stderr}")
        copy = Path(name).resolve() / "site"
        shutil.copytree(site, copy)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        opened = pictures = 0
        elsewhere = Path(name) / "elsewhere"
        elsewhere.mkdir()
        for folder in (corpus, copy):
            with hosted(folder) as address, hosted(elsewhere) as other:
                for place in (folder.as_uri() + "/", address):
                    if folder == corpus or place == address:
                        here = nothing_is_refused(browser, folder, place, faults)
                        opened, pictures = opened + here[0], pictures + here[1]
                    if folder == corpus:
                        everything_planted_is_refused(browser, folder, place, other, faults)
        referrers(browser, corpus, faults)
        browser.close()
    print("\n".join(faults[:40]))
    print(f"{opened} pages opened with {pictures} pictures, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
