"""One letter is right far more often than chance would have it."""

from collections import Counter
from collections.abc import Iterator
from math import comb
from string import ascii_uppercase

from quizgen.checks.sets.base import ATTALI, Set, SetCheck, choices, samples
from quizgen.items import MultipleChoice

_CHANCE = 0.05


def is_uneven(count: int, total: int, places: int) -> bool:
    """Whether some place would get `count` of `total` keys or more by chance in fewer than 1 of 20 sets."""
    share = 1 / places
    tail = sum(comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(count, total + 1))
    return places * tail < _CHANCE


def find(items: Set) -> Iterator[str]:
    choices = [item for item in items.items if isinstance(item, MultipleChoice)]
    if not choices:
        return
    (position, count), *_ = Counter(item.options.index(item.key) for item in choices).most_common()
    if is_uneven(count, len(choices), min(len(item.options) for item in choices)):
        yield f"{ascii_uppercase[position]} is the key of {count} of {len(choices)} items; shuffle the options"


CHECK = SetCheck(
    name="uneven_keys",
    rule="The key's place is left to chance: no place has far more keys than chance gives it.",
    authority=ATTALI,
    severity="warning",
    find=find,
    accepts=(samples(*choices("ABCABCABC")), samples(*choices("BBCBAB")), samples()),
    rejects=(samples(*choices("BBABBCBBB")),),
)
