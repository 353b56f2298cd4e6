"""Fewer than three options: half of the guesses are right."""

from quizgen.checks.base import RODRIGUEZ, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_FEWEST = 3


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    have = len(item.options)
    return f"{have} options are too few" if have < _FEWEST else None


CHECK = Check(
    name="few_options",
    rule="A multiple-choice item has three options at least.",
    authority=RODRIGUEZ,
    find=find,
    accepts=(sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),),
    rejects=(sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid")),),
)
