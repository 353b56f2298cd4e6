"""An item whose text holds the key of another."""

from collections.abc import Iterator

from quizgen.checks.base import HALADYNA
from quizgen.checks.sets.base import Sample, Set, SetCheck, samples
from quizgen.checks.words import stems
from quizgen.items import Item, MultipleChoice, printed_text

_ALIKE = 4
"""Content words that two items share before one can answer the other."""


def answers(item: Item, other: Item) -> bool:
    """What is printed of `item`, options included, holds the key of `other`, and they are about the same thing."""
    options = " ".join(item.options) if isinstance(item, MultipleChoice) else ""
    text, key = stems(f"{printed_text(item)} {options}"), stems(other.key)
    if not key or not key <= text:
        return False
    if other.key[:1].islower() and len(key) > 1 and other.key in printed_text(item):
        return True  # several words of no name stand there as they are: no chance likeness
    asked = stems(other.stem) - key - stems(other.claimant or "")
    return len(asked & text) >= min(_ALIKE, (len(asked) + 1) // 2)


def find(items: Set) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        for place, other in enumerate(items.items, start=1):
            if number != place and answers(item, other):
                yield f"item {number} gives away “{other.key}”, the key of item {place}"


CHECK = SetCheck(
    name="answers_another",
    rule="No item's text tells the key of another.",
    authority=HALADYNA,
    find=find,
    accepts=(
        samples(
            Sample("The old mill of Ribe was sold in _____.", "May"),
            Sample("A baker from _____ opened a school.", "Lisbon"),
        ),
    ),
    rejects=(
        samples(
            Sample("The old mill of Ribe was sold to baker Ellen Brandt in _____.", "May"),
            Sample("_____ bought the old mill of Ribe.", "Ellen Brandt"),
        ),
    ),
)
