"""Something is referred to that the item does not hold: "he", "the move", "this"."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item


def find(item: Item, surroundings: Surroundings) -> str | None:
    # Words that are only to be recognised may speak of "it"; "these items" or "the region" they may not.
    signs = surroundings.signs
    dangling = signs.pointing if item.template == "who_said" else signs.dangling
    return f"“{dangling[0]}” points outside the item" if dangling else None


CHECK = Check(
    name="dangling_reference",
    rule="Whoever has not the article open knows what every word of the item refers to.",
    authority=MEASURED + ": the first cause of unusable items",
    find=find,
    accepts=(sample("The ministers met in _____.", "Lisbon"),),
    rejects=(sample("They met in _____.", "Lisbon", dangling=("They",)),),
)
