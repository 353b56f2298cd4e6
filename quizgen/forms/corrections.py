"""What was printed and has turned out wrong since: questions that do not count, and keys that are others now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.forms.base import Form, Group, Question, Version
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Status

_WRONG: frozenset[Status] = frozenset({"withdrawn", "rejected"})
"""What the rules no longer ask, retired, was not wrong for that."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What has become of one printed question, and what the class is told."""

    question: Question
    """As the first version has it."""
    key: str | None
    """What is right now, in the words that are printed; None where the question does not count."""
    reason: str | None
    """Why, as far as it is known."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A printed question that the teacher should look at before the class is told anything."""

    question: Question
    reason: str


def find_corrections(
    form: Form, now: Mapping[str, Entry], successors: Mapping[str, Entry] | None = None
) -> tuple[Correction, ...]:
    """What must be told of a form whose items are `now` (by id) such; `successors` ask anew what was withdrawn (by its id).

    An item that is not among them stands as printed.
    """
    found = []
    for question, group in _printed(form):
        entry = now.get(question.item.id)
        if entry is not None:
            found.append(_correct(question, group, entry, (successors or {}).get(question.item.id)))
    return tuple(correction for correction in found if correction is not None)


def find_doubts(form: Form, now: Mapping[str, Entry]) -> tuple[Doubt, ...]:
    """What may be wrong: items in other words, those whose sentence changed, and those that the deck does not know.

    A bank forgets an item that nobody was given in a deck as soon as its article takes it back.
    """
    found = ((question, _doubt(question.item, now.get(question.item.id))) for question, _ in _printed(form))
    return tuple(Doubt(question, reason) for question, reason in found if reason is not None)


def struck(version: Version, corrections: Sequence[Correction]) -> int:
    """The points of a version that do not count any more."""
    gone = {each.question.item.id for each in corrections if each.key is None}
    return sum(part.points_each for part in version.parts for each in part.questions if each.item.id in gone)


def _printed(form: Form) -> Iterator[tuple[Question, Group]]:
    for part in form.versions[0].parts:
        for group in part.groups:
            for question in group.questions:
                yield question, group


def _correct(question: Question, group: Group, entry: Entry, successor: Entry | None) -> Correction | None:
    printed = question.item
    if entry.status in _WRONG:
        known = successor is not None and successor.item.stem == printed.stem
        key = _as_printed(printed, group, successor.item.key) if successor is not None and known else None
        return Correction(question, key, entry.reason)
    if not entry.is_live or _doubt(printed, entry) is not None or _plain(entry.item.key) == _plain(printed.key):
        return None
    return Correction(question, _as_printed(printed, group, entry.item.key), entry.reason)


def _doubt(printed: Item, entry: Entry | None) -> str | None:
    if entry is None:
        return "the deck does not know it"
    if not entry.is_live:
        return None
    return entry.reason or ("it was reworded" if entry.item.stem != printed.stem else None)


def _as_printed(item: Item, group: Group, key: str) -> str | None:
    """The key in the words that stood there to be chosen; None where those who had the sheet could not have given it."""
    if isinstance(item, MultipleChoice):
        return next((option for option in item.options if _plain(option) == _plain(key)), None)
    if isinstance(item, Cloze) and group.bank is not None:
        return next((word for word in group.bank.words if _plain(word) == _plain(key)), None)
    return key


def _plain(text: str) -> list[str]:
    return text.casefold().split()
