"""Which addresses a text may be fetched from: none that leads into somebody's own network."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from urllib3.exceptions import HTTPError
from urllib3.util import parse_url

from generator.problems import InvalidValue
from generator.text import quoted

_PORTS = {"http": 80, "https": 443}
# Ranges of IPv6 in which an IPv4 address is hidden: NAT64 and its local form, 6to4, Teredo.
# Source: RFC 6052, RFC 8215, RFC 3056, RFC 4380.
_TUNNELS = tuple(
    map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96"))
)


@dataclass(frozen=True)
class Target:
    """A web address, and the number to which its name was resolved: that one is connected to, so
    that the name cannot mean another machine by then (DNS rebinding)."""

    scheme: str
    host: str
    number: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a Host header and robots.txt need them."""
        return f"{self.scheme}://{self.host_header}"

    @property
    def host_header(self) -> str:
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return shown if self.port == _PORTS[self.scheme] else f"{shown}:{self.port}"


def target_at(url: str, private: bool = False) -> Target:
    """Where a web address leads.

    Raises:
        InvalidValue: it is no http or https address, its name is unknown, or it leads to a machine
            that is not public and `private` does not allow that.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise InvalidValue(f"{quoted(url)} is not a web address.") from None
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc:
        raise InvalidValue(f"{quoted(url)} is not an address that begins with http:// or https://.")
    port = port or _PORTS[parts.scheme]
    numbers = _resolved(host, port)
    if not private and not all(map(_is_public, numbers)):
        raise InvalidValue(
            f"{quoted(host)} is not a public address.", "Allow it with --allow-private."
        )
    return Target(parts.scheme, host, numbers[0], port, _encoded(url))


def _encoded(url: str) -> str:
    """The path and the query of an address, with what is not plain ASCII encoded."""
    try:
        return parse_url(url).request_uri
    except HTTPError:
        raise InvalidValue(f"{quoted(url)} is not a web address.") from None


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InvalidValue(f"The name {quoted(host)} leads to no machine.") from None
    return [str(one[4][0]).partition("%")[0] for one in found]


def _is_public(number: str) -> bool:
    address: IPv4Address | IPv6Address = ip_address(number)
    if isinstance(address, IPv6Address):
        if any(address in tunnel for tunnel in _TUNNELS):
            return False
        address = address.ipv4_mapped or address
    return address.is_global and not address.is_multicast
