"""A build as a program of its own, and what is seen of it from outside."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PATIENCE = 60.0
"""Seconds for what takes one or two, on a machine that is busy with all other tests."""


class Running:
    """A build in a process and a session of its own."""

    def __init__(self, folder: Path, line: Sequence[str]) -> None:
        self.ended = 0.0
        self._out = folder / "out"
        self._before = {path.name: path.stat().st_ino for path in self._out.iterdir()}
        self._errors = folder / "errors"
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "quizgen", *line],
                cwd=folder,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,
                preexec_fn=as_in_a_terminal,
            )

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *error: object) -> None:
        for number in self.alive():
            os.kill(number, signal.SIGKILL)
        self._process.wait()

    def wait_until_ready(self) -> float:
        """Until it handles signals: before that, it is Python that starts. Gives when that was."""
        return self._wait(lambda: bool(caught_by(self._process.pid) >> (signal.SIGTERM - 1) & 1))

    def wait_until_written(self, name: str) -> float:
        """Until there is another file of that name."""
        return self._wait(lambda: (self._out / name).stat().st_ino != self._before[name])

    def stop(self, how: signal.Signals) -> bool:
        """Send a signal as a terminal, the system or an impatient user does; tells whether it came before the end."""
        if self._process.poll() is not None:
            return False
        if how is signal.SIGINT:
            os.killpg(self._process.pid, how)
        else:
            os.kill(self._process.pid, how)
        return True

    def end(self) -> int:
        status = self._process.wait(PATIENCE)
        self.ended = time.monotonic()
        return status

    def alive(self) -> list[int]:
        """The processes of its session."""
        return [number for number in map(int, filter(str.isdigit, os.listdir("/proc"))) if self._has(number)]

    def told(self) -> str:
        return self._errors.read_text(encoding="utf-8")

    def _has(self, number: int) -> bool:
        try:
            state, _, _, session = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[:4]
        except OSError:  # gone meanwhile
            return False
        return int(session) == self._process.pid and state != "Z"

    def _wait(self, happened: Callable[[], bool]) -> float:
        until = time.monotonic() + PATIENCE
        while not happened() and self._process.poll() is None:
            assert time.monotonic() < until
            time.sleep(0.001)
        return time.monotonic()


def as_in_a_terminal() -> None:
    """A shell's background job would ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def caught_by(number: int) -> int:
    """The signals that a process handles, a bit for each."""
    try:
        told = Path(f"/proc/{number}/status").read_text()
    except OSError:  # gone meanwhile
        return 0
    return int(re.findall(r"^SigCgt:\s*(\w+)", told, re.MULTILINE)[0], 16)
