"""Has Chromium watch 'spinewise serve' while an author works: pages reload, findings lie over them, places are kept.

Nothing a page does offends its policy, whatever the findings quote, and a foreign site learns nothing.
"""

import http.server
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from house import HOME
from policing import watch
from serve import Served, expect, faults

OVERLAY = "document.querySelector('#spinewise-findings')?.shadowRoot"
HOSTILE = "</pre><img src=x onerror=alert(1)><script>alert(2)</script>"


def settles(page: Page, script: str, otherwise: str, patience: float = 20) -> bool:
    """Whether a script becomes true; reloads on the way are welcome."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if page.evaluate(script):
                return True
        except Exception as error:  # the page was just being left
            if "context was destroyed" not in str(error) and "navigat" not in str(error):
                raise
        time.sleep(0.05)
    faults.append(otherwise)
    return False


def is_marked(page: Page, otherwise: str) -> None:
    """The page was loaded again since it was marked."""
    settles(page, "!window.mark", otherwise)


def mark(page: Page) -> None:
    page.evaluate("window.mark = true")


def shown(page: Page) -> str:
    return page.evaluate(f"{OVERLAY}?.querySelector('pre').textContent ?? ''")


class Author:
    """Somebody who edits one lesson of a copy of the content, in every way that editors have."""

    def __init__(self, content: Path):
        self.file = content / "muscles" / "psoas.xml"
        self.good = self.file.read_text("utf-8")

    def text(self, name: str) -> str:
        return self.good.replace("<name>Psoas", f"<name>{name}", 1)

    def by_writing(self, name: str) -> None:
        self.file.write_text(self.text(name), "utf-8")

    def by_renaming(self, name: str) -> None:
        new = self.file.with_name(".psoas.xml.new")
        new.write_text(self.text(name), "utf-8")
        new.replace(self.file)

    def by_deleting(self, name: str) -> None:
        self.file.unlink()
        time.sleep(1)
        self.file.write_text(self.text(name), "utf-8")

    def breaking(self, words: str) -> None:
        self.file.write_text(self.good.replace(' on="', f' on="{words}', 1), "utf-8")


def saves(page: Page, author: Author) -> None:
    """V4: ten saves by rename, ten by writing, one by delete and create."""
    ways = [author.by_renaming] * 10 + [author.by_writing] * 10 + [author.by_deleting]
    took = []
    for number, save in enumerate(ways):
        name = f"Psoas number {number}"
        began = time.monotonic()
        save(name)
        settles(page, f"document.querySelector('h1')?.textContent === '{name}'", f"save {number} ({save.__name__}) does not show")
        took.append(time.monotonic() - began)
    print(f"saves showed after {min(took):.1f} to {max(took):.1f} s")


def brokenness(page: Page, late: Page, address: str, author: Author, served: Served) -> None:
    """V1 and V2: the overlay is the last build's findings, goes away by Escape and when all is well."""
    author.breaking("astray")
    if not settles(page, f"!!{OVERLAY}", "broken content shows nothing over an open page"):
        return
    told = served.said.rsplit("Serving ", 1)[-1]
    text = shown(page)
    expect("no file describes 'astray" in text and text.strip() in told, f"the overlay does not hold the findings: {text}")
    expect(text.count("[unknown-target]") == 1 and "= why:" in text, f"the findings are not whole: {text}")

    author.file.write_text(author.good.replace(' on="', ' on="elsewhere', 1).replace("<name>Psoas", "<name>Psoas &amp; more", 1), "utf-8")
    settles(page, f"({OVERLAY}?.querySelector('pre').textContent ?? '').includes('[')"
                  f" && !{OVERLAY}.querySelector('pre').textContent.includes('astray')", "the next findings do not take the place of the last")
    expect(page.locator("#spinewise-findings").count() == 1, "overlays pile up")
    author.breaking(HOSTILE.replace("<", "&lt;"))
    settles(page, f"({OVERLAY}?.querySelector('pre').textContent ?? '').includes('<script>alert(2)</script>')", "a finding's own markup is not shown as text")
    expect(page.evaluate(f"{OVERLAY}.querySelector('pre').childElementCount") == 0, "findings become markup")

    # Opened while broken: the last good site, and the findings.
    late.goto(address)
    settles(late, f"!!{OVERLAY}", "a page that is opened while the content is broken shows nothing")
    page.keyboard.press("Escape")
    expect(not page.evaluate(f"!!{OVERLAY}"), "Escape does not put the findings away")
    page.reload()
    time.sleep(1)
    expect(not page.evaluate(f"!!{OVERLAY}"), "the findings come back without a build")
    expect(late.evaluate(f"!!{OVERLAY}"), "Escape in one page puts the findings away in another")
    author.breaking("still-astray")
    settles(page, f"({OVERLAY}?.querySelector('pre').textContent ?? '').includes('still-astray')", "the next build's findings are not shown")
    author.by_writing("Psoas mended")
    for one, name in ((page, "an open page"), (late, "a page that was opened while broken")):
        settles(one, f"!{OVERLAY} && document.querySelector('h1')?.textContent === 'Psoas mended'", f"{name} does not recover")

    # The whole content gone, and back.
    content = author.file.parents[1]
    content.rename(content.with_name("gone"))
    settles(page, f"({OVERLAY}?.querySelector('pre').textContent ?? '').includes('no content folder')", "a content folder that is gone is not told")
    content.with_name("gone").rename(content)
    settles(page, f"!{OVERLAY}", "the page does not recover from a content folder that was gone")


PLACE = """(() => { const line = [...document.querySelectorAll('main :not(nav, nav *)')].find((one) => !one.childElementCount
        && one.textContent.trim() && one.getBoundingClientRect().height && one.getBoundingClientRect().top >= 0);
    return JSON.stringify({ line: line.textContent, top: line.getBoundingClientRect().top,
        open: [...document.querySelectorAll('details')].map((one) => one.open) }); })()"""

# The style of the pages takes half a second for the way to a fragment, and a reload on the way would keep half of it.
STILL = """new Promise((done) => { let last = scrollY, frames = 0;
    const look = () => { frames = scrollY === last ? frames + 1 : 0; last = scrollY; if (frames < 20) requestAnimationFrame(look); else done(); };
    look(); })"""


def places(page: Page, author: Author) -> None:
    """V5: what is read and what is open stay so: in the middle of a long page, with a fragment, below a text that grew."""
    for fragment, old, new, longer in (("", "<name>Psoas", "<name>Psoas once", 0), ("#references", "<name>Psoas", "<name>Psoas again", 0),
                                       ("", "It bends the hip.", "It bends the hip. " * 40, 50)):
        page.goto(page.url.split("#")[0] + fragment)
        page.evaluate("document.querySelectorAll('main details').forEach((one, place) => { one.open = place % 2 === 0; })")
        page.evaluate(STILL)
        page.evaluate("scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) / 2, behavior: 'instant' })")
        before, height = page.evaluate(PLACE), page.evaluate("document.documentElement.scrollHeight")
        expect("true" in before and "false" in before and page.evaluate("scrollY") > 0, f"the page has nothing to keep: {before}")
        mark(page)
        author.file.write_text(author.good.replace(old, new, 1), "utf-8")
        is_marked(page, "an edit does not reload")
        page.wait_for_load_state("load")
        time.sleep(0.3)
        after = page.evaluate(PLACE)
        # A browser scrolls by whole pixels, and an edit may make a page longer by half of one.
        was, now = json.loads(before), json.loads(after)
        is_kept = abs(was.pop("top") - now.pop("top")) <= (0.5 if longer else 0.01) and was == now
        expect(is_kept, f"the place is lost with '{fragment}': {before} became {after}")
        grown = page.evaluate("document.documentElement.scrollHeight") - height
        expect(grown >= longer, f"a longer text makes the page longer by {grown} px, which shows nothing")


def restarts(page: Page, work: Path, served: Served, author: Author) -> None:
    """V1: the server ends while the content is broken, starts again at the same port, and the content is mended."""
    port = served.port
    author.breaking("astray")
    settles(page, f"!!{OVERLAY}", "broken content is not shown")
    served.end(signal.SIGINT)
    again = Served(work, "content", port=port)
    again.wait_for("press Control-C to stop")
    settles(page, "document.title === 'No site yet'", "a page does not see that the server was started anew")
    settles(page, f"!!{OVERLAY}", "without a site, the findings are not shown", 5)
    author.by_writing("Psoas restarted")
    settles(page, "document.querySelector('h1')?.textContent === 'Psoas restarted'", "after a restart the page does not recover")
    again.process.kill()
    again.process.wait()
    third = Served(work, "content", port=port)
    third.wait_for("press Control-C to stop")
    mark(page)
    author.by_writing("Psoas risen")
    settles(page, "document.querySelector('h1')?.textContent === 'Psoas risen'", "after a killed server the page does not recover")
    third.end(signal.SIGTERM)


class Foreign(http.server.BaseHTTPRequestHandler):
    """Another site that the author has open."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>foreign</title><body>")

    def log_message(self, *_) -> None:
        pass


def foreigners(context: BrowserContext, port: int) -> None:
    """V3: a page of another site reads nothing: not by fetch, script, picture, frame or the reload stream."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Foreign) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        for host in ("127.0.0.1", "localhost"):
            page = context.new_page()
            page.goto(f"http://{host}:{other.server_port}/")
            got = page.evaluate("""async (preview) => {
                const load = (name, attributes) => new Promise((done) => {
                    const made = Object.assign(document.createElement(name), attributes);
                    made.onload = () => done(name + ' loads'); made.onerror = () => done('');
                    document.body.append(made); setTimeout(() => done(''), 3000); });
                const read = await fetch(preview).then((answer) => answer.text(), () => '');
                const blind = await fetch(preview, { mode: 'no-cors' }).then((answer) => answer.text(), () => '');
                const news = await new Promise((done) => { const events = new EventSource(preview + 'spinewise-reload');
                    events.onmessage = () => done('news'); events.onerror = () => done(''); });
                return [read, blind, news, await load('script', { src: preview + 'explore-data.js' }),
                    typeof globalThis.spinewise === 'undefined' ? '' : 'data'].filter(Boolean);
            }""", f"http://127.0.0.1:{port}/")
            expect(got == [], f"a page at {host} gets {got}")
            page.evaluate("preview => { const frame = document.createElement('iframe'); frame.src = preview; document.body.append(frame); }", f"http://127.0.0.1:{port}/")
            page.wait_for_timeout(500)
            expect(all("Corpus" not in frame.content() for frame in page.frames if frame.url.startswith("http://127.0.0.1:" + str(port))), "a foreign site frames the preview")
            page.evaluate("preview => { const link = document.createElement('a'); link.href = preview; link.textContent = 'go'; document.body.append(link); }", f"http://127.0.0.1:{port}/")
            page.get_by_text("go").click()
            page.wait_for_load_state()
            expect(page.title().startswith("Corpus:"), "a link from elsewhere does not lead to the preview")
            page.close()
        other.shutdown()


def pictures(browser: Browser, address: str, folder: Path) -> None:
    """For somebody to look at: the overlay on desktop and phone, light and dark."""
    for scheme in ("light", "dark"):
        for width, height in ((1280, 900), (360, 740)):
            page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height}).new_page()
            page.goto(address)
            settles(page, f"!!{OVERLAY}", "no overlay to look at")
            page.wait_for_timeout(300)
            box = page.evaluate(f"(() => {{ const box = {OVERLAY}.querySelector('section').getBoundingClientRect(); return [box.left, box.right, innerWidth - box.right, box.top]; }})()")
            expect(box[0] >= 0 and box[2] >= 0 and box[3] > 0, f"at {width} px the overlay does not fit: {box}")
            page.screenshot(path=folder / f"overlay-{scheme}-{width}.png")
            page.context.close()


def watching(browser: Browser, work: Path, served: Served) -> None:
    if not served.wait_for("press Control-C to stop"):
        return
    author = Author(work / "content")
    address = f"http://127.0.0.1:{served.port}/muscles/psoas.html"
    foreigners(browser.new_context(), served.port)
    context = browser.new_context(viewport={"width": 1000, "height": 500})
    page, late = context.new_page(), context.new_page()
    watch(page, faults, "the preview")
    watch(late, faults, "a second page of the preview")
    page.goto(address)
    saves(page, author)
    brokenness(page, late, address, author, served)
    places(page, author)
    author.breaking("astray")
    pictures(browser, address, Path(os.environ.get("PICTURES", work)))
    author.by_writing("Psoas")
    late.close()
    restarts(page, work, served, author)


def main() -> int:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        work = Path(name).resolve()
        shutil.copytree(HOME / "Tests" / "Corpus" / "valid", work / "content")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        served = Served(work, "content")
        try:
            watching(browser, work, served)
        finally:
            for fault in faults:
                print(fault)
            served.process.kill()
            browser.close()
    print(f"preview: {len(faults)} faults")
    return 1 if faults else 0

if __name__ == "__main__":
    sys.exit(main())
