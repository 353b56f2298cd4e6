"""Two items that ask for one fact."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.checks.base import HALADYNA
from quizgen.checks.sets.base import Sample, Set, SetCheck, name_items, samples
from quizgen.checks.words import words
from quizgen.items import Item


def find(items: Set) -> Iterator[str]:
    for (number, item), (place, other) in combinations(enumerate(items.items, start=1), 2):
        if _same(item, other):
            yield f"{name_items([number, place])} ask for the same fact, “{item.key}”"


def _same(item: Item, other: Item) -> bool:
    if words(item.key) != words(other.key):
        return False
    overlap = item.evidence.start < other.evidence.end and other.evidence.start < item.evidence.end
    return overlap or words(item.stem) == words(other.stem) or (bool(item.fact) and item.fact == other.fact)


CHECK = SetCheck(
    name="repeated_fact",
    rule="There is one item for a fact.",
    authority=HALADYNA,
    find=find,
    accepts=(
        samples(
            Sample("The old mill was sold in _____.", "May"),
            Sample("The new school opened in _____.", "May"),
        ),
    ),
    rejects=(
        samples(
            Sample("The old mill was sold in _____.", "May", fact=("time", "mill", "sell")),
            Sample("When was the old mill sold?", "May", ("May", "June", "July"), fact=("time", "mill", "sell")),
        ),
        samples(Sample("The old mill was sold in _____.", "May"), Sample("The old mill was sold in _____.", "May")),
    ),
)
