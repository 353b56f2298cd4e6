"""Gimkit's CSV template: the right answer first, then up to three wrong ones."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.exports.base import Format, asked, choice_of, only_choices
from quizgen.exports.tables import refuse_formulas, table
from quizgen.forms.base import Form, Question

_OPTIONS = 4
_HEAD = (
    *("Question", "Correct Answer", "Incorrect Answer 1"),
    *("Incorrect Answer 2 (Optional)", "Incorrect Answer 3 (Optional)"),
)


def _cells(question: Question) -> tuple[str, ...]:
    item = choice_of(question)
    return asked(question), item.key, *item.distractors


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """Read by the places of its columns."""
    rows: list[Sequence[object]] = [("Gimkit Spreadsheet Import Template", *[""] * (len(_HEAD) - 1)), _HEAD]
    for question in questions:
        cells = _cells(question)
        rows.append((*cells, *[""] * (len(_HEAD) - len(cells))))
    return table(rows)


FORMAT = Format(
    name="gimkit",
    ending=".gimkit.csv",
    reads="Gimkit: New Kit > Add Questions > Import > Spreadsheet",
    refuse=refuse_formulas(_cells, only_choices(_OPTIONS)),
    write=write,
    titled=True,
)
