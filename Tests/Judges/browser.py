"""Opens a built site in Chromium, from disk: accessibility, widths, no script, no request, colours. Usage: browser.py SITE"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from looking import unseemly
from policing import watch

PAGES = [
    "index.html", "muscles.html", "muscles/hamstrings.html", "states/tight-hamstrings.html", "structures/facet-joint.html",
    "mechanisms/facet-loading.html", "factors/ageing.html", "conditions/low-back-pain.html",
    "conditions/facet-joint-osteoarthritis.html", "symptoms/leg-weakness.html", "exercises/stretch-supine-hamstring.html",
    "treatments/exercise-therapy.html", "chains.html", "chains/tight-hamstrings--low-back-pain.html", "chains/tight-hamstrings--sciatica.html", "muscles-and-conditions.html", "lessons.html",
    "lessons/from-disc-to-sciatica.html", "courses/muscles-and-your-spine.html", "claims.html",
    "claims/claim-exercise-treats-back-pain.html", "sources.html", "a-z.html", "loops.html",
    "explore.html", "keystones.html", "compare/sciatica--spinal-stenosis.html", "what-if/stretch-supine-hamstring.html", "404.html",
]


def openable(site: Path) -> None:
    """The 404 page of a site with an address begins its links at the host's root; from disk they begin beside it."""
    page, sitemap = site / "404.html", site / "sitemap.xml"
    listed = re.search(r"<loc>https?://[^/]+(/[^<]*?)</loc>", sitemap.read_text("utf-8")) if sitemap.exists() else None
    if listed:
        page.write_text(page.read_text("utf-8").replace(f'href="{listed.group(1)}', 'href="'), "utf-8")


def looks(browser: Browser, site: Path, faults: list[str]) -> tuple[int, int]:
    """Three widths in light and dark: how often a page's width was measured, and how often axe looked."""
    measured = looked = 0
    for width in (320, 768, 1280):
        context = browser.new_context(viewport={"width": width, "height": 900})
        page = context.new_page()
        watch(page, faults, f"at {width} px")
        for name in PAGES:
            page.goto((site / name).as_uri())
            for scheme in ("light", "dark"):
                where = f"{name} at {width} px, {scheme}"
                page.emulate_media(color_scheme=scheme)
                overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                if overflow > 0:
                    faults.append(f"{where}: {overflow} px too wide")
                measured += 1
                # Widths in between change nothing that axe looks at.
                if width != 768:
                    faults += [f"{where}: {fault}" for fault in unseemly(page)]
                    looked += 1
        context.close()
    return measured, looked


def walk_without_script(browser: Browser, site: Path) -> list[str]:
    """From the home page to the story from tight hamstrings to sciatica, by links only, nothing else loaded."""
    faults = []
    context = browser.new_context(java_script_enabled=False)
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    watch(page, faults, "without a script")
    page.goto((site / "index.html").as_uri())
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Chains").click()
    page.locator("#group-tight-hamstrings").get_by_role("link", name="Sciatica").click()
    text = page.locator("main").inner_text()
    steps = page.locator("details[open] ol.chain > li")
    if steps.count() < 1:
        faults.append("the chain page tells no step")
    for index in range(steps.count()):
        step = steps.nth(index)
        if not step.locator(".grade").count() or not step.locator(".cites li").count() or len(step.locator("p").nth(2).inner_text()) < 20:
            faults.append(f"step {index + 1} lacks mechanism, grade or citations")
    if "weakest" not in text.lower():
        faults.append("the weakest link is not named")
    page.goto((site / "conditions/low-back-pain.html").as_uri())
    first = page.locator("main section h2").first.inner_text()
    if first != "Red flags":
        faults.append(f"the first part of a condition is '{first}', not its red flags")
    remote = [address for address in requests if not address.startswith("file:")]
    faults += [f"requested {address}" for address in remote]
    context.close()
    return faults


def keyboard_and_print(browser: Browser, site: Path) -> list[str]:
    """The skip link works, focus is visible, reduced motion and forced colours keep the page usable, print fits."""
    faults = []
    context = browser.new_context(reduced_motion="reduce", forced_colors="active")
    page = context.new_page()
    watch(page, faults, "reduced motion and forced colours")
    page.goto((site / "muscles/hamstrings.html").as_uri())
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        faults.append("the first stop of the keyboard is not the skip link")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate("document.querySelector('main').contains(document.activeElement)"):
        faults.append("the skip link does not lead into the content")
    pdf = page.pdf(tagged=True)
    if len(pdf) < 5000:
        faults.append("the printed page is empty")
    context.close()
    return faults


def main(built: Path) -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder).resolve() / "site"
        shutil.copytree(built, site)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        missing = [name for name in PAGES if not (site / name).is_file()]
        faults = [f"{name} is not there" for name in missing]
        measured = looked = 0
        if not missing:
            openable(site)
            measured, looked = looks(browser, site, faults)
            faults += walk_without_script(browser, site)
            faults += keyboard_and_print(browser, site)
        browser.close()
    print("\n".join(faults[:40]))
    print(f"{len(PAGES)} pages in light and dark at three widths: {measured} measured, axe looked at {looked}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
