"""A web page by its address: http and https alone, from the open internet alone, within limits of size and time.

A page that somebody links to must not make this program speak to the machines around it. So the address of every hop is
looked up once, refused unless it is public, and connected to as it was looked up: a second look-up might answer otherwise.
"""

from __future__ import annotations

import http.client
import ipaddress
import logging
import socket
import ssl
import threading
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from quizgen.errors import UnfetchableAddress

_log = logging.getLogger(__name__)

MOST_BYTES = 10_000_000
MOST_HOPS = 5
PATIENCE = 10.0
"""Seconds to wait for a connection and for each piece of an answer."""
DEADLINE = 30.0
"""Seconds for one hop in all."""

_KINDS = ("text/html", "application/xhtml+xml", "text/plain")
_MOVED = (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}
_SAFE = "/?&=%:@!$'()*+,;~-._"
"""What stays as it is in a path with its query; all else is sent in UTF-8, percent-encoded (RFC 3986)."""
_AGENT = "quizgen (reads one article for a teacher)"
_TUNNELS = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")))
"""Addresses that hold another one: NAT64, 6to4, Teredo, IPv4-compatible."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came."""

    url: str
    """Where it was in the end, without a fragment."""
    data: bytes
    """In UTF-8 with its mark where the answer named an encoding, else as it came."""


def fetch(url: str, allowed: Collection[tuple[str, int]] = ()) -> Fetched:
    """Get a page; `allowed` are hosts with ports that may be private ones.

    Raises UnfetchableAddress, in one line that names the address, when it may not or cannot be had.
    """
    for _ in range(MOST_HOPS):
        parts = _split(url)
        try:
            answer = _ask(parts, allowed)
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise UnfetchableAddress(
                f"{url}: cannot be reached ({reason}); check the address and your network."
            ) from error
        if isinstance(answer, bytes):
            _log.info("page fetched", extra={"url": url, "bytes": len(answer)})
            return Fetched(parts._replace(fragment="").geturl(), answer)
        _log.debug("sent on", extra={"url": url, "to": answer})
        try:
            url = urljoin(url, answer)
        except ValueError as error:
            raise UnfetchableAddress(f"{url}: is sent on to what is no address ({answer}).") from error
    raise UnfetchableAddress(f"{url}: is sent on more than {MOST_HOPS} times; open it in a browser and save the page.")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UnfetchableAddress(f"{url}: is no web address ({error}).") from error
    if parts.scheme not in _PORTS or not parts.hostname or parts.username is not None:
        raise UnfetchableAddress(f"{url}: only http:// and https:// addresses without a user's name are fetched.")
    if port == 0 or any(character <= " " for character in url):
        raise UnfetchableAddress(f"{url}: is no web address.")
    return parts


def _ask(parts: SplitResult, allowed: Collection[tuple[str, int]]) -> bytes | str:
    """The page, or where it is now."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    address = _look_up(host, port, allowed, parts.geturl())
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    connection.sock = socket.create_connection((address, port), PATIENCE)
    late = threading.Event()
    # An answer that comes in drips is never late piece by piece, so its line is cut.
    line = [connection.sock]
    watch = threading.Timer(DEADLINE, _cut, (line, late))
    watch.start()
    try:
        if parts.scheme == "https":
            line[0] = connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        default = port == _PORTS[parts.scheme]
        shown = f"[{host}]" if ":" in host else host
        headers = {"User-Agent": _AGENT, "Accept": ", ".join(_KINDS), "Accept-Encoding": "identity"}
        connection.request(
            "GET",
            quote(path, safe=_SAFE),
            headers=headers | {"Host": shown if default else f"{shown}:{port}", "Connection": "close"},
        )
        answer = connection.getresponse()
        if answer.status in _MOVED and answer.headers["Location"]:
            return str(answer.headers["Location"])
        if answer.status != 200:
            raise UnfetchableAddress(
                f"{parts.geturl()}: the site answered {answer.status} {answer.reason}; open it in a browser and save the page."
            )
        kind = answer.headers.get_content_type()
        if kind not in _KINDS:
            raise UnfetchableAddress(f"{parts.geturl()}: is {kind}, no page with text.")
        data = _read(answer, parts.geturl())
        if late.is_set():
            raise TimeoutError
        return _in_utf8(data, _charset_of(answer))
    except (OSError, http.client.HTTPException) as error:
        if late.is_set():
            raise UnfetchableAddress(f"{parts.geturl()}: took over {DEADLINE:.0f} seconds; try again later.") from error
        raise
    finally:
        watch.cancel()
        connection.close()


def _cut(line: Sequence[socket.socket], late: threading.Event) -> None:
    late.set()
    with suppress(OSError):
        line[0].shutdown(socket.SHUT_RDWR)


def _charset_of(answer: http.client.HTTPResponse) -> str | None:
    try:
        return answer.headers.get_content_charset()
    except (LookupError, TypeError, ValueError):  # which the standard library raises for some broken headers
        return None


def _look_up(host: str, port: int, allowed: Collection[tuple[str, int]], url: str) -> str:
    """An address of the host. Raises UnfetchableAddress if any of them is no public one."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if (host, port) not in allowed:
        for address in found:
            if not _is_public(address):
                raise UnfetchableAddress(
                    f"{url}: {host} is a machine of this network ({address}), which is not asked; "
                    f"if it is yours, give --allow-local {host}:{port}."
                )
    return found[0]


def _is_public(address: str) -> bool:
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        if known.ipv4_mapped is not None:
            return _is_public(str(known.ipv4_mapped))
        if known.is_site_local or any(known in network for network in _TUNNELS):
            return False
    return known.is_global and not known.is_multicast


def _read(answer: http.client.HTTPResponse, url: str) -> bytes:
    data = b""
    while piece := answer.read1(65536):
        data += piece
        if len(data) > MOST_BYTES:
            raise UnfetchableAddress(f"{url}: over {MOST_BYTES // 1_000_000} MB is not an article.")
    if answer.length:
        raise http.client.IncompleteRead(data, answer.length)
    return data


def _in_utf8(data: bytes, encoding: str | None) -> bytes:
    """What the answer says of its encoding goes before what the page says (HTML standard, 13.2.3.2)."""
    if encoding is None or data.startswith(b"\xef\xbb\xbf"):
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(encoding, "replace").encode("utf-8", "replace")
    except (LookupError, ValueError):
        return data
