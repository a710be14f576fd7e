"""Texts from the web, got from a server on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.commands.verify import verify
from generator.evidence.fetch import Fetcher
from generator.evidence.fetch_targets import target_at
from generator.evidence.web import WebLimits
from generator.problems import InvalidValue

DAY = (2031, 6, 1)
PAGE = "<title>T</title><p>The cranes stood still in the café."


class _Server(BaseHTTPRequestHandler):
    """Serves what `pages` has: status, headers, body; a body that is a function writes itself."""

    def do_GET(self) -> None:
        server = self.server
        server.asked.append((self.path, self.headers["User-Agent"]))
        status, headers, body = server.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if callable(body):
            body(self.wfile)
        else:
            self.wfile.write(body)

    def log_message(self, *given: object) -> None:
        pass


@pytest.fixture
def web() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    server.daemon_threads = True
    server.handle_error = lambda *given: None
    server.asked, server.pages = [], {}
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def fetcher(waited: list[float] | None = None, **limits: object) -> Fetcher:
    given = {"agent": "test/1", "seconds": 5, "private": True, **limits}
    waits = waited if waited is not None else []
    return Fetcher(WebLimits(**given), waits.append, lambda: 0.0)


def html(body: str = PAGE, **headers: str) -> tuple[int, dict[str, str], bytes]:
    return 200, {"Content-Type": "text/html", **headers}, body.encode()


def test_a_text_is_fetched_and_its_quote_is_found(world, web):
    web.pages = {"/page?x=1": html()}
    layout = world(
        {
            "data/sources.yml": f"gazette: {{title: G, URL: '{web.url}/page?x=1'}}\n",
            "data/terms.yml": "t: {name: T, definition: '[@gazette \"cranes stood\"]'}\n",
        }
    )
    verified = verify(layout, DAY, fetcher=fetcher())
    assert list(map(str, verified.problems)) == []
    assert verified.count.checked == 1
    assert (layout.texts / "gazette.html").read_bytes() == PAGE.encode()
    assert [path for path, _ in web.asked] == ["/robots.txt", "/page?x=1"]
    assert {agent for _, agent in web.asked} == {"test/1"}
    # What is at hand is not asked for again.
    verify(layout, DAY, fetcher=fetcher())
    assert len(web.asked) == 2


def test_the_archived_copy_is_second_and_a_failure_is_told(world, web):
    web.pages = {"/copy": html()}
    sources = f"""\
one: {{title: G, URL: '{web.url}/gone', archive: '{web.url}/copy'}}
two: {{title: H, URL: '{web.url}/gone'}}
three: {{title: I}}
"""
    cited = 't: {name: T, definition: \'[@one "a"] [@two "b"] [@three "c"]\'}\n'
    layout = world({"data/sources.yml": sources, "data/terms.yml": cited})
    problems = verify(layout, DAY, fetcher=fetcher()).problems
    assert (layout.texts / "one.html").exists()
    told = [(p.place.line, p.sentence) for p in problems if p.rule == "not-fetched"]
    assert [line for line, _ in told] == [2, 3]
    assert "status 404" in told[0][1]
    assert "neither an address nor an archived copy" in told[1][1]


def test_robots_and_rate(web):
    web.pages = {
        "/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 7\nDisallow: /closed\n"),
        "/open": html(),
        "/moved": (302, {"Location": "/closed"}, b""),
        "/closed": html(),
    }
    waited: list[float] = []
    polite = fetcher(waited)
    assert polite.page(f"{web.url}/open").content == PAGE.encode()
    for path in ("/closed", "/moved"):
        with pytest.raises(InvalidValue, match="robots"):
            polite.page(web.url + path)
    assert [path for path, _ in web.asked] == ["/robots.txt", "/open", "/moved"]
    assert waited == [7, 7]


def test_a_site_that_fails_over_its_robots_file_is_left_alone(web):
    web.pages = {"/robots.txt": (503, {}, b""), "/open": html()}
    with pytest.raises(InvalidValue, match="robots"):
        fetcher().page(f"{web.url}/open")


@pytest.mark.parametrize("length", [True, False])
def test_a_page_that_is_too_large_is_cut_off(web, length):
    headers = {"Content-Length": "9000000"} if length else {}

    def endless(out) -> None:
        for _ in range(90):
            out.write(b"x" * 100_000)

    web.pages = {"/big": (200, headers, endless)}
    with pytest.raises(InvalidValue, match="more than 1,000,000 bytes"):
        fetcher(size=1_000_000).page(f"{web.url}/big")


def test_a_page_that_grows_when_it_is_unpacked_is_cut_off(web):
    import gzip

    bomb = gzip.compress(b"x" * 30_000_000)
    web.pages = {"/bomb": (200, {"Content-Encoding": "gzip"}, bomb)}
    with pytest.raises(InvalidValue, match="more than 1,000,000 bytes"):
        fetcher(size=1_000_000).page(f"{web.url}/bomb")


def test_a_page_that_drips_is_cut_off(web):
    dripped: list[int] = []

    def drip(out) -> None:
        for drop in range(100):
            out.write(b"x")
            out.flush()
            dripped.append(drop)
            time.sleep(0.1)

    web.pages = {"/robots.txt": (200, {}, b""), "/slow": (200, {}, drip)}
    with pytest.raises(InvalidValue, match="takes too long"):
        fetcher(seconds=0.5).page(f"{web.url}/slow")
    assert len(dripped) < 100


def test_redirects_that_never_end(web):
    web.pages = {"/round": (301, {"Location": "/round"}, b"")}
    with pytest.raises(InvalidValue, match="on and on"):
        fetcher().page(f"{web.url}/round")


def test_the_encoding_that_the_server_names_is_kept(world, web):
    body = (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("cp1252"))
    web.pages = {"/old": body}
    layout = world(
        {
            "data/sources.yml": f"gazette: {{title: G, URL: '{web.url}/old'}}\n",
            "data/terms.yml": "t: {name: T, definition: '[@gazette \"in the café\"]'}\n",
        }
    )
    assert verify(layout, DAY, fetcher=fetcher()).count.checked == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://10.1.2.3/", "http://192.168.0.1/",
        "http://169.254.169.254/latest", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://0.0.0.0/",
        "http://100.64.0.1/", "http://224.0.0.1/", "http://[fe80::1]/", "http://[fc00::1]/",
        "http://2130706433/", "http://0x7f.1/", "http://127.1/",
        "ftp://example.org/x", "file:///etc/passwd", "gopher://x", "http://user@example.org/",
        "http://:80/", "http://example.org:99999/", "//x", "",
    ],
)  # fmt: skip
def test_no_private_address_and_no_other_scheme(url):
    with pytest.raises(InvalidValue):
        target_at(url)


@pytest.mark.parametrize("host", ["8.8.8.8", "[2606:4700::1111]", "[::ffff:8.8.8.8]"])
def test_public_addresses_are_allowed(host):
    target = target_at(f"https://{host}/a b?c=é#d")
    assert (target.port, target.path) == (443, "/a%20b?c=%C3%A9")
    assert target.host_header == host


def test_a_redirect_to_a_private_address_is_refused(web, monkeypatch):
    # The first address is allowed here as if it were public; the one it leads to is not.
    web.pages = {"/out": (302, {"Location": "http://127.0.0.2:1/secret"}, b"")}
    monkeypatch.setattr(
        "generator.evidence.fetch_targets._is_public", lambda number: number == "127.0.0.1"
    )
    with pytest.raises(InvalidValue, match="not a public address"):
        fetcher(private=False).page(f"{web.url}/out")


def test_a_name_is_resolved_once_and_never_again(web, monkeypatch):
    """A name server that gives a public number first and a private one later gains nothing: what
    was looked at is what is connected to."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["127.0.0.66"]])
    monkeypatch.setattr(
        "generator.evidence.fetch_targets._resolved", lambda host, port: next(answers)
    )
    monkeypatch.setattr(
        "generator.evidence.fetch_targets._is_public", lambda number: number == "127.0.0.1"
    )
    web.pages = {"/page": html()}
    careful = fetcher(private=False)
    url = f"http://rebinding.example:{web.server_port}/page"
    assert careful.page(url).content == PAGE.encode()
    assert [path for path, _ in web.asked] == ["/robots.txt", "/page"]
    with pytest.raises(InvalidValue, match="not a public address"):
        careful.page(url)
