"""Figures that a reader could mistake for the right one: 0.55 to 1.8 times, rounded like it, at a rank left to chance.

The same trailing zeros and the same decimals, so that neither roundness nor length gives the key away (measured range).
"""

import re
from collections.abc import Iterator
from functools import cache

import inflect

from quizgen.distractors.base import Source, pick
from quizgen.findings import Findings
from quizgen.items import Draft

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SMALL = 20
"""Below this a number has neighbours one by one, also when it ends in zero."""
_FEW_STEPS = 4
_WHOLE = 100
"""Per cent: no share is larger."""
_FACTORS = (0.55, 0.75, 1.3, 1.8)
# Which of the factors stand beside the key: below and above, both above, both below.
_RANKS = ((1, 2), (2, 3), (0, 1))


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    match = _NUMBER.search(draft.key)
    digits = match.group() if match else str(_words().get(draft.key.casefold(), ""))
    if not digits:
        return
    value = float(digits.replace(",", ""))
    decimals = len(digits.partition(".")[2])
    bare = digits.replace(",", "")
    zeros = len(bare) - len(bare.rstrip("0")) if not decimals and value >= _SMALL else 0
    if zeros and value < _FEW_STEPS * 10**zeros:
        zeros -= 1  # "1,000" in whole thousands has no neighbours below
    step = 10.0**zeros if not decimals else 10.0**-decimals
    # A round number among odd ones stands out, so the step keeps at most two figures of the leading part free.
    chosen = _RANKS[pick(draft.stem, len(_RANKS))]
    for index in (*chosen, *(i for i in range(4) if i not in chosen)):
        other = _near(value, _FACTORS[index], step)
        share = "%" in draft.key or "per cent" in draft.key or "percent" in draft.key
        if other <= 0 or other == value or (share and value < _WHOLE <= other):
            continue
        if match is None:
            yield next((word for word, number in _words().items() if number == other), "")
        else:
            comma = "," in digits or (other >= 1000 and value < 1000)
            text = f"{other:{',' if comma else ''}.{decimals}f}"
            yield draft.key[: match.start()] + text + draft.key[match.end() :]


def value_of(text: str) -> float | None:
    """The figure in a text, in digits or as a word."""
    match = _NUMBER.search(text)
    return float(match.group().replace(",", "")) if match else _words().get(text.casefold())


def _near(value: float, factor: float, step: float) -> float:
    """The value times the factor in whole steps, at least one step away and with no more zeros than the key has."""
    steps = round(value * factor / step)
    if steps == round(value / step):
        steps += 1 if factor > 1 else -1
    if (steps % 10 == 0 and step != 1) or (steps % 10 == 0 and value % 10):
        steps += 1 if factor > 1 else -1
    return round(steps * step, 6)


@cache
def _words() -> dict[str, int]:
    engine = inflect.engine()
    return {str(engine.number_to_words(str(number))): number for number in range(2, 200)}


SOURCE = Source("near_numbers", "figures of the same rounding nearby", find)
