"""Wayground's spreadsheet (Quizizz until 2025): multiple choice, gaps to be filled, open questions."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.exports.base import Format, asked, explained, holds_all
from quizgen.exports.sheets import spreadsheet
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice, Open

_OPTIONS = 5
_SECONDS = 30
_HEAD = (
    *("Question Text", "Question Type", *(f"Option {number}" for number in range(1, _OPTIONS + 1))),
    *("Correct Answer", "Time in seconds", "Image Link", "Answer explanation"),
)


def refuse(question: Question) -> str | None:
    item = question.item
    if isinstance(item, MultipleChoice) and len(item.options) > _OPTIONS:
        return f"it holds {_OPTIONS} options, and this has {len(item.options)}"
    return holds_all(question)


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """The right option by its number; a gap's key is its first option; an open question has none."""
    rows: list[Sequence[str | int | None]] = [_HEAD]
    for question in questions:
        kind, options, right = _answers(question)
        padded = [*options, *[None] * (_OPTIONS - len(options))]
        rows.append((asked(question), kind, *padded, right, _SECONDS, None, explained(question)))
    return spreadsheet(rows)


def _answers(question: Question) -> tuple[str, Sequence[str], int | None]:
    item = question.item
    if isinstance(item, MultipleChoice):
        return "Multiple Choice", item.options, item.options.index(item.key) + 1
    if isinstance(item, Open):
        return "Open-Ended", (), None
    return "Fill-in-the-Blank", (item.key,), None


FORMAT = Format(
    name="wayground",
    ending=".wayground.xlsx",
    reads="Wayground (Quizizz): Create > Quiz > Import from spreadsheet",
    refuse=refuse,
    write=write,
    titled=True,
)
