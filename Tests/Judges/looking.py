"""Has axe look at a page as it is shown."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    # It would fetch the style sheet, and the page's policy lets nobody do that.
    "preload": False,
    # What is as it should be need not be told element by element: half of the time went there.
    "resultTypes": ["violations"],
}


def unseemly(page: Page) -> list[str]:
    """Each rule that the page offends, and where first."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", OPTIONS)
    if not found["passes"]:
        return ["axe finds nothing that it looks at"]
    return [f"{one['id']} at {one['nodes'][0]['target']}: {one['help']}" for one in found["violations"]]
