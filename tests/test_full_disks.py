"""No room, or no leave to write: one line that names the file, the old files whole, and the next run completes."""

import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock
from py3langid import langid

from quizgen.cli import main
from quizgen.readers.refusals import refuse_foreign
from quizgen.writers import files
from tests.disks import Disk, largest_file
from tests.stories import MARCH, TOWNS, archive, files_of, put

LINE = ("build", "seeds", "--include-suggested", "--mixed", "3", "--jobs", "1", "-o", "out")
OTHERWISE = ("--versions", "A,B", "--large-print")
"""How the old deck was printed, so that the new one has something to take away."""


@dataclass(frozen=True)
class Room:
    """A folder of articles with the deck that was made of fewer of them before, and what becomes of it undisturbed."""

    folder: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    written: int
    """How many files a build opens to write them."""

    def enter(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Go to a copy of the folder; what is asked there was asked before."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        monkeypatch.chdir(folder)
        shutil.copytree(self.folder.parent / "cache", folder / "cache", dirs_exist_ok=True)
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    home = tmp_path_factory.mktemp("full")
    folder = home / "room"
    seeds, out = folder / "seeds", folder / "out"
    with pytest.MonkeyPatch.context() as patch:
        folder.mkdir()
        for town in TOWNS[:2]:
            put(seeds, town)
        patch.chdir(folder)
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        patch.setenv("SOURCE_DATE_EPOCH", "1760000000")
        assert build(*OTHERWISE).exit_code == 0
        old = files_of(out)
        put(seeds, TOWNS[2])
        corrected = (seeds / "tarnby.md").read_text(encoding="utf-8").replace("4.2 million", "4.8 million")
        (seeds / "tarnby.md").write_text(corrected, encoding="utf-8")
        patch.setenv("SOURCE_DATE_EPOCH", "1770000000")
        shutil.copytree(folder, home / "undisturbed")
        patch.chdir(home / "undisturbed")
        disk = Disk()
        with disk.instead(patch):
            assert build().exit_code == 0
        new = files_of(home / "undisturbed" / "out")
    assert old.keys() - new.keys() >= {"tarnby.large.html", "news-mixed.large.html"}
    assert any(name.startswith("earlier/") for name in new)
    return Room(folder, old, new, disk.opened)


def build(*more: str) -> Result:
    result = CliRunner().invoke(main, [*LINE, *more])
    assert result.exception is None or isinstance(result.exception, SystemExit), "a user would see a traceback"
    return result


def assert_one_line(result: Result, pattern: str) -> None:
    assert result.exit_code == 1
    assert re.fullmatch(rf"Error: {pattern}\n", result.stderr)


def assert_nothing_lost(room: Room) -> dict[str, bytes]:
    """Each file is the old or the new one; what is missing is not to be there any more. Gives what is there."""
    left = files_of(Path("out"))
    assert [name for name in left if left[name] not in (room.old.get(name), room.new.get(name))] == []
    assert room.old.keys() & room.new.keys() <= left.keys()
    return left


def assert_completes(room: Room) -> None:
    result = build()
    assert (result.exit_code, result.stderr) == (0, "")
    assert files_of(Path("out")) == room.new


def test_a_disk_that_is_full_at_any_file(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, room.written + 1):
        room.enter(tmp_path / f"{number}", monkeypatch)
        with Disk(number.__eq__).instead(monkeypatch):
            result = build()
        assert_one_line(result, r"out/\S+: cannot be written \(No space left on device\); make room there, or .*")
        left = assert_nothing_lost(room)
        path = result.stderr.split(": ")[1].removeprefix("out/")
        assert left.get(path) == room.old.get(path), "the file that is named is the old one"
        assert_completes(room)
    assert room.written > 20


def test_a_stop_at_any_file(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also between bank and deck: what the bank takes for delivered is delivered by the next run."""
    for number in range(1, room.written + 1):
        room.enter(tmp_path / f"{number}", monkeypatch)
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", stopped_at(number))
            result = build()
        assert (result.exit_code, result.stderr) == (130, "Stopped.\n")
        left = assert_nothing_lost(room)
        new = {name for name in left if left[name] == room.new.get(name) != room.old.get(name)}
        assert len(new) < len(room.new)
        assert "news.apkg" not in new or "news.bank.jsonl" in new, "given out, and not known of"
        assert_completes(room)


def stopped_at(last: int) -> Callable[[Path, Path], None]:
    """A renaming of files in which somebody presses Ctrl-C."""
    rename, calls = os.replace, count(1)

    def replace(source: Path, target: Path) -> None:
        if "out" in target.parts and next(calls) == last:
            raise KeyboardInterrupt
        rename(source, target)

    return replace


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO], ids=errno.errorcode.get)
def test_a_folder_that_cannot_be_written_to(
    number: int, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root, whom permissions do not stop, or as somebody else."""
    room.enter(tmp_path, monkeypatch)

    def refuse(path: Path, mode: str) -> None:
        raise OSError(number, os.strerror(number), str(path))

    with monkeypatch.context() as patch:
        patch.setattr(files, "open", refuse, raising=False)
        result = build()
    assert_one_line(result, rf"out/news\.bank\.jsonl: cannot be written \({os.strerror(number)}\); .* with -o.*")
    assert files_of(Path("out")) == room.old
    assert_completes(room)


def test_what_is_to_go_and_cannot(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Large print of another form; on Windows it may be open in a browser."""
    room.enter(tmp_path, monkeypatch)
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "tarnby.large.html":
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(path, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        result = build()
    assert_one_line(result, r"out/tarnby\.large\.html: cannot be deleted \(Permission denied\); .*")
    assert_nothing_lost(room)
    assert_completes(room)


@pytest.mark.parametrize("size", [1, 1_000, 6_000, 12_000])
def test_a_file_that_may_not_be_so_large(
    size: int, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.enter(tmp_path, monkeypatch)
    with largest_file(size):
        result = build()
    assert_one_line(result, r"out/\S+: cannot be written \(File too large\); make room there, or .*")
    left = assert_nothing_lost(room)
    assert {name for name in left if left[name] != room.old.get(name) and len(left[name]) > size} == set()
    assert_completes(room)


@pytest.mark.parametrize("at", [lambda count: True, lambda count: count > 2], ids=["all", "from the third on"])
def test_without_room_for_results_the_deck_is_built(
    at: Callable[[int], bool], room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.enter(tmp_path, monkeypatch)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "full"))
    disk = Disk(at, folder="full")
    with disk.instead(monkeypatch):
        assert_completes(room)
    assert disk.opened > 0
    assert [path for path in (tmp_path / "full").rglob(".*") if path.is_file()] == []
    assert_completes(room)


def test_a_folder_for_results_that_cannot_be_made_stops_nothing(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.enter(tmp_path, monkeypatch)
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert_completes(room)


def use_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where neither TMPDIR nor any of the usual folders can be written to."""
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["nowhere"])
    monkeypatch.setattr(tempfile, "tempdir", None)


def use_one_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(Path("gone").absolute()))


def use_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(Path("file").absolute()))


BY_MONTH = ("--shard", "month")
"""What came of the articles waits in the temporary folder; of a build into one deck, the lock alone is there."""


@pytest.mark.parametrize(
    ("use", "more", "told"),
    [
        (use_none, (), r"No folder for temporary files can be written to"),
        (use_none, BY_MONTH, r"No folder for temporary files can be written to"),
        (use_one_that_is_gone, BY_MONTH, r"\S+/gone: cannot be written to \(No such file or directory\)"),
        (use_a_file, (), r"\S+/file/quizgen-\w+\.lock: cannot be locked \(File exists\)"),
        (use_a_file, BY_MONTH, r"\S+/file: cannot be written to \(Not a directory\)"),
    ],
)
def test_without_a_temporary_folder(
    use: Callable[[pytest.MonkeyPatch], None],
    more: tuple[str, ...],
    told: str,
    room: Room,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room.enter(tmp_path, monkeypatch)
    with monkeypatch.context() as patch:
        use(patch)
        assert_one_line(build(*more), rf"{told}; .* TMPDIR\.")
    assert files_of(Path("out")) == room.old
    assert_completes(room)


@pytest.mark.parametrize(
    ("known", "told"), [(True, r"\S+/2026-03"), (False, r"\S+")], ids=["between articles", "before the first"]
)
def test_a_temporary_folder_that_fills_up(
    known: bool, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came of each article waits there for its month; before that, the languages are unpacked there once."""
    monkeypatch.chdir(tmp_path)
    line = ["build", str(archive(tmp_path / "dump.jsonl", [(town, MARCH) for town in TOWNS[:3]])), "-o", "out"]
    line += ["--shard", "month", "--include-suggested", "--jobs", "1", "--no-cache"]
    refuse_foreign("The harbour reopened.", Path("storm.md"))
    if not known:
        monkeypatch.setattr(langid, "IDENTIFIER", None)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with largest_file(1_000):
        result = CliRunner().invoke(main, line)
    assert_one_line(result, rf"{told}: cannot be written to \(File too large\); make room there, .* TMPDIR\.")
    assert [path.name for path in tmp_path.iterdir()] == ["dump.jsonl"]
    assert CliRunner().invoke(main, line).exit_code == 0
    assert Path("out/2026-03/news-2026-03.apkg").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_what_is_told_to_a_full_disk(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room.enter(tmp_path, monkeypatch)
    with open("/dev/full", "w") as full:
        process = subprocess.run(
            [sys.executable, "-m", "quizgen", *LINE], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert process.returncode == 1
    assert process.stderr == "Error: what is told: cannot be written (No space left on device); make room there.\n"
    assert files_of(Path("out")) == room.new


def test_a_lock_without_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(lock: FileLock) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(FileLock, "_acquire", refuse)
    monkeypatch.chdir(tmp_path)
    put(Path("seeds"), TOWNS[0])
    assert_one_line(build(), r"\S+\.lock: cannot be locked \(No space left on device\); remove that file, .* TMPDIR\.")
    assert not Path("out").exists()
