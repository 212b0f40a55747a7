"""Listens in a browser for anything that a page's content security policy refused, and for any other error."""

from playwright.sync_api import BrowserContext, Page

LISTEN = """document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`refused by the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""


def watch(page: Page | BrowserContext, faults: list[str], where: str) -> None:
    """From now on, what a page may not load or run, and any error of its own, is a fault."""
    page.add_init_script(LISTEN)

    def hear(text: str) -> None:
        # The browser also tells of a server that goes away, or has no site yet; that is no page's fault.
        if not any(words in text for words in ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_INCOMPLETE_CHUNKED_ENCODING", "status of 503")):
            faults.append(f"{where}: {text}")

    page.on("console", lambda message: message.type in ("error", "warning") and hear(f"{message.text} {message.location['url']}"))
    page.on("pageerror" if isinstance(page, Page) else "weberror", lambda error: hear(str(getattr(error, "error", error))))
