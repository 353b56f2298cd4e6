"""A stem that neither asks nor has a gap."""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.items import GAP, Item


def find(item: Item, surroundings: Surroundings) -> str | None:
    asks = item.stem.rstrip(" ”\"'’)").endswith("?")
    return None if asks or GAP in item.stem else "the stem ends in no question mark and has no gap"


CHECK = Check(
    name="unfinished_stem",
    rule="A stem is a question or a sentence with a gap, so that one can answer before reading the options.",
    authority=MOORE,
    severity="warning",
    find=find,
    accepts=(
        sample("The ministers met in _____.", "Lisbon"),
        sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat")),
        sample("Who asked: “Where shall we meet?”", "Ann Lee", ("Ann Lee", "Tomas Lund", "Ellen Brandt")),
    ),
    rejects=(sample("The ministers met in", "Lisbon", ("Lisbon", "Madrid", "Rabat")),),
)
