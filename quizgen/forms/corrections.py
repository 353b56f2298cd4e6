"""What was printed and has turned out wrong since: questions that do not count, and keys that are others now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.forms.base import Form, Question, Version
from quizgen.items import Entry, MultipleChoice, Status

_WRONG: frozenset[Status] = frozenset({"withdrawn", "rejected"})
"""What the rules no longer ask, retired, was not wrong for that."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What has become of one printed question."""

    question: Question
    """As the form has it."""
    key: str | None
    """What is right now; None where the question does not count."""
    reason: str | None
    """Why, as far as it is known."""


def find_corrections(form: Form, now: Mapping[str, Entry]) -> tuple[Correction, ...]:
    """What must be told of a form whose items are `now` (by id) such; an item that is not among them stands as printed."""
    found = []
    for question in form.questions:
        entry = now.get(question.item.id)
        if entry is None:
            continue
        key = entry.item.key
        if entry.status in _WRONG:
            found.append(Correction(question, None, entry.reason))
        elif key.casefold().split() != question.item.key.casefold().split():
            found.append(Correction(question, key if _is_answerable(question, key) else None, entry.reason))
    return tuple(found)


def struck(version: Version, corrections: tuple[Correction, ...]) -> int:
    """The points of a version that do not count any more."""
    gone = {each.question.item.id for each in corrections if each.key is None}
    return sum(part.points_each for part in version.parts for each in part.questions if each.item.id in gone)


def _is_answerable(question: Question, key: str) -> bool:
    """Whether those who had the sheet could have given the key."""
    item = question.item
    return not isinstance(item, MultipleChoice) or key in item.options
