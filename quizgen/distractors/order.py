"""The printed order of options: figures and dates ascending (Haladyna et al. 2002), all else by the item's id."""

from quizgen.distractors.base import pick
from quizgen.distractors.near_dates import date_of
from quizgen.distractors.near_numbers import value_of

_ORDERED = frozenset({"number", "day", "month", "year"})


def order_options(options: tuple[str, ...], kind: str, seed: str) -> tuple[str, ...]:
    """`options` of a kind in their printed order; what has no order of its own is permuted by `seed`."""
    if kind in _ORDERED:
        return tuple(sorted(options, key=_rank))
    return tuple(sorted(options, key=lambda option: (pick(seed + option, 1 << 30), option)))


def _rank(option: str) -> float:
    day = date_of(option)
    return float(day.toordinal()) if day else value_of(option) or 0.0
