"""Cards to print on both sides and cut: on a page of fronts follows a page of their backs, in mirrored order."""

from __future__ import annotations

from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice, printed_text
from quizgen.writers.pages import render

_COLUMNS, _ROWS = 2, 4
_WIDTHS = {"A4": 194, "letter": 199}
_HEIGHTS = {"A4": 280, "letter": 262}
"""Millimetres of paper that all cards of a page fill, within margins that every printer leaves."""
_SETTINGS = ((330, "roomy"), (560, "tight"), (850, "small"))
"""How many characters one side may hold to be set so; what is longer is set as small as can be read."""


def flashcards_page(form: Form) -> str:
    """Fronts and backs, numbered as in the first version, for printing with the paper turned along its long edge."""
    size = _COLUMNS * _ROWS
    questions = form.versions[0].questions
    sheets = [_fill(questions[start : start + size], size) for start in range(0, len(questions), size)]
    rows = [[sheet[start : start + _COLUMNS] for start in range(0, size, _COLUMNS)] for sheet in sheets]
    backs = [[list(reversed(row)) for row in sheet] for sheet in rows]
    return render(
        "cards.html.jinja",
        form,
        sheets=list(zip(rows, backs, strict=True)),
        front=_front,
        back=_back,
        card_width=f"{_WIDTHS[form.paper] / _COLUMNS:g}mm",
        card_height=f"{_HEIGHTS[form.paper] / _ROWS:g}mm",
    )


def _fill(questions: tuple[Question, ...], size: int) -> list[Question | None]:
    return [*questions, *[None] * (size - len(questions))]


def _front(form: Form, question: Question) -> str:
    """How closely a front is set."""
    item = question.item
    story = item.story or (question.article.headline if form.title is None else "")
    options = "".join(item.options) if isinstance(item, MultipleChoice) else ""
    return _setting(len(story) + len(printed_text(item)) + len(options))


def _back(question: Question) -> str:
    item = question.item
    return _setting(len(item.key) * 2 + len(item.evidence.text) + len(question.article.headline) + 60)


def _setting(characters: int) -> str:
    return next((name for most, name in _SETTINGS if characters <= most), "tiny")
