"""Puts a built site on a web host under a base path, as a school's or a clinic's may lie."""

import contextlib
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

BASE = "/learn/"


class _Host(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE[:-1])) if path.startswith(BASE) else str(Path(self.directory) / "nowhere")

    def do_GET(self) -> None:
        if self.path != "/favicon.ico":
            return super().do_GET()
        # Browsers ask for it by themselves.
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address of the site's root, for as long as it is served."""
    host = http.server.ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: _Host(*args, directory=str(site)))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{host.server_port}{BASE}"
    finally:
        host.shutdown()
        host.server_close()
