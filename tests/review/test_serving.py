"""The page as a program: it prints its address, answers there, and ends."""

import http.client
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from quizgen.errors import UnwritableOutput
from quizgen.review.library import Library
from quizgen.review.serving import Served, serve

from .conftest import Visit


def test_the_command_prints_an_address_that_lets_in_and_ends_on_an_interrupt(tmp_path: Path) -> None:
    # Where the tests themselves run in the background, Ctrl-C is ignored unless somebody asks for it.
    heard = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from quizgen.cli import main; main()"
    )
    program = subprocess.Popen(
        [sys.executable, "-u", "-c", heard, "review", str(tmp_path), "--no-browser"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    said = program.stdout.readline() + program.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", said)
    assert found
    address = urlsplit(found[0])
    connection = http.client.HTTPConnection(address.hostname or "", address.port)
    connection.request("GET", f"{address.path}?{address.query}")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (302, "/")
    connection.close()
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=20)
    assert (program.returncode, err) == (0, "")
    assert out.rstrip().endswith("Ended. Everything is saved.")


def test_a_port_that_is_taken_is_told_in_one_line(served: Served, library: Library) -> None:
    port = served.server.server_address[1]
    with pytest.raises(UnwritableOutput, match=f"port {port}: cannot be used .*; leave out --port for a free one."):
        serve(library, port)


def test_the_page_can_be_closed_from_the_page(library: Library, visit: Visit, served: Served) -> None:
    page = visit()
    page.get_by_role("button", name="Close quizgen").click()
    page.get_by_role("heading", name="quizgen is closed").wait_for()
    time.sleep(0.8)
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", served.server.server_address[1], timeout=2).connect()
