"""One page from the web, within limits of time and size, and never from a private network."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from socket import SHUT_RDWR
from threading import Timer

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import HTTPResponse

from generator.evidence.fetch_targets import Target
from generator.problems import InvalidValue
from generator.text import quoted

_MOVED = frozenset([301, 302, 303, 307, 308])
_CHUNK = 64 * 1024


@dataclass(frozen=True)
class WebLimits:
    """Who asks, and how much may come of it: seconds and bytes for one page."""

    agent: str
    seconds: float = 30
    size: int = 20 * 1024 * 1024
    private: bool = False


@dataclass(frozen=True)
class WebPage:
    """What a server sent for an address: its status, the type and encoding that it names, the
    bytes, and where else it leads ("" for nowhere)."""

    url: str
    status: int
    type: str
    charset: str
    content: bytes
    moved: str = ""


def ask_page(url: str, target: Target, limits: WebLimits) -> WebPage:
    """What the server at a target sends for an address.

    Raises:
        InvalidValue: it sends nothing, too much, or too slowly.
    """
    try:
        return _asked(url, target, limits)
    except InvalidValue:
        raise
    except TimeoutError as error:
        raise InvalidValue(f"{quoted(url)} takes too long.") from error
    except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
        raise InvalidValue(f"{quoted(url)} does not answer.") from error


def _asked(url: str, target: Target, limits: WebLimits) -> WebPage:
    connection = _connection(target, limits)
    with _cut_off(connection, limits):
        headers = {
            "Host": target.host_header,
            "User-Agent": limits.agent,
            "Accept": "text/html, application/pdf, text/plain",
        }
        connection.request("GET", target.path, headers=headers, preload_content=False)
        response = connection.getresponse()
        moved = response.headers.get("Location", "") if response.status in _MOVED else ""
        content = b"" if moved else _content(url, response, limits)
    said = response.headers.get("Content-Type", "").lower()
    kind, _, rest = said.partition(";")
    charset = rest.partition("charset=")[2].strip(" \"'")
    return WebPage(url, response.status, kind.strip(), charset, content, moved)


def _connection(target: Target, limits: WebLimits) -> HTTPConnection:
    """A connection to the very number that was looked at; the certificate is that of the name."""
    if target.scheme == "http":
        return HTTPConnection(target.number, target.port, timeout=limits.seconds)
    return HTTPSConnection(
        target.number,
        target.port,
        timeout=limits.seconds,
        ssl_context=ssl.create_default_context(),
        server_hostname=target.host,
        assert_hostname=target.host,
    )


@contextmanager
def _cut_off(connection: HTTPConnection, limits: WebLimits) -> Iterator[None]:
    """Ends a conversation that takes too long, however slowly the other side drips."""
    late = []
    connection.connect()
    # Kept here, since the connection lets go of it once the answer has begun.
    line = connection.sock

    def end() -> None:
        late.append(True)
        with suppress(OSError):
            line.shutdown(SHUT_RDWR)

    timer = Timer(limits.seconds, end)
    timer.start()
    try:
        yield
    except (urllib3.exceptions.HTTPError, HTTPException, OSError):
        if not late:
            raise
    finally:
        timer.cancel()
        connection.close()
    if late:
        raise TimeoutError


def _content(url: str, response: HTTPResponse, limits: WebLimits) -> bytes:
    parts, size = [], 0
    while part := response.read(_CHUNK, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > limits.size:
            raise InvalidValue(f"{quoted(url)} has more than {limits.size:,} bytes.")
    return b"".join(parts)
