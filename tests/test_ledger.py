"""What was written of the same, and is there as it was, is not written again; without a cache everything is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.caching import Cache
from quizgen.ledger import Ledger, is_as_it_was, see


class Desk:
    """A deck's folder in which two papers are written of a word."""

    def __init__(self, folder: Path, *, caching: bool = True) -> None:
        self.cache = Cache(folder / "cache") if caching else None
        self.target = folder / "news.apkg"
        self.papers = [folder / "sheet.html", folder / "key.html"]
        self.times = 0

    def write(self, word: str) -> list[Path]:
        self.times += 1
        for paper in self.papers:
            paper.write_text(word, encoding="utf-8")
        return self.papers

    def build(self, word: str, *, close: bool = True) -> int:
        """How often something was written."""
        before = self.times
        ledger = Ledger(self.cache, self.target)
        assert ledger.once("sheet", ("a", word), lambda: self.write(word)) == tuple(self.papers)
        if close:
            ledger.close()
        return self.times - before


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_of_the_same_it_is_written_once(desk: Desk) -> None:
    assert [desk.build(word) for word in ("one", "one", "two", "two", "one")] == [1, 0, 1, 0, 1]
    assert desk.papers[1].read_text(encoding="utf-8") == "one"


CHANGES: dict[str, Callable[[Path], object]] = {
    "it is gone": lambda paper: paper.unlink(),
    "it is longer": lambda paper: paper.write_text("once", encoding="utf-8"),
    "it was touched": lambda paper: os.utime(paper, (1, 1)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("which", [0, 1])
def test_it_is_written_again_when(desk: Desk, change: Callable[[Path], object], which: int) -> None:
    desk.build("one")
    change(desk.papers[which])
    assert [desk.build("one"), desk.build("one")] == [1, 0]
    assert desk.papers[which].read_text(encoding="utf-8") == "one"


def test_of_a_build_that_was_cut_off_nothing_is_believed(desk: Desk) -> None:
    desk.build("one")
    desk.build("two", close=False)
    assert [desk.build("one"), desk.build("one")] == [1, 0]


def test_what_is_not_asked_for_in_a_build_is_forgotten(desk: Desk) -> None:
    desk.build("one")
    Ledger(desk.cache, desk.target).close()
    assert desk.build("one") == 1


def test_another_deck_in_the_same_folder_has_its_own(desk: Desk, tmp_path: Path) -> None:
    desk.build("one")
    desk.target = tmp_path / "views.apkg"
    assert desk.build("one") == 1


def test_without_a_cache_everything_is_written(tmp_path: Path) -> None:
    desk = Desk(tmp_path, caching=False)
    assert [desk.build("one"), desk.build("one")] == [1, 1]


def test_files_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("a", encoding="utf-8")
    seen = see([path, tmp_path / "b", path])
    assert [(name, size) for name, size, _ in seen] == [(str(path), 1)]
    assert is_as_it_was(seen)
    assert is_as_it_was(())
    path.unlink()
    assert not is_as_it_was(seen)
