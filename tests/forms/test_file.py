"""The form file gives back the form, and refuses what is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from quizgen.errors import UnreadableForm
from quizgen.forms.base import Form
from quizgen.forms.file import form_bytes, form_path, read_form
from quizgen.forms.making import Printing, make_form
from quizgen.items import MultipleChoice, Sourced
from tests.forms.conftest import make_article
from tests.quizzes import QUIZ, form_of


def written(form: Form, folder: Path) -> Path:
    path = form_path(folder, form.name)
    path.write_bytes(form_bytes(form, path))
    return path


@pytest.fixture
def form(many: list[Sourced]) -> Form:
    wanted = Printing(("A", "B", "C"), "letter", answer_sheet=True)
    return make_form("storm", "Storms", "news", many[:-2], wanted, reserve=many[-2:])


def test_a_form_comes_back_as_it_was(form: Form, tmp_path: Path) -> None:
    read = read_form(written(form, tmp_path))
    assert read == form
    assert read.code == form.code
    assert form_bytes(read, tmp_path) == form_bytes(form, tmp_path)


def test_word_banks_headings_and_evidence_come_back(tmp_path: Path) -> None:
    form = form_of(QUIZ)
    assert any(group.bank for part in form.parts for group in part.groups)
    read = read_form(written(form, tmp_path))
    assert [question.entry for question in read.questions] == [question.entry for question in form.questions]
    assert [group.bank for part in read.parts for group in part.groups] == [
        group.bank for part in form.parts for group in part.groups
    ]
    assert read.articles[0].sections[1].heading == "On the bridge"


def test_what_is_to_be_read_comes_back_under_its_numbers(tmp_path: Path) -> None:
    form = form_of(QUIZ, Printing(reading=True))
    read = read_form(written(form, tmp_path))
    told = [(p.number, p.text) for reading in read.readings for section in reading.sections for p in section.paragraphs]
    assert told == [(p.number, p.text) for p in QUIZ.article.paragraphs]


def test_a_form_is_called_after_its_file(form: Form, tmp_path: Path) -> None:
    other = tmp_path / "class 7b.form.json"
    other.write_bytes(form_bytes(form, other))
    assert read_form(other).name == "class 7b"


def broken(form: Form, folder: Path, **fields: Any) -> Path:
    path = written(form, folder)
    content = json.loads(path.read_text(encoding="utf-8"))
    content.update(fields)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"format": "quizgen items"}, "“format” is not"),
        ({"version": 99}, "a newer quizgen wrote it"),
        ({"paper": "A5"}, "“paper” is “A5”, none of A4, letter"),
        ({"answer_sheet": 1}, "“answer_sheet” is not true or false"),
        ({"reserve": [999]}, "“reserve” names an item that is not there"),
        ({"parts": []}, "its questions are not the items of the form, each once"),
        ({"items": []}, "it holds no questions"),
    ],
)
def test_what_does_not_fit_is_told_in_one_line(form: Form, tmp_path: Path, fields: dict[str, Any], told: str) -> None:
    path = broken(form, tmp_path, reserve=[], items=[]) if fields == {"items": []} else broken(form, tmp_path, **fields)
    with pytest.raises(UnreadableForm) as caught:
        read_form(path)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_options_and_kinds_of_questions_are_checked(form: Form, tmp_path: Path) -> None:
    path = written(form, tmp_path)
    content = json.loads(path.read_text(encoding="utf-8"))
    for change, told in (
        (lambda question: question.update(options=[0, 0, 1, 2]), "“options” does not name every option once"),
        (lambda question: question.update(item=25), "its item is not of the kind “multiple choice”"),
        (lambda question: question.update(item=900), "“item” is 900, but there are"),
    ):
        spoilt = json.loads(json.dumps(content))
        change(spoilt["parts"][0]["questions"][0])
        path.write_text(json.dumps(spoilt), encoding="utf-8")
        with pytest.raises(UnreadableForm, match=told):
            read_form(path)


def test_what_could_not_be_printed_is_refused(form: Form, tmp_path: Path) -> None:
    path = written(form, tmp_path)
    content = json.loads(path.read_text(encoding="utf-8"))
    for change, told in (
        (lambda form: form["items"][1].update(id=form["items"][0]["id"]), "two of its items have one id"),
        (lambda form: form["items"][0].update(options=[form["items"][0]["key"]] * 4), "holds a text twice"),
        (lambda form: form["versions"][1].update(letter="A"), "each by another one"),
        (lambda form: form["versions"][1].update(letter="AB"), "single letters"),
        (lambda form: form["parts"].append(form["parts"][0] | {"questions": []}), "has no questions"),
        (lambda form: form.update(reserve=[*form["reserve"], form["reserve"][0]]), "names an item twice"),
        (lambda form: form["items"][0].update(changed="0001-01-01T00:00:00+05:00"), "no time such as"),
    ):
        spoilt = json.loads(json.dumps(content))
        change(spoilt)
        path.write_text(json.dumps(spoilt), encoding="utf-8")
        with pytest.raises(UnreadableForm, match=told):
            read_form(path)


def test_what_is_no_file_or_no_json_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableForm, match=r"gone\.form\.json: cannot be read"):
        read_form(tmp_path / "gone.form.json")
    path = tmp_path / "torn.form.json"
    path.write_bytes(b'{"format": "quizgen fo')
    with pytest.raises(UnreadableForm, match="is no JSON in UTF-8"):
        read_form(path)


def test_the_code_of_a_form_tells_other_questions_and_no_other_keys(many: list[Sourced]) -> None:
    form = make_form("storm", "Storms", "news", many, Printing())
    assert make_form("storm", "Storms", "news", many[1:], Printing()).code != form.code
    assert make_form("other", "Storms", "other", many, Printing(("A", "B"), "letter")).code == form.code
    assert isinstance(many[0].item, MultipleChoice)
    assert make_article("north").slug == form.articles[0].slug
