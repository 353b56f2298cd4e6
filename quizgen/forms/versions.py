"""Versions of a form: the same questions in another order, with their options in another order.

Both orders are drawn from the items' ids and the version's letter, so version B is the same tomorrow. The order from easy to
hard holds as far as the estimate of difficulty tells: within a group easy questions change places with easy ones alone. The
key's letter is left to the draw (Attali & Bar-Hillel 2003: randomise the key, do not balance it), except that a draw which
shows a run is drawn again (Paul et al. 2014: no visible runs).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby

from quizgen.figures import ranks
from quizgen.forms.base import Group, Part, Question, Version
from quizgen.forms.layout import number_parts
from quizgen.items import Entry, MultipleChoice, Sourced, is_hard, make_id

FIRST = "A"
"""The version that keeps the order in which the form was laid out."""
LONGEST_RUN = 3
"""Questions in a row whose keys have one letter."""
_DRAWS = 100
"""More than will ever be needed, unless options that must stay sorted make the run; then the last draw stands."""


def permute(parts: Sequence[Part], letter: str) -> Version:
    """The version that has this letter."""
    if letter == FIRST:
        return Version(letter, tuple(parts))
    for attempt in count(1):
        drawn = tuple(_permute(part, f"{letter}{attempt}") for part in parts)
        if attempt == _DRAWS or not any(_has_run(part) for part in drawn):
            break
    groups = (
        (part.kind, group.bank, [_sourced(each) for each in group.questions]) for part in drawn for group in part.groups
    )
    return Version(letter, number_parts(groups))


def keeps_order(item: MultipleChoice) -> bool:
    """Whether its options are figures or dates that ascend, as they do in every version."""
    places = ranks(item.options)
    return places is not None and places == sorted(places)


def _permute(part: Part, seed: str) -> Part:
    groups = []
    for group in part.groups:
        drawn = sorted(group.questions, key=lambda each: (is_hard(each.item), make_id(seed, each.item.id)))
        groups.append(
            Group(group.bank, tuple(replace(each, entry=_permute_options(each.entry, seed)) for each in drawn))
        )
    return replace(part, groups=tuple(groups))


def _permute_options(entry: Entry, seed: str) -> Entry:
    item = entry.item
    if not isinstance(item, MultipleChoice) or keeps_order(item):
        return entry
    places = sorted(range(len(item.options)), key=lambda place: make_id(seed, item.id, str(place)))
    return replace(entry, item=reorder(item, places))


def reorder(item: MultipleChoice, places: Sequence[int]) -> MultipleChoice:
    """The item with its options, and what is said of them, in the order of their `places`."""
    options = tuple(item.options[place] for place in places)
    feedback = tuple(item.feedback[place] for place in places) if item.feedback else ()
    return replace(item, options=options, feedback=feedback)


def _has_run(part: Part) -> bool:
    keys = [item.options.index(item.key) for each in part.questions if isinstance(item := each.item, MultipleChoice)]
    return any(len(list(run)) > LONGEST_RUN for _, run in groupby(keys))


def _sourced(question: Question) -> Sourced:
    return Sourced(question.article, question.entry)
