"""quizgen build --mixed: one more quiz, over all articles."""

import html
import json
import re
from pathlib import Path

import pytest

from .conftest import Run

NATO, ROBOTS = "2022-01-13-nato-russia-council", "2017-07-21-afghan-robotics-team"
BOTH = f"--include-suggested seeds/{NATO}.md seeds/{ROBOTS}.md"
GRAVE = """---
title: Bridge of Dover opens
date: 2022-01-13
---

Norway closed its northern harbours to foreign trawlers on 4 January 2022.

The storm of 9 January 2022 killed a ferry captain in the old town of Porto.

Shops stayed open as usual. Nobody seemed to hurry. Rain fell on empty streets.
"""


def questions(path: Path) -> int:
    return path.read_text(encoding="utf-8").count('<li class="question">')


def answers(path: Path) -> list[tuple[str, str]]:
    """The article and the item's code in each row of a key."""
    printed = path.read_text(encoding="utf-8").partition('<table class="answers reserve"')[0]
    rows = re.findall(r'class="article"><b>(.*?)</b>.*?class="id">(\w+)<', printed, re.DOTALL)
    return [(html.unescape(headline), identity) for headline, identity in rows]


def test_a_sheet_and_a_key_of_so_many_items_are_written_and_told(run: Run, folder: Path) -> None:
    result = run(f"quizgen build {BOTH} -o out --mixed 6 --deck 'Class 7b'")
    assert result.exit_code == 0
    assert "Mixed quiz: 6 items from 2 articles.\n" in result.stdout
    assert "  Class 7b-mixed.html, .key.html, .practice.html, .form.json  (the mixed quiz)\n" in result.stdout
    assert questions(folder / "out" / "Class 7b-mixed.html") == 6
    assert ">Class 7b: mixed quiz</h1>" in (folder / "out" / "Class 7b-mixed.html").read_text()


def test_its_items_are_those_of_the_articles_half_of_each(run: Run, folder: Path) -> None:
    run(f"quizgen build {BOTH} -o out --mixed 6")
    found = answers(folder / "out" / "news-mixed.key.html")
    assert len(found) == 6
    for slug in (NATO, ROBOTS):
        data = json.loads((folder / "out" / f"{slug}.json").read_text(encoding="utf-8"))
        given = {identity for headline, identity in found if headline == data["article"]["headline"]}
        assert len(given) == 3
        assert given <= {item["code"] for item in data["items"]}


def test_the_other_files_are_as_without_it(run: Run, folder: Path) -> None:
    run(f"quizgen build {BOTH} -o without")
    run(f"quizgen build {BOTH} -o beside --mixed 6")
    without, beside = (
        {path.name: path.read_bytes() for path in (folder / name).iterdir()} for name in ("without", "beside")
    )
    assert beside.keys() - without.keys() == {
        f"news-mixed.{kind}" for kind in ("html", "key.html", "practice.html", "form.json")
    }
    assert {name: beside[name] for name in without} == without


def test_too_few_good_items_are_told(run: Run, folder: Path) -> None:
    output = run(f"quizgen build {BOTH} -o out -n 2 --mixed 50").stdout
    assert "Mixed quiz: only 4 items from 2 articles; there are no more good ones among the 2 of each article" in output
    assert questions(folder / "out" / "news-mixed.html") == 4
    output = run(f"quizgen build {BOTH} -o out --mixed 500").stdout
    have = questions(folder / "out" / "news-mixed.html")
    assert f"Mixed quiz: only {have} items from 2 articles; there are no more good ones that fit" in output


def test_too_few_ready_items_are_told_as_such(run: Run) -> None:
    output = run(f"quizgen build {BOTH.removeprefix('--include-suggested')} -o out --mixed 500").stdout
    told = re.search(r"^Mixed quiz: (only \d+ items? from .+; there are no more|not written.+ no) ready ", output, re.M)
    assert told is not None


def test_one_article_alone_makes_one_too(run: Run, folder: Path) -> None:
    output = run(f"quizgen build seeds/{NATO}.md -o out --mixed 3 --include-suggested").stdout
    assert "Mixed quiz: 3 items from 1 article.\n" in output
    assert questions(folder / "out" / "news-mixed.html") == 3


def test_an_article_that_gives_nothing_is_not_counted_in(run: Run) -> None:
    assert "Mixed quiz: 1 item from 1 of 2 articles.\n" in run(f"quizgen build {BOTH} -o out --mixed 1").stdout


@pytest.mark.parametrize(("option", "total"), [("", 1), (" --sensitive include", 2)])
def test_sensitive_items_are_in_it_when_asked_for(run: Run, folder: Path, option: str, total: int) -> None:
    (folder / "grave.md").write_text(GRAVE)
    output = run(f"quizgen build grave.md -o out --mixed 2 --include-suggested{option}").stdout
    assert questions(folder / "out" / "news-mixed.html") == total
    assert ("Mixed quiz: only 1 item from 1 article" in output) is not bool(option)


@pytest.mark.parametrize(("option", "kind"), [("", "ready"), (" --include-suggested", "good")])
def test_without_any_item_none_is_written(run: Run, folder: Path, option: str, kind: str) -> None:
    (folder / "quiet.txt").write_text("A quiet day\n\n" + "It was quiet, and nobody came. They waited, then went. " * 4)
    output = run(f"quizgen build quiet.txt -o out --mixed 5{option}").stdout
    assert f"Mixed quiz: not written, since there is no {kind} item for it.\n" in output
    assert not (folder / "out" / "news-mixed.html").exists()


def test_an_article_of_the_same_name_keeps_its_sheet(run: Run, folder: Path) -> None:
    (folder / "news-mixed.md").write_text((folder / f"seeds/{NATO}.md").read_text())
    result = run("quizgen build news-mixed.md -o out --deck News --mixed 5 --include-suggested")
    assert result.exit_code == 1
    assert "Mixed quiz" not in result.stdout
    assert (
        "News-mixed.html: is an article's sheet, so no mixed quiz was written; choose another --deck." in result.stderr
    )
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "News.apkg",
        "News.bank.jsonl",
        "news-mixed.form.json",
        "news-mixed.html",
        "news-mixed.json",
        "news-mixed.key.html",
        "news-mixed.practice.html",
    ]


def test_none_of_no_items_can_be_asked_for(run: Run) -> None:
    result = run(f"quizgen build {BOTH} --mixed 0")
    assert result.exit_code == 2
    assert "Invalid value for '--mixed'" in result.stderr
