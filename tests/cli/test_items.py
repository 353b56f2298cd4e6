"""quizgen items: to read, and as data."""

import json
from pathlib import Path
from string import ascii_uppercase

from quizgen.items import Cloze, MultipleChoice, Open
from quizgen.pipeline import make_quiz
from quizgen.readers import read_article

from .conftest import Run

NATO = "seeds/2022-01-13-nato-russia-council.md"


def flat(text: str) -> str:
    return " ".join(text.split())


def test_an_item_is_printed_with_its_options_or_hint_and_its_key(run: Run, folder: Path) -> None:
    output = flat(run(f"quizgen items {NATO}").stdout)
    quiz = make_quiz(read_article(folder / NATO))
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
    result = run(f"quizgen items {NATO} --sheet -n 3")
    sheet = json.loads(result.stdout)
    assert sheet["article"] == "2022-01-13-nato-russia-council.md"
    assert [item["n"] for item in sheet["items"]] == [1, 2, 3]
    for item in sheet["items"]:
        rest = {"multiple-choice": {"options"}, "cloze": {"hint"}, "open": set()}[item["kind"]]
        assert set(item) == {"n", "kind", "context", "text", "key"} | rest


def test_an_article_without_a_good_item_says_where_to_look(run: Run, folder: Path) -> None:
    (folder / "quiet.txt").write_text(
        "A quiet day\n\nIt was quiet all day by the water, and nobody came. They waited there, then they went home. "
        "Nothing moved.\n"
    )
    result = run("quizgen items quiet.txt")
    assert result.exit_code == 0
    assert result.stdout.endswith("No item is ready; try --include-suggested, or see quizgen explain quiet.txt\n")


def test_no_file_is_written(run: Run, folder: Path) -> None:
    run(f"quizgen items {NATO} -n 1")
    assert [path.name for path in folder.iterdir()] == ["seeds"]
