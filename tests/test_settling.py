"""A build of which nothing changed makes nothing; whatever changed, something is made."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import caching, stage
from quizgen.article import Article
from quizgen.asking import Asked, ask_all
from quizgen.cli import main
from tests.stories import APRIL, MARCH, archive, put

SETTLED = "Nothing has changed since the last build"


class Room:
    """A folder of two articles and what is built of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seeds, self.out = folder / "seeds", folder / "out"
        for town in ("Vell", "Tarnby"):
            put(self.seeds, town)

    def build(self, *more: str, paths: tuple[Path, ...] = ()) -> Result:
        named = map(str, paths or (self.seeds,))
        return CliRunner().invoke(main, ["build", *named, "-o", str(self.out), "--jobs", "1", *more])

    def run(self, line: str) -> None:
        result = CliRunner().invoke(main, [*line.split(), "-o", str(self.out)])
        assert result.exit_code == 0, result.output

    @property
    def codes(self) -> list[str]:
        lines = (self.out / "news.bank.jsonl").read_text(encoding="utf-8").splitlines()
        return [read["code"] for line in lines if "code" in (read := json.loads(line))]

    def times(self) -> dict[str, int]:
        """When each file was written."""
        return {path.name: path.stat().st_mtime_ns for path in self.out.iterdir()}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_where_nothing_changed_no_file_is_touched(room: Room) -> None:
    first = room.build("--mixed", "2", "--versions", "A,B")
    assert first.exit_code == 0
    before = room.times()
    again = room.build("--mixed", "2", "--versions", "A,B")
    assert (again.exit_code, again.stderr) == (0, "")
    assert " ".join(again.stdout.split()) == (
        f"{SETTLED} of 2 articles, so nothing was made: the deck has its 2 items, and all files are as they were."
    )
    assert room.times() == before


def change_text(room: Room) -> None:
    path = room.seeds / "vell.md"
    path.write_text(path.read_text(encoding="utf-8").replace("4.2", "4.3"), encoding="utf-8")


CHANGES: dict[str, Callable[[Room], object]] = {
    "a text is corrected": change_text,
    "an article is added": lambda room: put(room.seeds, "Quell"),
    "an article is removed": lambda room: (room.seeds / "vell.md").unlink(),
    "an article is renamed": lambda room: (room.seeds / "vell.md").rename(room.seeds / "well.md"),
    "an item is approved": lambda room: room.run(f"approve {room.codes[0]}"),
    "an item is rejected": lambda room: room.run(f"reject {room.codes[0]} --reason dull"),
    "the deck is deleted": lambda room: (room.out / "news.apkg").unlink(),
    "the bank is deleted": lambda room: (room.out / "news.bank.jsonl").unlink(),
    "a sheet is deleted": lambda room: (room.out / "vell.html").unlink(),
    "a form is deleted": lambda room: (room.out / "vell.form.json").unlink(),
    "items are deleted": lambda room: (room.out / "vell.json").unlink(),
    "a key is edited": lambda room: (room.out / "vell.key.html").write_text("<p>", encoding="utf-8"),
    "a sheet is touched": lambda room: os.utime(room.out / "vell.html", (1, 1)),
    "all is deleted": lambda room: [path.unlink() for path in room.out.iterdir()],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changed_is_built(room: Room, change: Callable[[Room], object]) -> None:
    assert room.build("--force").exit_code == 0
    change(room)
    result = room.build("--force")
    assert SETTLED not in result.stdout
    assert "The deck:" in result.stdout
    assert SETTLED in room.build("--force").stdout


def test_one_new_article_leaves_the_papers_of_the_others_untouched(room: Room) -> None:
    room.build("--mixed", "2")
    before = room.times()
    put(room.seeds, "Quell")
    result = room.build("--mixed", "2")
    assert SETTLED not in result.stdout
    assert "vell.html, .key.html, .practice.html, .form.json, .json" in result.stdout
    after = room.times()
    others = {name: time for name, time in before.items() if name.startswith(("vell.", "tarnby."))}
    assert len(others) == 10
    assert {name: after[name] for name in others} == others
    assert after["news.apkg"] != before["news.apkg"]
    assert {name.removeprefix("quell") for name in after if name.startswith("quell.")} == {
        ".html", ".key.html", ".practice.html", ".form.json", ".json",
    }  # fmt: skip


def test_an_article_that_names_its_publisher_is_printed_anew_and_no_other(room: Room) -> None:
    """Of a form all that its questions are printed with counts, not their words alone."""
    room.build()
    before = room.times()
    path = room.seeds / "vell.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", "---\npublisher: The Vell Post\n", 1), encoding="utf-8")
    room.build()
    after = room.times()
    assert "The Vell Post" in (room.out / "vell.key.html").read_text(encoding="utf-8")
    changed = {name for name in before if after[name] != before[name]}
    assert {"vell.html", "vell.key.html", "vell.json"} <= changed
    assert not {name for name in changed if name.startswith("tarnby")}


def test_papers_on_another_paper_are_all_written_anew(room: Room) -> None:
    room.build()
    before = room.times()
    room.build("--paper", "letter")
    after = room.times()
    papers = {
        name for name in before if name.startswith(("vell.", "tarnby.")) and name not in ("vell.json", "tarnby.json")
    }
    assert all(after[name] != before[name] for name in papers)


@pytest.mark.parametrize("option", ["--include-suggested", "-n 1", "--mixed 1", "--paper letter", "--versions A,B"])
def test_another_wish_is_built(room: Room, option: str) -> None:
    room.build()
    assert SETTLED not in room.build(*option.split()).stdout
    assert SETTLED in room.build(*option.split()).stdout
    assert SETTLED not in room.build().stdout


def test_force_is_another_wish(room: Room) -> None:
    """What `--force` is given for was not done before."""
    room.build()
    (room.seeds / "vell.md").unlink()
    (room.seeds / "tarnby.md").rename(room.folder / "tarnby.md")
    put(room.seeds, "Quell")
    assert room.build().exit_code == 1
    assert "2 retired" in room.build("--force").stdout


def test_the_same_articles_of_a_folder_and_one_by_one_are_two_builds(room: Room) -> None:
    """Where the folder is given, what is gone from it retires."""
    gone = put(room.seeds, "Quell")
    room.build()
    gone.unlink()
    files = tuple(sorted(room.seeds.iterdir()))
    assert "3 unchanged" in room.build(paths=files).stdout
    assert SETTLED in room.build(paths=files).stdout
    assert "1 retired" in room.build().stdout


def test_other_rules_build_anew(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.build()
    monkeypatch.setattr(caching, "rules_version", lambda: "others")
    assert SETTLED not in room.build().stdout
    assert SETTLED in room.build().stdout


def test_a_dry_run_settles_nothing_and_is_not_settled(room: Room) -> None:
    assert "Nothing was written (--dry-run)" in room.build("--dry-run").stdout
    assert SETTLED not in room.build("--dry-run").stdout
    room.build()
    assert "2 unchanged" in room.build("--dry-run").stdout


def test_errors_of_the_last_build_are_told_again(room: Room) -> None:
    bad = room.seeds / "zero.md"
    bad.write_text("", encoding="utf-8")
    first, again = room.build(), room.build()
    assert SETTLED not in first.stdout
    assert SETTLED in again.stdout
    assert (first.exit_code, again.exit_code) == (1, 1)
    assert first.stderr == again.stderr
    assert first.stderr.startswith(f"Error: {bad}: ")
    bad.write_bytes(put(room.folder / "other", "Quell").read_bytes())
    mended = room.build()
    assert (mended.exit_code, mended.stderr) == (0, "")
    assert "1 new, 2 unchanged" in mended.stdout


def test_what_could_not_be_opened_and_can_be_now_is_built(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    put(room.seeds, "Quell")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "quell.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    with monkeypatch.context() as locked:
        locked.setattr(Path, "read_bytes", refuse)
        assert "quell.md: cannot be read (Permission denied)" in room.build().stderr
        assert SETTLED in room.build().stdout
    opened = room.build()
    assert opened.exit_code == 0
    assert "1 new, 2 unchanged" in opened.stdout


def test_where_the_rules_failed_they_are_tried_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ended a process may have been a lack of memory."""

    def fail(articles: Sequence[Article]) -> Sequence[Asked]:
        if "vell" in [article.slug for article in articles]:
            raise ZeroDivisionError
        return ask_all(articles)

    with monkeypatch.context() as broken:
        broken.setattr(stage.work, "__defaults__", (fail,))
        result = room.build()
        assert result.exit_code == 1
        assert "vell.md: quizgen failed on this article" in result.stderr
    again = room.build()
    assert (again.exit_code, again.stderr) == (0, "")
    assert "1 new, 1 unchanged" in again.stdout


def test_an_archive_settles_and_a_record_more_is_built(room: Room) -> None:
    path = archive(room.folder / "dump.jsonl", [("Quell", MARCH)])
    room.build(paths=(path,))
    assert SETTLED in room.build(paths=(path,)).stdout
    archive(path, [("Quell", MARCH), ("Brimm", APRIL)])
    assert "1 new, 1 unchanged" in room.build(paths=(path,)).stdout


def test_two_decks_of_one_folder_do_not_settle_each_other(room: Room) -> None:
    """Both write the articles' sheets."""
    room.build()
    assert SETTLED not in room.build("--deck", "other").stdout
    assert SETTLED not in room.build().stdout


def test_a_build_without_the_cache_is_made_and_settles_nothing(room: Room) -> None:
    room.build()
    assert SETTLED not in room.build("--no-cache").stdout
    assert SETTLED not in room.build().stdout
    assert SETTLED in room.build().stdout


def test_where_there_is_no_deck_nothing_is_settled(room: Room) -> None:
    for path in room.seeds.iterdir():
        path.unlink()
    quiet = "It was quiet all day by the water, and nobody came. They waited there, then they went home. Nothing moved."
    (room.seeds / "quiet.txt").write_text(f"A quiet day\n\n{quiet}\n", encoding="utf-8")
    for _ in range(2):
        result = room.build()
        assert result.exit_code == 1
        assert "so no deck was written" in result.stderr
