"""A build that is stopped at any moment: each file is the old or the new one whole, and the next run completes."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.locking import lock
from tests.running import PATIENCE, Running, as_in_a_terminal
from tests.stories import TOWNS, files_of, put

MOMENTS = int(os.environ.get("QUIZGEN_FUZZ_MOMENTS", "6"))
SEED = os.environ.get("QUIZGEN_FUZZ_SEED", "a seed")
BEGINNINGS = ("", "news.bank.jsonl", "", "brimm.form.json")
"""From where a moment is counted: the first step, the first file that is written, or the first one of a sheet."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
STATUSES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGKILL: -signal.SIGKILL}
AT_ONCE = 10.0
"""Seconds in which a program that was stopped is gone; it takes one."""
ASIDE = re.compile(r"\.(.+)\.[0-9a-f]{8}")
"""What is written before it takes its name."""
LINE = ("build", "seeds", "--include-suggested", "--mixed", "4", "-o", "out")


@dataclass(frozen=True)
class Room:
    """A folder of articles, the deck that was made of fewer of them before, and what becomes of it undisturbed."""

    folder: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    spans: dict[tuple[int, str], float]
    """What a build takes by its jobs, from its first step to its end, or from a file that it writes to the last one."""

    def copy(self, folder: Path) -> Path:
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return folder / "out"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    folder = tmp_path_factory.mktemp("room")
    seeds, out = folder / "seeds", folder / "out"
    towns = [*TOWNS, *(f"New {town}" for town in TOWNS[:6])]
    with pytest.MonkeyPatch.context() as patch:
        for town in towns[:9]:
            put(seeds, town)
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", "1760000000")
        patch.setenv("XDG_CACHE_HOME", f"{folder.parent}/cache")
        finish()
        old = files_of(out)
        for town in towns[2:]:
            put(seeds, town)
        (seeds / "vell.md").unlink()
        corrected = (seeds / "tarnby.md").read_text(encoding="utf-8").replace("4.2 million", "4.8 million")
        (seeds / "tarnby.md").write_text(corrected, encoding="utf-8")
        patch.setenv("SOURCE_DATE_EPOCH", "1770000000")
        made = Room(folder, old, {}, {})
        for jobs in (1, 2):
            copy = made.copy(tmp_path_factory.mktemp("undisturbed"))
            with Running(copy.parent, line_of(jobs)) as running:
                ready = running.wait_until_ready()
                begun = {name: running.wait_until_written(name) for name in filter(None, BEGINNINGS)}
                last = running.wait_until_written("news.apkg")
                assert running.end() == 0
                made.spans[jobs, ""] = running.ended - ready
                made.spans.update({(jobs, name): last - first for name, first in begun.items()})
            assert running.told() == ""
            made.new.update(files_of(copy))
            assert files_of(copy) == made.new
    assert {"news.apkg", "news.bank.jsonl", "news-mixed.html"} <= {name for name in old if made.new[name] != old[name]}
    return made


def line_of(jobs: int) -> list[str]:
    return [*LINE, "--no-cache", "--jobs", f"{jobs}"]


def finish() -> None:
    """The next run, in this process; what it asks about is in a cache by then."""
    result = CliRunner().invoke(main, [*LINE, "--jobs", "1"])
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("moment", range(MOMENTS))
def test_a_stop_leaves_old_or_new_files_whole_and_the_next_run_completes(
    moment: int, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the moments lie anywhere in the life of the build, half in the time in which it writes."""
    how, beginning = SIGNALS[moment % 3], BEGINNINGS[moment % 4]
    jobs = 1 + (moment // 3 + moment // 12) % 2
    delay = random.Random(f"{SEED} {moment}").random() * room.spans[jobs, beginning]
    out = room.copy(tmp_path)
    with Running(tmp_path, line_of(jobs)) as running:
        running.wait_until_ready()
        if beginning:
            running.wait_until_written(beginning)
        time.sleep(delay)
        stopped = running.stop(how)
        sent = time.monotonic()
        status = running.end()
        with lock(out / "news.apkg", 0.05):
            left = files_of(out)
        while running.alive():
            assert time.monotonic() < sent + AT_ONCE, "a process goes on"
            time.sleep(0.01)
    aside = {name for name in left if ASIDE.fullmatch(Path(name).name)}
    new = {name for name in left.keys() & room.new.keys() if left[name] == room.new[name] != room.old.get(name)}
    fresh = {name for name in room.new if room.new[name] != room.old.get(name)}
    print(
        f"{moment:>3} {how.name:<8} jobs {jobs} {beginning or 'life':<16} {delay:6.3f} s of "
        f"{room.spans[jobs, beginning]:6.3f}: status {status}, {len(new)} of {len(fresh)} new, {len(aside)} aside, "
        f"gone {running.ended - sent:.2f} s later" + ("" if stopped else " (came too late)")
    )
    assert [name for name in left.keys() - aside if left[name] not in (room.old.get(name), room.new.get(name))] == []
    assert room.old.keys() & room.new.keys() <= left.keys(), "a file is gone"
    assert "news.apkg" not in new or "news.bank.jsonl" in new, "given out, and not known of"
    if how is not signal.SIGKILL:
        assert aside == set()
        told = {STATUSES[how]: "Stopped.\n"}
        # it may have come when all was written and told
        assert running.told() == (told.get(status, "") if new == fresh else told[status])
    assert status == STATUSES[how] or (new == fresh and status in (0, -how))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", f"{room.folder.parent}/cache")
    finish()
    assert files_of(out) == room.new


def test_what_a_killed_run_left_aside_goes_with_the_next_one(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it has under a name of its own pattern and is writing itself; nothing else, whoever put it there."""
    out = room.copy(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", f"{room.folder.parent}/cache")
    rename = os.replace

    def leave(source: Path, target: Path) -> None:
        """Half of a file stays, as when the power fails."""
        if "out" in target.parts:
            aside.append(source.with_name(source.name[:-8] + "0badcafe"))
            aside[-1].write_bytes(source.read_bytes()[:100])
        rename(source, target)

    aside: list[Path] = []
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", leave)
        finish()
    assert {".news.apkg.0badcafe", ".tarnby.html.0badcafe"} <= {path.name for path in aside}
    assert all(ASIDE.fullmatch(path.name) for path in aside)
    others = [out / name for name in (".world.apkg.0badcafe", ".news.apkg.backup", ".tarnby.html.swp", "0badcafe")]
    for path in others:
        path.touch()
    put(tmp_path / "seeds", "Vell")
    finish()
    kept = {"earlier", *(path.name for path in others)}
    assert {path.name for path in out.iterdir() if path.name not in room.new} - {"vell.json"} == kept
    assert [path for path in aside if path.exists() and path.parent == out] == []


IN_A_DESTRUCTOR = """
import os, signal, sys, time
from quizgen.cli import find, main

class Gone:
    def __del__(self):
        os.kill(os.getpid(), int(sys.argv.pop()))
        sum(range(10))

def work(**given):
    Gone()
    print("goes on", flush=True)
    time.sleep(60)

find.command.callback = work
main(["find", "mill"], prog_name="quizgen")
"""
"""Python ignores there what a signal raises."""

TWICE = """
import os, signal, sys, time
from quizgen.cli import find, main

def work(**given):
    try:
        os.kill(os.getpid(), int(sys.argv[1]))
        time.sleep(60)
    finally:
        os.kill(os.getpid(), int(sys.argv[1]))
        time.sleep(0.01)
        print("tidied up", flush=True)

find.command.callback = work
main(["find", "mill"], prog_name="quizgen")
"""

JUST_HIRED = """
import os, signal, sys, time
from quizgen.cli import find, main
from quizgen.executors import Beside

def work(**given):
    futures = [Beside(1).submit(time.sleep, 60) for _ in range(3)]
    time.sleep(float(sys.argv[2]))
    try:
        os.killpg(0, int(sys.argv[1]))
        futures[0].result()
    finally:
        time.sleep(0.5)

find.command.callback = work
main(["find", "mill"], prog_name="quizgen")
"""
"""A terminal tells all processes of Ctrl-C, also those that only begin; they have half a second to complain."""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(
    ("code", "told", "more"),
    [
        pytest.param(IN_A_DESTRUCTOR, "goes on\n", (), id="ignored"),
        pytest.param(TWICE, "tidied up\n", (), id="sent twice"),
        *(pytest.param(JUST_HIRED, "", (wait,), id=f"workers of {wait} s") for wait in ("0", "0.1", "0.5")),
    ],
)
def test_a_signal_is_heard_once_and_told_in_one_line(
    how: signal.Signals, code: str, told: str, more: tuple[str, ...]
) -> None:
    process = subprocess.run(
        [sys.executable, "-c", code, f"{how:d}", *more],
        capture_output=True,
        text=True,
        timeout=PATIENCE / 2,
        start_new_session=True,
        preexec_fn=as_in_a_terminal,
        check=False,
    )
    assert (process.returncode, process.stdout, process.stderr) == (STATUSES[how], told, "Stopped.\n")
