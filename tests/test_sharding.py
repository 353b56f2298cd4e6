"""An archive as a deck for each month: each is what it would be alone, and none stops another."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import sharding
from quizgen.bank.file import read_bank
from quizgen.cli import main
from tests.stories import APRIL, MARCH, TOWNS, archive, files_of, put


class Room:
    """A folder of two articles of March, two of April and one of no month."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seeds, self.out = folder / "seeds", folder / "out"
        for town, date in (("Vell", MARCH), ("Tarnby", MARCH), ("Quell", APRIL), ("Brimm", APRIL), ("Halvik", None)):
            put(self.seeds, town, date)

    def build(self, *more: str, paths: tuple[Path, ...] = ()) -> Result:
        named = map(str, paths or (self.seeds,))
        return CliRunner().invoke(
            main, ["build", *named, "-o", str(self.out), "--shard", "month", "--jobs", "1", *more]
        )

    def months(self, result: Result) -> dict[str, str]:
        """What is told of each month, less where it lies."""
        lines = re.findall(r"^(\S{7}) +(\d+) articles +(\d+) items  \((.*?)\)", result.stdout, re.MULTILINE)
        return {month: f"{articles} articles, {items} items, {told}" for month, articles, items, told in lines}

    def items(self, month: str) -> dict[str, str]:
        """The states of a month's items by the town that they ask about."""
        bank = read_bank(self.out / month / f"news-{month}.bank.jsonl")
        assert bank is not None
        return {
            town: banked.entry.status
            for banked in bank.items
            for town in TOWNS
            if f" {town} " in banked.item.evidence.text
        }

    def times(self, month: str) -> dict[str, int]:
        return {path.name: path.stat().st_mtime_ns for path in (self.out / month).iterdir()}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_each_month_has_its_deck_in_its_folder(room: Room) -> None:
    result = room.build()
    assert (result.exit_code, result.stderr) == (0, "")
    assert room.months(result) == {
        "2026-03": "2 articles, 2 items, 2 new",
        "2026-04": "2 articles, 2 items, 2 new",
        "undated": "1 articles, 1 items, 1 new",
    }
    assert result.stdout.endswith("\nAll 5 articles: 5 items in 3 decks.\n")
    assert {path.name for path in room.out.iterdir()} == {"2026-03", "2026-04", "undated"}
    for month, towns in (("2026-03", "tarnby vell"), ("2026-04", "brimm quell"), ("undated", "halvik")):
        names = {path.name for path in (room.out / month).iterdir()}
        assert {f"news-{month}.apkg", f"news-{month}.bank.jsonl"} <= names
        assert {name.removesuffix(".key.html") for name in names if name.endswith(".key.html")} == set(towns.split())


def test_items_are_the_same_in_a_month_as_in_one_deck(room: Room) -> None:
    """Their codes and ids are those of their deck."""
    room.build()
    one = room.folder / "one"
    assert CliRunner().invoke(main, ["build", str(room.seeds), "-o", str(one), "--jobs", "1"]).exit_code == 0
    for month, slug in (("2026-03", "vell"), ("2026-04", "quell"), ("undated", "halvik")):
        ours, theirs = (
            [
                {name: value for name, value in item.items() if name not in ("id", "code", "changed")}
                for item in json.loads((folder / f"{slug}.json").read_text(encoding="utf-8"))["items"]
            ]
            for folder in (room.out / month, one)
        )
        assert len(ours) == 1
        assert ours == theirs


def test_a_month_of_which_nothing_changed_is_not_made_again(room: Room) -> None:
    room.build()
    march, april = room.times("2026-03"), room.times("2026-04")
    put(room.seeds, "Ostby", APRIL)
    result = room.build()
    assert room.months(result)["2026-03"] == "2 articles, 2 items, nothing new"
    assert room.months(result)["2026-04"] == "3 articles, 3 items, 1 new"
    assert room.times("2026-03") == march
    assert room.times("2026-04") != april
    (room.out / "2026-03" / "vell.html").unlink()
    room.build()
    assert (room.out / "2026-03" / "vell.html").exists(), "but it is when a file of it is gone"


@pytest.fixture
def unasked(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From then on nobody may be asked about anything."""

    def stop() -> None:
        monkeypatch.setattr(sharding, "ask_about", lambda *_: pytest.fail("somebody was asked"))

    return stop


def test_where_nothing_changed_in_any_month_no_result_is_looked_at(room: Room, unasked: Callable[[], None]) -> None:
    (room.seeds / "zero.md").write_text("", encoding="utf-8")
    (room.seeds / "small.md").write_text(
        f"---\ntitle: Nothing much\ndate: 2026-05-02\n---\n\n{'It was so. ' * 90}", encoding="utf-8"
    )
    room.build()
    march = room.times("2026-03")
    first = room.build()
    unasked()
    again = room.build()
    assert (again.exit_code, again.stdout, again.stderr) == (first.exit_code, first.stdout, first.stderr)
    assert "no deck: no item is ready" in again.stdout
    assert again.stderr.startswith(f"Error: {room.seeds}/zero.md: ")
    assert room.times("2026-03") == march


CHANGES: dict[str, Callable[[Room], object]] = {
    "an article is added": lambda room: put(room.seeds, "Ostby", APRIL),
    "an article is gone": lambda room: (room.seeds / "quell.md").unlink(),
    "a sheet is gone": lambda room: (room.out / "2026-04" / "quell.html").unlink(),
    "a bank is gone": lambda room: (room.out / "undated" / "news-undated.bank.jsonl").unlink(),
    "a month came from elsewhere": lambda room: shutil.copytree(
        room.folder / "earlier" / "2026-01", room.out / "2026-01"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_when_something_changed_all_months_are_looked_at(
    room: Room, unasked: Callable[[], None], change: Callable[[Room], object]
) -> None:
    put(room.folder / "old", "Skerry", "2026-01-05")
    decks, room.out = room.out, room.folder / "earlier"
    room.build(paths=(room.folder / "old",))
    room.out = decks
    room.build()
    change(room)
    assert "2026-04" in room.build("--force").stdout
    assert "2026-04" in room.build("--force").stdout
    unasked()
    assert "2026-04" in room.build("--force").stdout
    with pytest.raises(pytest.fail.Exception):
        room.build("--no-cache", "--force")


def test_an_article_that_moves_to_another_month_retires_in_the_old_one(room: Room) -> None:
    room.build()
    put(room.seeds, "Vell", APRIL)
    result = room.build()
    assert result.exit_code == 0
    assert room.months(result) == {
        "2026-03": "1 articles, 2 items, 1 retired",
        "2026-04": "3 articles, 3 items, 1 new",
        "undated": "1 articles, 1 items, nothing new",
    }
    assert room.items("2026-03") == {"Vell": "retired", "Tarnby": "ready"}
    assert room.items("2026-04") == {"Vell": "ready", "Quell": "ready", "Brimm": "ready"}
    put(room.seeds, "Vell", MARCH)
    room.build()
    assert room.items("2026-03") == {"Vell": "ready", "Tarnby": "ready"}
    assert room.items("2026-04")["Vell"] == "retired"


def test_a_month_whose_articles_are_gone_retires_where_that_is_wanted_and_stops_no_other(room: Room) -> None:
    room.build()
    for slug in ("vell", "tarnby"):
        (room.seeds / f"{slug}.md").unlink()
    put(room.seeds, "Ostby", APRIL)
    march = room.times("2026-03")
    result = room.build()
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: {room.out}/2026-03/news-2026-03.apkg: this build would take 2 of 2 items out of the deck; it was left as "
        "it is. Look at it with --dry-run --force, then build with --force if that is what you want.\n"
    )
    assert room.months(result) == {
        "2026-04": "3 articles, 3 items, 1 new",
        "undated": "1 articles, 1 items, nothing new",
    }
    assert result.stdout.endswith("All 4 articles: 4 items in 2 decks; 1 failed.\n")
    assert room.times("2026-03") == march
    forced = room.build("--force")
    assert forced.exit_code == 0
    assert room.months(forced)["2026-03"] == "0 articles, 2 items, 2 retired"
    assert room.items("2026-03") == {"Vell": "retired", "Tarnby": "retired"}
    assert room.months(room.build("--force"))["2026-03"] == "0 articles, 2 items, nothing new"


def test_a_month_whose_bank_is_damaged_stops_no_other(room: Room) -> None:
    room.build()
    bank = room.out / "2026-03" / "news-2026-03.bank.jsonl"
    bank.write_bytes(bank.read_bytes()[:-30])
    put(room.seeds, "Ostby", APRIL)
    result = room.build()
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {bank}: line ")
    assert result.stderr.count("\n") == 1
    assert room.months(result)["2026-04"] == "3 articles, 3 items, 1 new"


def test_while_something_of_a_folder_cannot_be_read_nothing_of_it_retires(room: Room) -> None:
    room.build()
    (room.seeds / "vell.md").unlink()
    bad = room.seeds / "zero.md"
    bad.write_text("", encoding="utf-8")
    for _ in range(2):
        result = room.build()
        assert (result.exit_code, result.stderr.count("Error: ")) == (1, 1)
        assert room.months(result)["2026-03"] == "1 articles, 2 items, nothing new"
        assert room.items("2026-03") == {"Vell": "ready", "Tarnby": "ready"}
    bad.unlink()
    assert room.months(room.build())["2026-03"] == "1 articles, 2 items, 1 retired"


def test_an_archive_by_months(room: Room) -> None:
    dump = archive(room.folder / "dump.jsonl", [("Vell", MARCH), ("Quell", APRIL), ("Tarnby", MARCH), ("Halvik", None)])
    assert room.months(room.build(paths=(dump,))) == {
        "2026-03": "2 articles, 2 items, 2 new",
        "2026-04": "1 articles, 1 items, 1 new",
        "undated": "1 articles, 1 items, 1 new",
    }
    archive(dump, [("Vell", APRIL), ("Quell", APRIL), ("Tarnby", MARCH), ("Halvik", None), ("Skerry", None)])
    assert room.months(room.build(paths=(dump,))) == {
        "2026-03": "1 articles, 2 items, 1 retired",
        "2026-04": "2 articles, 2 items, 1 new",
        "undated": "2 articles, 2 items, 1 new",
    }
    dump.write_text(dump.read_text(encoding="utf-8").replace('"id": "Tarnby"', '"id": 3.5'), encoding="utf-8")
    result = room.build(paths=(dump,))
    assert f"Error: {dump}, line 3: " in result.stderr
    assert room.items("2026-03") == {"Vell": "retired", "Tarnby": "ready"}, "what cannot be read may be there"


def test_two_sources_of_one_name(room: Room) -> None:
    """In one month they would write the same files; in two they do not."""
    dump = archive(room.folder / "dump.jsonl", [("Vell", MARCH), ("Quell", MARCH), ("Skerry", MARCH)])
    room.build(paths=(dump,))
    result = room.build(paths=(room.seeds, dump))
    assert result.exit_code == 1
    assert result.stderr == (
        f'Error: {room.seeds}/vell.md and {dump}/vell.md: would be called "vell" alike; rename one of them.\n'
    )
    assert room.items("2026-03") == {"Vell": "ready", "Tarnby": "ready", "Quell": "ready", "Skerry": "ready"}
    assert room.items("2026-04") == {"Quell": "ready", "Brimm": "ready"}


def test_the_archive_beside_another_build_that_is_no_month(room: Room) -> None:
    """Somebody else's deck in a folder that is called almost so."""
    other = ["build", str(room.seeds), "-o", str(room.out / "2026"), "--deck", "news-2026", "--jobs", "1"]
    assert CliRunner().invoke(main, other).exit_code == 0
    before = files_of(room.out / "2026")
    assert "2026-03" in room.build().stdout
    assert room.build("--force").exit_code == 0
    assert files_of(room.out / "2026") == before


def test_a_dry_run_writes_nothing_and_says_so(room: Room) -> None:
    result = room.build("--dry-run")
    assert room.months(result)["2026-03"] == "2 articles, 2 items, 2 new"
    assert result.stdout.endswith("Nothing was written (--dry-run).\n")
    assert not room.out.exists()
    room.build()
    (room.seeds / "vell.md").unlink()
    before = files_of(room.out)
    assert room.months(room.build("--dry-run"))["2026-03"] == "1 articles, 2 items, 1 retired"
    assert files_of(room.out) == before


def test_what_pdf_lacks_is_told_before_anything_is_asked(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = room.build("--pdf")
    assert result.exit_code == 1
    assert "quizgen[pdf]" in result.stderr
    assert not room.out.exists()
