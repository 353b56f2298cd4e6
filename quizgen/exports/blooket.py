"""Blooket's CSV template: two heading rows, then questions with the number of the right answer."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.exports.base import Format, asked, choice_of, only_choices
from quizgen.exports.tables import refuse_formulas, table
from quizgen.forms.base import Form, Question

_OPTIONS = 4
_SECONDS = 30
"""For each question; the game lets a teacher change it."""
_HEAD = (
    *("Question #", "Question Text", "Answer 1", "Answer 2", "Answer 3\n(Optional)", "Answer 4\n(Optional)"),
    *("Time Limit (sec)\n(Max: 300 seconds)", "Correct Answer(s)\n(Only include Answer #)"),
)


def _cells(question: Question) -> tuple[str, ...]:
    return asked(question), *choice_of(question).options


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """Read by the places of its columns."""
    rows: list[Sequence[object]] = [("Blooket\nImport Template", *[""] * (len(_HEAD) - 1)), _HEAD]
    for number, question in enumerate(questions, start=1):
        item = choice_of(question)
        options = [*item.options, *[""] * (_OPTIONS - len(item.options))]
        rows.append((number, asked(question), *options, _SECONDS, item.options.index(item.key) + 1))
    return table(rows)


FORMAT = Format(
    name="blooket",
    ending=".blooket.csv",
    reads="Blooket: Create > CSV Import",
    refuse=refuse_formulas(_cells, only_choices(_OPTIONS)),
    write=write,
    titled=True,
)
