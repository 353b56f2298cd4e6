"""quizgen lint: what it finds in edited items, and how it ends."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen import nlp
from quizgen.cli.lint import _count
from quizgen.pipeline import make_quiz
from quizgen.readers import read_article

from .conftest import Run

NATO = "2022-01-13-nato-russia-council"
Edit = Callable[[Callable[[list[dict[str, Any]]], object]], None]


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def edit(run: Run, folder: Path) -> Edit:
    """Builds an items file, nato.json, and lets a test edit its items by hand."""
    run(f"quizgen build seeds/{NATO}.md -o out --include-suggested")
    content = json.loads((folder / "out" / f"{NATO}.json").read_text(encoding="utf-8"))

    def edit(change: Callable[[list[dict[str, Any]]], object]) -> None:
        change(content["items"])
        (folder / "nato.json").write_text(json.dumps(content), encoding="utf-8")

    return edit


def choice(items: list[dict[str, Any]]) -> dict[str, Any]:
    """The first multiple-choice item."""
    return next(item for item in items if item["kind"] == "multiple-choice")


def without_one(item: dict[str, Any]) -> list[str]:
    """The options in their order but for the last wrong one."""
    last = [option for option in item["options"] if option != item["key"]][-1]
    return [option for option in item["options"] if option != last]


@pytest.mark.parametrize("path", ["nato.json", f"seeds/{NATO}.md --include-suggested"])
def test_what_quizgen_made_has_no_flaw(run: Run, edit: Edit, path: str) -> None:
    edit(lambda items: None)
    result = run(f"quizgen lint {path}")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "no flaws" in result.stdout
    assert "flaw  " not in result.stdout
    assert "one_voice: " in result.stdout


@pytest.mark.parametrize(("option", "asked"), [("", False), (" --include-suggested", True)])
def test_of_an_article_what_is_suggested_is_checked_when_asked_for(
    run: Run, folder: Path, option: str, asked: bool
) -> None:
    items = make_quiz(read_article(folder / f"seeds/{NATO}.md"), suggested=asked).items
    told = run(f"quizgen lint seeds/{NATO}.md{option}").stdout.splitlines()[-1]
    assert told.startswith(f"{_count(len(items), 'item')}: no flaws, ")


def test_a_flaw_has_its_item_its_check_its_authority_and_ends_with_1(run: Run, edit: Edit) -> None:
    edit(lambda items: choice(items).update(options=[*without_one(choice(items)), "All of the above"]))
    result = run("quizgen lint nato.json")
    assert result.exit_code == 1
    told = "flaw catch_all_options: “All of the above” is about the other options (Haladyna, Downing & Rodriguez 2002)"
    assert told in flat(result.stdout)
    assert f"{_count(result.stdout.count('    flaw     '), 'flaw')}," in result.stdout
    assert result.stderr == ""


def test_a_warning_ends_with_0(run: Run, edit: Edit) -> None:
    edit(lambda items: choice(items).update(stem="Which of these places was not where the session was held?"))
    result = run("quizgen lint nato.json")
    assert result.exit_code == 0
    assert "warning negative_stem: the stem is negative: “not”" in flat(result.stdout)


def test_a_pronoun_written_into_a_stem_is_found_by_the_parse(run: Run, edit: Edit) -> None:
    edit(lambda items: choice(items).update(stem="In which city did they hold the NATO-Russia Council?"))
    result = run("quizgen lint nato.json")
    assert result.exit_code == 1
    assert "dangling_reference: “they” points outside the item" in flat(result.stdout)


def test_items_that_spoil_each_other_are_told_of_the_set(run: Run, edit: Edit) -> None:
    edit(lambda items: items.append({**items[0], "id": "f" * 16}))
    result = run("quizgen lint nato.json")
    assert result.exit_code == 1
    assert "repeated_fact: items 1 and " in flat(result.stdout).partition("The set")[2]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda items: choice(items).update(key="Oslo"), "the key “Oslo” is not among the options; mend it, or build"),
        (lambda items: items[1].pop("stem"), "item 2 has no “stem”; mend it, or build the file again."),
    ],
)
def test_a_file_of_the_wrong_shape_is_one_line(
    run: Run, edit: Edit, change: Callable[[list[dict[str, Any]]], object], told: str
) -> None:
    edit(change)
    result = run("quizgen lint nato.json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Error: nato.json: ")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_file_that_cannot_be_read_fails_alone(run: Run, edit: Edit, folder: Path) -> None:
    edit(lambda items: None)
    (folder / "half.json").write_text('{"format": ')
    result = run("quizgen lint half.json nowhere.txt nato.json")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].startswith("Error: half.json: is no JSON at line 1, column 12 (")
    assert result.stderr.splitlines()[1] == "Error: nowhere.txt: no such file or folder; check the name."
    assert "nato.json: " in result.stdout


def test_an_article_without_a_good_item_has_nothing_to_flaw(run: Run, folder: Path) -> None:
    (folder / "quiet.txt").write_text(
        "A quiet day\n\nIt was quiet all day by the water, and nobody came. They waited there, then they went home. "
        "Nothing moved.\n"
    )
    result = run("quizgen lint quiet.txt")
    assert result.exit_code == 0
    assert "no items: no flaws, 1 warning." in result.stdout


@pytest.fixture
def _no_pipeline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    nlp.load_pipeline.cache_clear()
    monkeypatch.setattr(nlp, "PIPELINE", "no_such_pipeline")
    yield
    nlp.load_pipeline.cache_clear()


def test_without_the_pipeline_all_else_is_checked_and_that_is_said(
    run: Run, edit: Edit, request: pytest.FixtureRequest
) -> None:
    edit(lambda items: choice(items).update(options=choice(items)["options"] + ["None of the above"]))
    request.getfixturevalue("_no_pipeline")
    result = run("quizgen lint nato.json")
    assert result.exit_code == 1
    assert "catch_all_options" in result.stdout
    assert "dangling_reference and broken_question were not checked" in flat(result.stdout)


def test_counting() -> None:
    assert [_count(number, "flaw") for number in (0, 1, 2)] == ["no flaws", "1 flaw", "2 flaws"]
