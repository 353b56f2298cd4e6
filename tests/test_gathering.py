"""All articles that are named, wherever they lie, one at a time and in order."""

import json
import sys
from pathlib import Path

import pytest

from quizgen import Wishes, build
from quizgen.builds import Build
from quizgen.errors import MissingExtra
from quizgen.readers.gathering import Refused, gather
from quizgen.readers.sources import Source
from tests.stories import MARCH, archive, put

FORCED = Wishes(force=True)


def told(tmp_path: Path, *paths: Path) -> list[str]:
    """What is gathered, and what is said of the rest, less where it lies."""
    found = [str(each.path if isinstance(each, Source) else each.error) for each in gather(paths)]
    return [each.replace(f"{tmp_path}/", "") for each in found]


def ids(made: Build) -> dict[str, str]:
    """The states of all articles' items, by what the bank calls the article."""
    return {article.id: banked.entry.status for article in made.delivery.bank.articles for banked in article.items}


def test_files_and_folders_come_first_and_then_archives_each_in_order(tmp_path: Path) -> None:
    one = archive(tmp_path / "one.jsonl", [("Vell", MARCH), ("Tarnby", MARCH)])
    other = archive(tmp_path / "other.jsonl", [("Quell", MARCH)])
    file = put(tmp_path, "Skerry")
    put(tmp_path / "seeds", "Ostby")
    put(tmp_path / "seeds", "Brimm")
    assert told(tmp_path, other, tmp_path / "seeds", one, file) == [
        "seeds/brimm.md",
        "seeds/ostby.md",
        "skerry.md",
        "other.jsonl/quell.md",
        "one.jsonl/vell.md",
        "one.jsonl/tarnby.md",
    ]


def test_an_article_of_an_archive_has_a_path_that_no_file_has(tmp_path: Path) -> None:
    path = archive(tmp_path / "dump.jsonl", [("Port Amery", MARCH)])
    (found,) = gather([path])
    assert isinstance(found, Source)
    assert found.path == path / "port-amery.md"
    assert not found.path.exists()
    assert b"title: The harbour of Port Amery reopens" in found.data


def test_what_cannot_be_used_is_refused_where_it_is_found(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path / "seeds", "Vell")
    (tmp_path / "seeds" / "huge.txt").write_bytes(bytes(10_000_001))
    dump = archive(tmp_path / "dump.jsonl", [("Tarnby", MARCH), ("Quell", MARCH)])
    dump.write_text(dump.read_text(encoding="utf-8").replace("\n", "\n[]\n", 1), encoding="utf-8")
    paths = [tmp_path / "seeds", tmp_path / "empty", tmp_path / "none.md", dump, tmp_path / "none.jsonl"]
    assert told(tmp_path, *paths) == [
        "empty: no articles in this folder; put .txt, .md, .markdown, .html, .htm files into it.",
        "none.md: no such file or folder; check the name.",
        "seeds/huge.txt: over 10 MB is not an article; save the article alone.",
        "seeds/vell.md",
        "dump.jsonl/tarnby.md",
        'dump.jsonl, line 2: is no object; write {"title": "…", "text": "…"}, one a line.',
        "dump.jsonl/quell.md",
        "none.jsonl: no such file or folder; check the name.",
    ]
    torn = [each.folder for each in gather(paths) if isinstance(each, Refused)]
    assert torn == [None, None, tmp_path / "seeds", dump, tmp_path / "none.jsonl"]


def test_nothing_is_held_that_was_not_asked_for(tmp_path: Path) -> None:
    """The first article is there before the last one is read."""
    dump = archive(tmp_path / "dump.jsonl", [("Vell", MARCH), ("Tarnby", MARCH)])
    found = gather([dump])
    next(found)
    with dump.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "late", "text": "Rain."}) + "\n")
    assert [each.path.name for each in found if isinstance(each, Source)] == ["tarnby.md", "late.md"]


def test_an_archive_that_takes_a_package_ends_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio", None)
    (tmp_path / "crawl.warc").write_bytes(b"")
    with pytest.raises(MissingExtra, match=r"quizgen\[warc\]"):
        build([tmp_path / "crawl.warc"], tmp_path / "out")


def test_a_record_that_is_gone_from_an_archive_retires(tmp_path: Path) -> None:
    stories = [("Vell", MARCH), ("Tarnby", MARCH), ("Quell", MARCH)]
    dump = archive(tmp_path / "dump.jsonl", stories)
    assert ids(build([dump], tmp_path / "out")) == {"vell": "ready", "tarnby": "ready", "quell": "ready"}
    archive(dump, stories[::2])
    made = build([dump], tmp_path / "out")
    assert made.delivery.counts == {"unchanged": 2, "retired": 1}
    assert ids(made) == {"vell": "ready", "tarnby": "retired", "quell": "ready"}
    archive(dump, stories)
    assert ids(build([dump], tmp_path / "out"))["tarnby"] == "ready"


def test_an_archive_that_is_not_given_or_broken_off_retires_nothing(tmp_path: Path) -> None:
    dump = archive(tmp_path / "dump.jsonl", [("Vell", MARCH), ("Tarnby", MARCH)])
    build([dump], tmp_path / "out")
    made = build([put(tmp_path, "Quell")], tmp_path / "out")
    assert ids(made) == {"vell": "ready", "tarnby": "ready", "quell": "ready"}
    dump.write_text("".join(dump.read_text(encoding="utf-8").splitlines(keepends=True)[:1]) + "{", encoding="utf-8")
    made = build([dump], tmp_path / "out", wishes=FORCED)
    (error,) = made.failed
    assert str(error).startswith(f"{dump}, line 2: is no JSON")
    assert ids(made) == {"vell": "ready", "tarnby": "ready", "quell": "ready"}


def test_an_article_refused_for_its_name_does_not_retire(tmp_path: Path) -> None:
    """It is in its archive still."""
    dump = archive(tmp_path / "dump.jsonl", [("Vell", MARCH), ("Tarnby", MARCH)])
    build([dump], tmp_path / "out")
    other = put(tmp_path, "Quell").rename(tmp_path / "vell.md")
    made = build([other, dump], tmp_path / "out", wishes=FORCED)
    assert [str(error) for error in made.failed] == [
        f'{other} and {dump}/vell.md: would be called "vell" alike; rename one of them.'
    ]
    assert ids(made) == {"vell": "ready", "tarnby": "ready", "vell-2": "ready"}


def test_an_article_that_moves_out_of_an_archive_is_the_same(tmp_path: Path) -> None:
    dump = archive(tmp_path / "dump.jsonl", [("Vell", MARCH), ("Tarnby", MARCH)])
    build([dump], tmp_path / "out")
    archive(dump, [("Tarnby", MARCH)])
    made = build([put(tmp_path / "seeds", "Vell"), dump], tmp_path / "out")
    assert made.delivery.counts == {"unchanged": 2}
