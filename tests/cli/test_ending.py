"""With which status the program ends, as its shell sees it."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from quizgen.cli.ending import STATUSES

PROGRAM = "from quizgen.cli import main; main(prog_name='quizgen')"
INTERRUPTIBLE = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""A shell's background job would ignore Ctrl-C."""
BROKEN = (
    "from quizgen.cli import find, main; find.command.callback = lambda **given: {}['bug']; main(prog_name='quizgen')"
)

BESIDE = """
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from quizgen.cli import find, main

def wait(**given):
    work = ProcessPoolExecutor(1, get_context("spawn")).submit(time.sleep, 60)
    print("hired", flush=True)
    work.result()

find.command.callback = wait
main(prog_name="quizgen")
"""
"""Has a worker that is busy for a minute."""


def start(code: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    ("code", "arguments", "status", "told"),
    [
        (PROGRAM, ["templates", "when"], 0, ""),
        (PROGRAM, ["find", "mill"], 1, "Error: decks/news.bank.jsonl: no such file; build the deck first"),
        (PROGRAM, ["frobnicate"], 2, "Usage: quizgen [OPTIONS] COMMAND"),
        (BROKEN, ["find", "mill"], 1, "Traceback (most recent call last):"),
    ],
    ids=["done", "error", "usage", "bug"],
)
def test_the_status_says_how_it_went(
    code: str, arguments: list[str], status: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    process = start(code, *arguments)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == status
    assert errors.startswith(told) if told else errors == ""


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_who_stops_it_is_told_in_one_line(sent: signal.Signals, status: int, tmp_path: Path) -> None:
    bank = tmp_path / "news.bank.jsonl"
    os.mkfifo(bank)  # to read it is to wait for whoever writes it
    process = start(INTERRUPTIBLE + PROGRAM, "find", "mill", "-o", str(tmp_path))
    writer = opened_by_a_reader(bank)
    process.send_signal(sent)
    os.close(writer)  # a signal just before it reads is seen when it has read
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (status, "", "Stopped.\n")


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_who_works_beside_it_is_not_waited_for(sent: signal.Signals, status: int) -> None:
    process = start(INTERRUPTIBLE + BESIDE, "find", "mill")
    assert process.stdout is not None
    assert process.stdout.readline() == "hired\n"
    started = time.monotonic()
    process.send_signal(sent)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (status, "Stopped.\n")
    assert time.monotonic() - started < 30


def opened_by_a_reader(path: Path) -> int:
    """The writing end, once somebody opened the other."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            time.sleep(0.01)
    raise TimeoutError


def test_help_tells_each_status() -> None:
    process = start(PROGRAM, "--help")
    shown = process.communicate(timeout=60)[0]
    for line in click.unstyle(STATUSES).splitlines()[1:]:
        assert line.strip() in shown
