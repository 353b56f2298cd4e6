"""ZipGrade's answer key: the letters of all versions of a form, for phones that scan bubbles.

Columns as https://support.zipgrade.com/hc/en-us/articles/37271000797453 gives them; a sheet of it has 100 questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.exports.base import Format, only_choices
from quizgen.exports.tables import table
from quizgen.forms.base import Form, Question
from quizgen.items import MultipleChoice
from quizgen.writers.pages import letter_of

MOST = 100
"""Questions of a scanned sheet, so the highest number that one may have."""
_OPTIONS = 5
"""Bubbles of a question."""


def refuse(question: Question) -> str | None:
    if question.number > MOST:
        return f"it scans {MOST} questions, and this is number {question.number}"
    return only_choices(_OPTIONS)(question)


def write(form: Form, questions: Sequence[Question]) -> bytes:
    """A row for each question of each version, under the numbers that are printed there."""
    return table([("Key Letter", "Question Number", "Response/Mapping", "Point Value"), *_rows(form, questions)])


def _rows(form: Form, questions: Sequence[Question]) -> Iterator[tuple[object, ...]]:
    known = {question.item.id for question in questions}
    for version in form.versions:
        for part in version.parts:
            for question in part.questions:
                if question.item.id in known and isinstance(question.item, MultipleChoice):
                    yield (
                        version.letter or "A",
                        question.number,
                        letter_of(question.item, question.item.key),
                        part.points_each,
                    )


FORMAT = Format(
    name="zipgrade",
    ending=".zipgrade.csv",
    reads="ZipGrade: quiz > Edit Key > Import; for sheets printed with bubbles, under their numbers",
    refuse=refuse,
    write=write,
)
