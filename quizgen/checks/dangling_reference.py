"""Something is referred to that the item does not hold: "he", "the move", "this"."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item


def find(item: Item, surroundings: Surroundings) -> str | None:
    if item.template == "who_said":
        return None  # words that are to be recognised need not be understood
    dangling = surroundings.signs.dangling
    return f"“{dangling[0]}” points outside the item" if dangling else None


CHECK = Check(
    name="dangling_reference",
    rule="Whoever has not the article open knows what every word of the item refers to.",
    authority=MEASURED + ": the first cause of unusable items",
    find=find,
    accepts=(sample("The ministers met in _____.", "Lisbon"),),
    rejects=(sample("They met in _____.", "Lisbon", dangling=("They",)),),
)
