"""Pages by their address, from a server of our own; and what is never asked."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from quizgen import fetching
from quizgen.errors import UnfetchableAddress
from quizgen.fetching import fetch

PAGE = "<!doctype html><html><body><p>Käse für Zürich</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """Answers by path."""

    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        type(self).asked.append((self.path, self.headers["Host"]))
        name = self.path.partition("?")[0]
        if name == "/latin":
            self.answer(PAGE.encode("latin-1"), "text/html; charset=iso-8859-1")
        elif name == "/picture":
            self.answer(b"\x89PNG", "image/png")
        elif name == "/huge":
            self.answer(b"x" * 3000, "text/html")
        elif name == "/gone":
            self.send_error(404)
        elif name == "/moved":
            self.send_response(302)
            self.send_header("Location", "/here?story=1#top")
            self.end_headers()
        elif name == "/round":
            self.send_response(301)
            self.send_header("Location", "/round")
            self.end_headers()
        elif name == "/astray":
            self.send_response(302)
            self.send_header("Location", "http://[::1")
            self.end_headers()
        elif name == "/torn":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "5000")
            self.end_headers()
            self.wfile.write(PAGE.encode())
        elif name.startswith("/drip"):
            self.drip(name.endswith("body"))
        elif name == "/odd":
            self.answer(PAGE.encode(), "text/html; charset=a\0b")
        elif name == "/odder":
            self.answer(PAGE.encode(), "text/html; charset*=x''%ff; charset*0=a")
        elif name == "/inward":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_address[1]}/secret")
            self.end_headers()
        else:
            self.answer(PAGE.encode(), "text/html")

    def answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self, body: bool) -> None:
        """A little of the answer, again and again."""
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + (b"\r\n" if body else b"")
        with suppress(OSError):
            self.wfile.write(head)
            for _ in range(100):
                self.wfile.write(b"<p>so</p>" if body else b"X-More: so\r\n")
                time.sleep(0.05)

    def log_message(self, *rest: Any) -> None:
        """Silent."""


@pytest.fixture
def port() -> Iterator[int]:
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def got(port: int, path: str) -> fetching.Fetched:
    return fetch(f"http://127.0.0.1:{port}{path}", [("127.0.0.1", port)])


def test_a_page_comes_with_its_address(port: int) -> None:
    page = got(port, "/a?b=c#d")
    assert page.data.decode() == PAGE
    assert page.url == f"http://127.0.0.1:{port}/a?b=c"
    assert Site.asked == [("/a?b=c", f"127.0.0.1:{port}")]


def test_where_it_moved_to_is_followed_and_told(port: int) -> None:
    assert got(port, "/moved").url == f"http://127.0.0.1:{port}/here?story=1"


def test_the_encoding_that_the_answer_names_is_taken(port: int) -> None:
    assert got(port, "/latin").data.decode("utf-8-sig") == PAGE


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/gone", "the site answered 404 Not Found"),
        ("/picture", "is image/png, no page with text"),
        ("/round", "is sent on more than 5 times"),
        ("/astray", "is sent on to what is no address"),
        ("/torn", "cannot be reached"),
    ],
)
def test_what_is_no_page_is_told(port: int, path: str, told: str) -> None:
    with pytest.raises(UnfetchableAddress, match=told) as caught:
        got(port, path)
    assert str(caught.value).startswith(f"http://127.0.0.1:{port}{path}: ")


@pytest.mark.parametrize("path", ["/drip/headers", "/drip/body"])
def test_what_comes_in_drips_is_left_when_its_time_is_over(
    port: int, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "DEADLINE", 0.4)
    with pytest.raises(UnfetchableAddress, match="took over"):
        got(port, path)


def test_what_is_too_large_is_left(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 2000)
    with pytest.raises(UnfetchableAddress, match="is not an article"):
        got(port, "/huge")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"]
)
def test_machines_of_this_network_are_not_asked(port: int, host: str) -> None:
    with pytest.raises(UnfetchableAddress, match=r"--allow-local|cannot be reached"):
        fetch(f"http://{host}:{port}/secret")
    assert Site.asked == []


def test_one_that_is_allowed_does_not_open_the_others(port: int) -> None:
    with pytest.raises(UnfetchableAddress, match="localhost is a machine of this network"):
        got(port, "/inward")
    assert [path for path, _ in Site.asked] == ["/inward"]
    with pytest.raises(UnfetchableAddress, match="give --allow-local"):
        fetch(f"http://127.0.0.1:{port}/", [("127.0.0.1", port + 1)])


@pytest.mark.parametrize(
    "address",
    ["10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "fe80::1", "fc00::1", "ff02::1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "::ffff:10.0.0.1", "2001:0:1::1", "::", "::127.0.0.1", "fec0::1"],
)  # fmt: skip
def test_a_name_that_leads_to_a_private_address_is_not_asked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(host: str, port: int, **rest: Any) -> list[Any]:
        return [(0, 0, 0, "", ("93.184.216.34", port)), (0, 0, 0, "", (address, port))]

    def connect(*rest: Any) -> None:
        raise AssertionError("it was connected to")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(UnfetchableAddress, match="is a machine of this network"):
        fetch("https://news.example/story")


def test_the_address_that_was_looked_up_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def connect(address: Any, *rest: Any) -> None:
        asked.append(address)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **rest: [(0, 0, 0, "", ("93.184.216.34", port))])
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(UnfetchableAddress, match="cannot be reached"):
        fetch("https://news.example/story")
    assert asked == [("93.184.216.34", 443)]


@pytest.mark.parametrize(
    "url", ["ftp://news.example/", "file:///etc/passwd", "http://", "http://user:word@news.example/", "http://a:99999/", "http://a:0/"]
)  # fmt: skip
def test_only_plain_web_addresses_are_taken(url: str) -> None:
    with pytest.raises(UnfetchableAddress):
        fetch(url)


@pytest.mark.parametrize("path", ["/odd", "/odder"])
def test_an_encoding_that_is_none_is_passed_over(port: int, path: str) -> None:
    assert got(port, path).data.decode() == PAGE
