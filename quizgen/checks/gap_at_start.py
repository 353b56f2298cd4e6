"""A cloze gap at the very start: one reads the sentence twice to learn what is asked."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import GAP, Item


def find(item: Item, surroundings: Surroundings) -> str | None:
    start = item.stem.removeprefix("The ").startswith(GAP)
    return "the sentence begins with its gap" if start else None


CHECK = Check(
    name="gap_at_start",
    rule="A gap stands behind the words that say what is asked.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("The ministers met in _____.", "Lisbon"),),
    rejects=(sample("_____ met the ministers.", "Ellen Brandt"),),
)
