"""Moodle XML (https://docs.moodle.org/en/Moodle_XML_format): feedback, tags, and ids by which a second import finds them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from xml.etree.ElementTree import Element, SubElement

from quizgen.exports.base import Format, asked, explained, holds_all, points_of, said_of
from quizgen.exports.xml import document
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice, Open

_LINES = "5"
"""Of the field for an open answer; Moodle takes 5, 10 and more."""
_WRONG_COST = "0.3333333"
"""Share of the points that each wrong try costs where a quiz lets one try again; Moodle's own default."""


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """A category for each article; gaps as short answers, open questions as essays with the model answer for graders."""
    quiz = Element("quiz")
    category = None
    for question in questions:
        here = f"$course$/top/{_step(form.deck)}/{_step(question.article.headline)}"
        if here != category:
            _text(SubElement(SubElement(quiz, "question", type="category"), "category"), here)
            category = here
        _add(quiz, question)
    return document(quiz) + b"\n"


def _add(quiz: Element, question: Question) -> None:
    item = question.item
    kind = "multichoice" if isinstance(item, MultipleChoice) else "essay" if isinstance(item, Open) else "shortanswer"
    entry = SubElement(quiz, "question", type=kind)
    _text(SubElement(entry, "name"), f"{question.code} {item.template}")
    _html(SubElement(entry, "questiontext"), asked(question))
    _html(SubElement(entry, "generalfeedback"), explained(question))
    SubElement(entry, "defaultgrade").text = str(points_of(item))
    SubElement(entry, "penalty").text = _WRONG_COST
    SubElement(entry, "idnumber").text = item.id
    if isinstance(item, MultipleChoice):
        SubElement(entry, "single").text = "true"
        SubElement(entry, "shuffleanswers").text = "false"
        SubElement(entry, "answernumbering").text = "ABCD"
        for option in item.options:
            _html_answer(entry, option, option == item.key, said_of(item, option))
    elif isinstance(item, Open):
        for field, value in (
            ("responseformat", "plain"),
            ("responserequired", "1"),
            ("responsefieldlines", _LINES),
            ("attachments", "0"),
        ):
            SubElement(entry, field).text = value
        _html(SubElement(entry, "graderinfo"), item.key)
    else:
        SubElement(entry, "usecase").text = "0"
        answer = SubElement(entry, "answer", fraction="100", format="plain_text")
        SubElement(answer, "text").text = item.key.replace("*", r"\*")  # which would stand for any text
    tags = SubElement(entry, "tags")
    for tag in ("quizgen", item.template, *item.sensitive):
        _text(SubElement(tags, "tag"), tag)


def _html_answer(entry: Element, option: str, right: bool, said: str | None) -> None:
    answer = SubElement(entry, "answer", fraction="100" if right else "0")
    _html(answer, option)
    if said:
        _html(SubElement(answer, "feedback"), said)


def _html(parent: Element, text: str) -> None:
    parent.set("format", "html")
    _text(parent, escape(text, quote=False))


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = text


def _step(name: str) -> str:
    """One step of a category's path: a stroke is doubled, as Moodle does it."""
    return name.replace("/", "//")


FORMAT = Format(
    name="moodle",
    ending=".moodle.xml",
    reads="Moodle: Question bank > Import > Moodle XML format; a question is known again by its ID number",
    refuse=holds_all,
    write=write,
)
