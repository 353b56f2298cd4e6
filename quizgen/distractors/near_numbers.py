"""Figures that a reader could mistake for the right one: even steps of a fifth or a quarter, the key at any rank among them.

Steps are as round as the key. Figures made from the key by a factor each gave it away to a reader who saw nothing but the
options (12 of 16): only one of them could have made the others. In even steps every one could.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.distractors.base import Source, pick
from quizgen.findings import Findings
from quizgen.inflection import engine
from quizgen.items import Draft

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RANKS = 4
"""Options in all; the key may stand at any of these ranks."""
_FEW_STEPS = 4
_WHOLE = 100
"""Per cent: no share is larger."""
_LEAST = 0.39
_INNER, _OUTER = 0.25, 0.2
"""Step as a share of the key, where it stands inside and where it stands at an end: between 0.4 and 1.6 times the key."""


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    match = _NUMBER.search(draft.key)
    digits = match.group() if match else str(_words().get(draft.key.casefold(), ""))
    if not digits:
        return
    value = float(digits.replace(",", ""))
    decimals = len(digits.partition(".")[2])
    rank = pick(draft.stem, _RANKS)
    share = any(word in draft.key for word in ("%", "per cent", "percent")) and value < _WHOLE
    step = _step(value, decimals, digits.replace(",", ""), rank)
    while rank and value - rank * step < _LEAST * value:
        rank -= 1
    while share and rank < _RANKS - 1 and value + (_RANKS - 1 - rank) * step >= _WHOLE:
        rank += 1
    inside = [place for place in range(_RANKS) if place != rank]
    for place in (*inside, _RANKS, -1, -2):
        other = round(value + (place - rank) * step, 6)
        if other < _LEAST * value or (share and other >= _WHOLE):
            continue
        if match is None:
            yield next((word for word, number in _words().items() if number == other), "")
        else:
            comma = "," in digits or (other >= 1000 and value < 1000)
            text = f"{other:{',' if comma else ''}.{decimals}f}"
            yield draft.key[: match.start()] + text + draft.key[match.end() :]


def _step(value: float, decimals: int, bare: str, rank: int) -> float:
    """As round as the key, or half as round where the key has few such steps: 500 for 2,000."""
    unit = 10.0 ** (len(bare) - len(bare.rstrip("0")) if not decimals else -decimals)
    if value / unit < _FEW_STEPS and unit > 1:
        unit /= 2
    return max(1, round((_INNER if 0 < rank < _RANKS - 1 else _OUTER) * value / unit)) * unit


def value_of(text: str) -> float | None:
    """The figure in a text, in digits or as a word."""
    match = _NUMBER.search(text)
    return float(match.group().replace(",", "")) if match else _words().get(text.casefold())


@cache
def _words() -> dict[str, int]:
    return {str(engine().number_to_words(str(number))): number for number in range(2, 200)}


SOURCE = Source("near_numbers", "figures of the same rounding nearby", find)
