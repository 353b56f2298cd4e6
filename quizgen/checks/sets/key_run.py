"""The same letter more than three times in a row."""

from collections.abc import Iterator
from itertools import groupby
from string import ascii_uppercase

from quizgen.checks.sets.base import PAUL, Set, SetCheck, choices, name_items, samples
from quizgen.items import MultipleChoice

_LONGEST = 3


def find(items: Set) -> Iterator[str]:
    # The sheet prints multiple choice by itself, in the order of the set.
    keys = [
        (item.options.index(item.key), number)
        for number, item in enumerate(items.items, start=1)
        if isinstance(item, MultipleChoice)
    ]
    for position, run in groupby(keys, key=lambda key: key[0]):
        numbers = [number for _, number in run]
        if len(numbers) > _LONGEST:
            yield f"{ascii_uppercase[position]} is the key of {len(numbers)} in a row: {name_items(numbers)}"


CHECK = SetCheck(
    name="key_run",
    rule=f"The key stands at one place at most {_LONGEST} times in a row.",
    authority=PAUL,
    severity="warning",
    find=find,
    accepts=(samples(*choices("AAABAAAC")),),
    rejects=(samples(*choices("CAAAAB")), samples(*choices("BBBBB"))),
)
