"""More than four options: the fifth is chosen by nobody and read by everybody."""

from quizgen.checks.base import RODRIGUEZ, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_MOST = 4


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    have = len(item.options)
    return f"{have} options are more than anyone weighs; three suffice" if have > _MOST else None


CHECK = Check(
    name="many_options",
    rule="A multiple-choice item has three options, or four where three wrong ones are plausible.",
    authority=RODRIGUEZ,
    severity="warning",
    find=find,
    accepts=(sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat", "Tunis")),),
    rejects=(sample("Where did they meet?", "Lisbon", ("Lisbon", "Madrid", "Rabat", "Tunis", "Paris")),),
)
