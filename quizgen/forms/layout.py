"""The questions of a quiz in the parts of its sheet, from easy to hard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count, groupby
from string import ascii_uppercase

from quizgen.forms.base import Group, Part, PartKind, Question
from quizgen.forms.word_bank import WordBank, find_word_banks, kind_of_gap
from quizgen.items import Cloze, Item, MultipleChoice, Open, Sourced


def lay_out(sourced: Sequence[Sourced], spare: Sequence[Item] = ()) -> tuple[Part, ...]:
    """Sort entries into the parts of a sheet and number them: easy ones first, else in their order.

    A quiz of one article goes by the places that its teacher gave, as far as there are any.

    `spare` are items that are not printed; word banks may take words from them that fill no gap.
    """
    alone = len({one.article.slug for one in sourced}) == 1
    asked = sorted(sourced, key=_place if alone else lambda one: one.item.difficulty)
    banks = find_word_banks([one.item for one in asked], spare)
    boxed = {bank.kind for bank in banks}
    gaps = [(one, kind_of_gap(one.item)) for one in asked if isinstance(one.item, Cloze)]
    groups: list[tuple[PartKind, WordBank | None, Sequence[Sourced]]] = [
        ("multiple choice", None, [one for one in asked if isinstance(one.item, MultipleChoice)]),
        *(("gaps", bank, [one for one, kind in gaps if kind == bank.kind]) for bank in banks),
        ("gaps", None, [one for one, kind in gaps if kind not in boxed]),
        ("open questions", None, [one for one in asked if isinstance(one.item, Open)]),
    ]
    return number_parts((kind, bank, members) for kind, bank, members in groups if members)


def _place(one: Sourced) -> tuple[int, float]:
    place = one.entry.place
    return (1, one.item.difficulty) if place is None else (0, place)


def number_parts(groups: Iterable[tuple[PartKind, WordBank | None, Sequence[Sourced]]]) -> tuple[Part, ...]:
    """Parts with their letters, of groups in their printed order, their questions numbered from 1."""
    numbers = count(1)
    numbered = [
        (kind, Group(bank, tuple(Question(next(numbers), one.article, one.entry) for one in members)))
        for kind, bank, members in groups
    ]
    by_kind = groupby(numbered, key=lambda pair: pair[0])
    return tuple(
        Part(letter, kind, tuple(group for _, group in pairs))
        for letter, (kind, pairs) in zip(ascii_uppercase, by_kind, strict=False)
    )
