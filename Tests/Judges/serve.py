"""Holds 'spinewise serve' to its word: real requests, real edits, a real Control-C.

The site follows every edit, faults leave the last good site up, nothing outside it is served, only this machine is
answered and only under its own names, thousands who say nothing keep nobody out, and nothing is left behind.
"""

import http.client
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from house import CONTENT, TOOL, run

faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds:
        faults.append(what)


class Served:
    """A running 'spinewise serve' on a port of the system's choice, and all it said so far."""

    def __init__(self, work: Path, content: str, *more: str, port: int = 0, files: int | None = None):
        self.temporary = work / "tmp"
        self.temporary.mkdir(exist_ok=True)
        self.said = ""
        self.process = subprocess.Popen(
            [TOOL, "serve", "--content", content, "--port", str(port), *more], cwd=work, env=os.environ | {"TMPDIR": str(self.temporary)},
            preexec_fn=(lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))) if files else None, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.said += line

    def wait_for(self, words: str, times: int = 1) -> bool:
        end = time.monotonic() + 30
        while self.said.count(words) < times and time.monotonic() < end and self.process.poll() is None:
            time.sleep(0.05)
        if self.said.count(words) < times:
            faults.append(f"never said {times} times '{words}', but: {self.said[-500:]}")
        return self.said.count(words) >= times

    @property
    def port(self) -> int:
        return int(self.said.split("http://127.0.0.1:")[1].split("/")[0])

    def ask(self, address: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        # As it stands: a client of manners would tidy the dots away.
        link.putrequest(method, address, skip_host="Host" in headers)
        for name, value in headers.items():
            link.putheader(name.replace("_", "-"), value)
        link.endheaders()
        answer = link.getresponse()
        text = answer.read().decode("utf-8", "replace")
        link.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, text

    def end(self, how: signal.Signals) -> None:
        left = list(self.temporary.iterdir())
        expect(len(left) == 1, f"while serving, there is not one temporary folder but {left}")
        self.process.send_signal(how)
        time.sleep(0.02)
        # An impatient hand presses twice; nothing may be left behind for that.
        self.process.send_signal(how)
        try:
            code = self.process.wait(timeout=20)
            expect(code == 0, f"{how.name} ends it with {code} instead of 0")
        except subprocess.TimeoutExpired:
            self.process.kill()
            faults.append(f"{how.name} does not end it")
        expect(not any(self.temporary.iterdir()), f"after {how.name} this is left: {list(self.temporary.iterdir())}")


class Events:
    """What an open page hears: the edition, the build, and the findings of one that failed."""

    PATIENCE = 30  # seconds; the server speaks every ten, so that silence alone is no sign

    def __init__(self, port: int):
        self.link = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.link.request("GET", "/spinewise-reload")
        self.answer = self.link.getresponse()

    def next(self) -> tuple[str, str, str]:
        end = time.monotonic() + self.PATIENCE
        lines: list[str] = []
        while (line := self.answer.readline().decode()).startswith("data: ") or not lines:
            if not line:
                return "the end", "", ""
            if time.monotonic() > end:
                faults.append(f"no event within {self.PATIENCE} s")
                return "nothing", "", ""
            if line.startswith("data: "):
                lines.append(line.removeprefix("data: ").removesuffix("\n"))
        return lines[0], lines[1], "\n".join(lines[2:])


def serving(work: Path) -> None:
    shutil.copytree(CONTENT, work / "content")
    page = work / "content" / "muscles" / "psoas-major.xml"
    good = page.read_text("utf-8")
    served = Served(work, "content")
    if not served.wait_for("press Control-C to stop"):
        served.process.kill()
        return
    expect(served.said.startswith("Built "), f"does not say what was built: {served.said[:200]}")
    expect(not (work / "_site").exists(), "writes to the author's _site")

    status, headers, text = served.ask("/")
    expect(status == 200 and headers["content-type"] == "text/html; charset=utf-8", f"/ answers {status} {headers}")
    expect(headers.get("cache-control") == "no-cache" and headers.get("connection") == "close", f"/ may be kept: {headers}")
    expect(text.count("/spinewise-preview.js") == 1, "a page does not load the preview's script once")
    expect("connect-src 'self'" in text, "a page's policy does not let it listen")
    edition = text.split('data-edition="')[1].split('"')[0]
    site = next(served.temporary.iterdir()) / "site"
    written = (site / "index.html").read_text("utf-8")
    expect("spinewise-preview" not in written and "connect-src" not in written, "what the preview adds is in the file itself")
    script = next(site.rglob("*.js")).relative_to(site).as_posix()
    for address, kind in {"/site.css": "text/css", f"/{script}": "text/javascript", "/spinewise-preview.js": "text/javascript", "/spinewise-preview.css": "text/css"}.items():
        status, headers, _ = served.ask(address)
        expect(status == 200 and headers["content-type"] == f"{kind}; charset=utf-8", f"{address} answers {status} {headers}")
    status, headers, text = served.ask("/muscles/psoas-major.html", "HEAD")
    expect(status == 200 and text == "" and int(headers["content-length"]) > 1000, f"HEAD answers {status} {headers} {text[:100]}")
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        expect(served.ask("/", method)[0] == 405, f"{method} is not refused")

    for address in ("/", "/spinewise-reload", "/site.css", "/nowhere"):
        for foreign in ({"Host": "evil.example"}, {"Host": f"evil.example:{served.port}"}, {"Origin": "http://evil.example"},
                        {"Sec_Fetch_Site": "cross-site"}):
            status, _, text = served.ask(address, **foreign)
            expect(status == 403 and "<" not in text, f"{address} answers {foreign} with {status} {text[:100]}")
    for host in ("localhost", "[::1]"):
        expect(served.ask("/", Host=f"{host}:{served.port}")[0] == 200, f"is not answered as {host}")
    status, headers, text = served.ask("/site.css")
    expect(served.ask("/site.css", If_None_Match=headers["etag"])[::2] == (304, ""), "what a browser has is sent again")
    expect(served.ask("/site.css", Range="bytes=5-9")[::2] == (206, text[5:10]), "a part is not what was asked for")
    expect(served.ask("/site.css", Range="bytes=-5")[::2] == (206, text[-5:]), "the end is not what was asked for")
    expect(served.ask("/site.css", Range="bytes=99999999-")[0] == 416, "a part that is not there is answered")

    status, _, text = served.ask("/no/such/page.html")
    expect(status == 404 and 'href="/site.css"' in text and "Page not found" in text, f"a missing page answers {status} {text[:200]}")
    (work / "secret.txt").write_text("secret", "utf-8")
    up = "/".join([".."] * 12)
    for way in (f"/{up}", "/" + up.replace(".", "%2e"), "/" + up.replace("/", "%2f"), f"/muscles/{up}", "/%2e%2e%5c.."):
        status, _, text = served.ask(f"{way}{work}/secret.txt")
        expect(status == 404 and "Page not found" in text, f"{way} answers {status} {text[:100]}")
    (site / "out.txt").symlink_to(work / "secret.txt")
    (site / "away").symlink_to(work)
    for address in ("/out.txt", "/away/secret.txt", "/.spinewise-site", "/index.html%00.css", "/index.html%0"):
        expect(served.ask(address)[0] == 404, f"{address} answers {served.ask(address)[0]}")

    events = Events(served.port)
    expect(events.next()[0] == edition, "a page that listens does not hear its own edition first")
    page.write_text(good.replace("<name>Psoas major", "<name>Psoas maximus", 1), "utf-8")
    began = time.monotonic()
    after = events.next()[0]
    took = time.monotonic() - began
    expect(after not in (edition, "the end"), f"an edit is not told: {after}")
    expect("Psoas maximus" in served.ask("/muscles/psoas-major.html")[2], "an edit is not shown")

    faulty = work / "content" / "factors" / "ageing.xml"
    sound = faulty.read_text("utf-8")
    faulty.write_text(sound.replace(' on="', ' on="x', 1), "utf-8")
    if served.wait_for("the site stays as it was, because the content has errors"):
        same, _, findings = events.next()
        expect(same == after and "[unknown-target]" in findings and findings in served.said, f"a page does not hear the findings: {findings}")
        expect("[unknown-target]" in served.said and "factors/ageing.xml:" in served.said, "the fault is not told")
        expect("Psoas maximus" in served.ask("/muscles/psoas-major.html")[2], "faults take the last good site away")
    faulty.write_text(sound, "utf-8")
    page.with_name("other.xml").write_text("<muscle", "utf-8")
    served.wait_for("the site stays as it was", 2)
    page.with_name("other.xml").unlink()
    shutil.move(work / "content", work / "gone")
    served.wait_for("there is no content folder 'content'")
    shutil.move(work / "gone", work / "content")
    page.write_text(good, "utf-8")
    news = events.next()
    while news[2]:
        news = events.next()
    expect(news[0] not in (after, "the end", "nothing"), f"the mended content is not told: {news}")
    expect("Psoas maximus" not in served.ask("/muscles/psoas-major.html")[2], "the mended content is not shown")

    taken = run("serve", "--content", work / "content", "--port", str(served.port))
    expect(taken.returncode == 2 and taken.stderr.startswith(f"spinewise: port {served.port} is taken") and taken.stderr.count("\n") == 1
           and not taken.stdout, f"a taken port: {taken.returncode} {taken.stdout} {taken.stderr}")
    others = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
    for address in others:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as door:
            door.settimeout(5)
            expect(door.connect_ex((address, served.port)) != 0, f"it also answers at {address}")

    silent = socket.create_connection(("127.0.0.1", served.port))
    served.end(signal.SIGINT)
    expect(events.next()[0] == "the end", "Control-C leaves a page waiting")
    silent.close()
    print(f"an edit reached an open page after {took:.1f} s")


def beginning_with_faults(work: Path) -> None:
    """Somebody starts with content that has errors: the page waits, and becomes the site when they are gone."""
    shutil.copytree(CONTENT, work / "faulty")
    page = work / "faulty" / "other.xml"
    page.write_text("<factor", "utf-8")
    served = Served(work, "faulty", "--quiet")
    if served.wait_for("press Control-C to stop"):
        status, _, text = served.ask("/")
        expect(status == 503 and "No site yet" in text and "/spinewise-preview.js" in text, f"without a site: {status} {text[:200]}")
        events = Events(served.port)
        before, _, findings = events.next()
        expect("factor" in findings, f"a page does not hear why there is no site: {findings}")
        page.unlink()
        expect(events.next()[0] != before and served.ask("/")[0] == 200, "mended content does not become the site")
    served.end(signal.SIGTERM)


def crowds(work: Path) -> None:
    """Thousands who say nothing, stop half way, or do not read, while the program may open 256 files."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    crowd = min(2000, most - 100)
    served = Served(work, "content", "--quiet", files=256)
    if not served.wait_for("press Control-C to stop"):
        served.process.kill()
        return
    site = next(served.temporary.iterdir()) / "site"
    # More than any system keeps for somebody who does not read.
    (site / "large.bin").write_bytes(bytes(8_000_000))
    host = f"Host: 127.0.0.1:{served.port}\r\n"
    slowest = 0.0
    page = Events(served.port)
    page.next()
    for words in ("", "G", "GET / HTTP/1.1\r\nHost: 127.0.0.1", f"GET /large.bin HTTP/1.1\r\n{host}\r\n", f"GET /spinewise-reload HTTP/1.1\r\n{host}\r\n"):
        silent = []
        for _ in range(crowd if "large" not in words else 70):
            one = socket.create_connection(("127.0.0.1", served.port), timeout=20)
            silent.append(one)
            one.sendall(words.encode())
        for _ in range(3):
            began = time.monotonic()
            try:
                expect(served.ask("/site.css")[0] == 200, f"a visitor is not answered beside {words[:20]!r}")
            except OSError as error:
                faults.append(f"beside {words[:20]!r}, a visitor is not answered: {error}")
            # Whoever asks for much has the machine work for it; whoever says nothing must cost nothing.
            if "large" not in words:
                slowest = max(slowest, time.monotonic() - began)
        if "reload" not in words:
            # Those who stay are hung up on; who waits for news may wait.
            end = time.monotonic() + 20
            while held(served) > 20 and time.monotonic() < end:
                time.sleep(0.2)
            expect(held(served) <= 20, f"{held(served)} files stay open for those who sent {words[:20]!r}")
        for one in silent:
            one.close()
    expect(slowest < 1, f"a visitor waited {slowest:.1f} s")
    lesson = work / "content" / "muscles" / "psoas-major.xml"
    lesson.write_text(lesson.read_text("utf-8").replace("<name>Psoas major", "<name>Psoas maior", 1), "utf-8")
    end = time.monotonic() + 20
    while "Psoas maior" not in served.ask("/muscles/psoas-major.html")[2] and time.monotonic() < end:
        time.sleep(0.2)
    expect("Psoas maior" in served.ask("/muscles/psoas-major.html")[2], "after the crowds, an edit does not show")
    served.end(signal.SIGTERM)
    print(f"beside {crowd} who say nothing, a visitor waited {slowest * 1000:.0f} ms at most")


def held(served: Served) -> int:
    """How many files the server holds open."""
    return len(os.listdir(f"/proc/{served.process.pid}/fd"))


def predecessors(work: Path) -> None:
    """A killed server's folder is taken away by the next; a living one's, a stranger's and what only looks alike stay."""
    killed = Served(work, "content", "--quiet")
    killed.wait_for("press Control-C to stop")
    folder = next(killed.temporary.iterdir())
    killed.process.kill()
    killed.process.wait()
    expect((folder / "site" / "index.html").exists(), "there is nothing to clear")
    secret = work / "secret"
    secret.mkdir()
    (secret / "kept.txt").write_text("kept", "utf-8")
    (folder / "site" / "out").symlink_to(secret)
    alike = folder.with_name(folder.name[:-4] + "beef")
    alike.symlink_to(secret)
    foreign = folder.with_name(folder.name[:-4] + "cafe")
    foreign.mkdir()
    if os.geteuid() == 0:
        os.chown(foreign, 65534, 65534)
    other = folder.with_name("spinewise-notes")
    other.mkdir()
    living = Served(work, "content", "--quiet")
    living.wait_for("press Control-C to stop")
    expect(not folder.exists(), "a killed server's folder stays")
    third = Served(work, "content", "--quiet")
    third.wait_for("press Control-C to stop")
    expect(living.ask("/")[0] == 200, "a living server's folder is taken away")
    expect((secret / "kept.txt").exists() and alike.is_symlink() and other.exists(), "something that is not ours is taken away")
    expect(foreign.exists() or os.geteuid() != 0, "a stranger's folder is taken away")
    for server in (living, third):
        server.process.send_signal(signal.SIGINT)
        server.process.wait(timeout=20)
    left = sorted(path.name for path in third.temporary.iterdir())
    expect(left == sorted(path.name for path in (alike, foreign, other) if path.exists()), f"this is left: {left}")
    shutil.rmtree(third.temporary)


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name).resolve()
        for arguments, words in {
            ("--content", str(work / "nowhere")): "there is no content folder", ("--content", str(work)): "holds no .xml files",
        }.items():
            result = run("serve", *arguments, "--port", "0", env={"TMPDIR": name})
            expect(result.returncode == 2 and words in result.stderr and not result.stdout, f"{arguments}: {result.returncode} {result.stdout} {result.stderr}")
        expect(run("serve", "--port", "70000").returncode == 64, "a port that cannot be is no mistyped command")
        expect(not list(work.iterdir()), f"a refused start leaves {list(work.iterdir())}")
        serving(work)
        beginning_with_faults(work)
        crowds(work)
        predecessors(work)
    print("\n".join(faults))
    print(f"serve: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
