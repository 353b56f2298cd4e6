"""quizgen items: to read, and as data."""

import json
from dataclasses import replace
from pathlib import Path
from string import ascii_uppercase

import pytest

from quizgen import readiness
from quizgen.items import Cloze, MultipleChoice, Open
from quizgen.pipeline import make_quiz, study
from quizgen.readers import read_article
from quizgen.writers.json import item_sheet

from .conftest import Run

NATO = "seeds/2022-01-13-nato-russia-council.md"


def flat(text: str) -> str:
    return " ".join(text.split())


def test_an_item_is_printed_with_its_options_or_hint_and_its_key(run: Run, folder: Path) -> None:
    output = flat(run(f"quizgen items {NATO} --include-suggested").stdout)
    quiz = make_quiz(read_article(folder / NATO), suggested=True)
    assert {type(item) for item in quiz.items} == {Cloze, MultipleChoice, Open}
    for number, item in enumerate(quiz.items, start=1):
        printed, key = [f"{number}.", item.context, item.stem], f"Key: {item.key}"
        if isinstance(item, MultipleChoice):
            letters = dict(zip(item.options, ascii_uppercase, strict=False))
            printed += [f"{letters[option]}) {option}" for option in item.options]
            key = f"Key: {letters[item.key]}) {item.key}"
        elif isinstance(item, Cloze) and item.hint:
            printed.append(f"({item.hint})")
        end = f"{key} (paragraph {item.evidence.paragraph}, {item.template})"
        assert flat(" ".join(part for part in (*printed, end) if part)) in output


def test_the_sheet_is_data_under_the_name_of_the_file(run: Run) -> None:
    result = run(f"quizgen items {NATO} --sheet -n 3 --include-suggested")
    sheet = json.loads(result.stdout)
    assert sheet["article"] == "2022-01-13-nato-russia-council.md"
    assert [item["n"] for item in sheet["items"]] == [1, 2, 3]
    for item in sheet["items"]:
        rest = {"multiple-choice": {"options"}, "cloze": {"hint"}, "open": set()}[item["kind"]]
        assert set(item) == {"n", "kind", "context", "text", "key"} | rest


def test_what_is_suggested_comes_when_asked_for_behind_what_is_ready(run: Run, folder: Path) -> None:
    made = study(read_article(folder / NATO))
    for option, items in (("", made.ready), (" --include-suggested", (*made.ready, *made.suggested))):
        sheet = json.loads(run(f"quizgen items {NATO} --sheet{option}").stdout)
        assert [item["text"] for item in sheet["items"]] == [item.stem for item in items]
        printed = run(f"quizgen items {NATO}{option}").stdout
        assert printed.count("Key: ") == len(items)


def test_a_reader_of_a_sheet_is_not_told_which_items_are_ready(run: Run, folder: Path) -> None:
    """Readers judge what is printed; knowing the tier would sway them."""
    sheet = run(f"quizgen items {NATO} --sheet --include-suggested").stdout
    quiz = make_quiz(read_article(folder / NATO), suggested=True)
    changed = replace(quiz, entries=tuple(replace(entry, status="ready") for entry in quiz.entries))
    assert json.loads(sheet)["items"] == item_sheet(quiz)["items"] == item_sheet(changed)["items"]
    words = " ".join(value for item in item_sheet(quiz)["items"] for value in item if isinstance(value, str))
    assert not {"status", "suggested", "ready", "score", "importance"} & set(words.split())


def test_where_nothing_is_ready_it_says_how_many_are_suggested(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "BAR", float("inf"))
    suggested = len(study(read_article(folder / NATO)).suggested)
    told = f"No item is ready; {suggested} suggested with --include-suggested; see quizgen explain {NATO}"
    assert told in flat(run(f"quizgen items {NATO}").stdout)


@pytest.mark.parametrize(("option", "lack"), [("", "ready"), (" --include-suggested", "good")])
def test_an_article_without_a_good_item_says_where_to_look(run: Run, folder: Path, option: str, lack: str) -> None:
    (folder / "quiet.txt").write_text(
        "A quiet day\n\nIt was quiet all day by the water, and nobody came. They waited there, then they went home. "
        "Nothing moved.\n"
    )
    result = run(f"quizgen items quiet.txt{option}")
    assert result.exit_code == 0
    assert result.stdout.endswith(f"No item is {lack}; see quizgen explain quiet.txt\n")


def test_no_file_is_written(run: Run, folder: Path) -> None:
    run(f"quizgen items {NATO} -n 1")
    assert [path.name for path in folder.iterdir()] == ["seeds"]
