"""quizgen export: a quiz for another program, from the command line."""

from pathlib import Path

import pytest

from quizgen.exports import FORMATS

from .conftest import Run

ARTICLE = "seeds/2022-01-13-nato-russia-council.md"


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_every_format_is_written_of_an_article_beside_its_deck(run: Run, folder: Path, name: str) -> None:
    result = run(f"quizgen export {ARTICLE} --to {name} --include-suggested --versions A,B")
    assert result.exit_code == 0, result.stderr
    (written,) = (folder / "decks").iterdir()
    assert f"to decks/{written.name}" in result.stdout
    assert "For " in result.stdout


def test_a_deck_and_a_form_are_exported_as_they_were_made(run: Run, folder: Path) -> None:
    assert run("quizgen build seeds --mixed 8 --include-suggested").exit_code == 0
    assert (
        "Wrote 8 questions to one.gift" in run("quizgen export decks/news-mixed.form.json --to gift -o one.gift").stdout
    )
    result = run("quizgen export decks/news.apkg --to csv --include-suggested")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (folder / "decks" / "news-quiz.items.csv").is_file()


def test_what_cannot_go_along_is_named_or_refused(run: Run, folder: Path) -> None:
    result = run(f"quizgen export {ARTICLE} --to kahoot --include-suggested -o k.xlsx")
    assert "left out" in result.stdout
    assert "and this is" in result.stdout
    strict = run(f"quizgen export {ARTICLE} --to kahoot --include-suggested -o s.xlsx --strict")
    assert strict.exit_code == 1
    assert "cannot go along" in strict.stderr
    assert not (folder / "s.xlsx").exists()


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("quizgen export seeds --to gift", 1, "seeds: is a folder"),
        ("quizgen export nothing.md --to gift", 1, "nothing.md: no such file"),
        (f"quizgen export {ARTICLE} --to pdf", 2, "is not one of"),
        (f"quizgen export {ARTICLE}", 2, "Missing option"),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_line(run: Run, line: str, code: int, told: str) -> None:
    result = run(line)
    assert (result.exit_code, result.stdout) == (code, "")
    assert told in result.stderr
