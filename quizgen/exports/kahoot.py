"""Kahoot's spreadsheet template: headings in row 8, questions from row 9 on, limits of 120 and 75 characters."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.exports.base import Format, asked, choice_of, only_choices
from quizgen.exports.sheets import spreadsheet
from quizgen.forms.base import Form, Question

_OPTIONS, _QUESTION, _OPTION = 4, 120, 75
_SECONDS = 30
"""One of the times that it takes: 5, 10, 20, 30, 60, 90, 120, 240."""
_HEAD_ROW = 7
_HEAD = (
    *(None, f"Question - max {_QUESTION} characters"),
    *(f"Answer {number} - max {_OPTION} characters" for number in range(1, _OPTIONS + 1)),
    *("Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one"),
)


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """Read by the places of its rows and columns."""
    rows: list[Sequence[str | int | None]] = [_HEAD]
    for number, question in enumerate(questions, start=1):
        item = choice_of(question)
        options = [*item.options, *[None] * (_OPTIONS - len(item.options))]
        rows.append((number, asked(question), *options, _SECONDS, item.options.index(item.key) + 1))
    return spreadsheet(rows, _HEAD_ROW)


FORMAT = Format(
    name="kahoot",
    ending=".kahoot.xlsx",
    reads="Kahoot!: Create > Add question > Import spreadsheet",
    refuse=only_choices(_OPTIONS, question=_QUESTION, option=_OPTION),
    write=write,
    titled=True,
)
