"""Which files a form becomes, and what becomes of the form that was there."""

from pathlib import Path

import pytest

from quizgen.errors import UnwritableOutput
from quizgen.forms.file import form_path, read_form
from quizgen.forms.making import AS_USUAL, Printing
from quizgen.items import Item
from quizgen.printing import EARLIER, print_form
from tests.quizzes import FROM, QUIZ, WHO, form_of, quiz_of


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_form_becomes_a_sheet_a_key_a_practice_file_and_a_form_file(tmp_path: Path) -> None:
    files = print_form(form_of(QUIZ), tmp_path, AS_USUAL)
    assert [path.name for path in files] == ["storm.html", "storm.key.html", "storm.practice.html"]
    assert names(tmp_path) == ["storm.form.json", "storm.html", "storm.key.html", "storm.practice.html"]


def test_the_same_questions_again_put_nothing_aside_whatever_the_paper(tmp_path: Path) -> None:
    print_form(form_of(QUIZ), tmp_path, AS_USUAL)
    print_form(form_of(QUIZ, Printing(("A", "B"), "letter")), tmp_path, AS_USUAL)
    assert not (tmp_path / EARLIER).exists()
    assert read_form(form_path(tmp_path, "storm")).paper == "letter"


def test_what_was_printed_of_the_form_otherwise_goes_since_it_would_not_fit(tmp_path: Path) -> None:
    versions = Printing(("A", "B"), large_print=True, pdf=True)
    print_form(form_of(QUIZ, versions), tmp_path, versions)
    assert {"storm.pdf", "storm.key.pdf", "storm.large.html"} <= set(names(tmp_path))
    print_form(form_of(QUIZ, versions), tmp_path, AS_USUAL)
    assert "storm.pdf" in names(tmp_path)
    print_form(form_of(QUIZ), tmp_path, AS_USUAL)
    assert names(tmp_path) == ["storm.form.json", "storm.html", "storm.key.html", "storm.practice.html"]


def test_every_other_quiz_that_was_there_is_kept_once_by_its_code(tmp_path: Path) -> None:
    quizzes: list[tuple[Item, ...]] = [(WHO,), (FROM,), (WHO, FROM), (WHO,)]
    forms = [form_of(quiz_of(*items)) for items in quizzes]
    for form in forms:
        print_form(form, tmp_path, AS_USUAL)
    assert names(tmp_path / EARLIER) == sorted(f"storm.{form.code}.form.json" for form in forms[:3])
    for form in forms[:3]:
        kept = read_form(form_path(tmp_path / EARLIER, f"storm.{form.code}"))
        assert [question.item for question in kept.questions] == [question.item for question in form.questions]


def test_a_damaged_form_is_kept_too(tmp_path: Path) -> None:
    path = form_path(tmp_path, "storm")
    path.write_bytes(b"{torn")
    print_form(form_of(QUIZ), tmp_path, AS_USUAL)
    (kept,) = (tmp_path / EARLIER).iterdir()
    assert kept.read_bytes() == b"{torn"
    assert read_form(path).title is None


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(UnwritableOutput, match=r"taken/storm\.form\.json: cannot be written"):
        print_form(form_of(QUIZ), tmp_path / "taken", AS_USUAL)
