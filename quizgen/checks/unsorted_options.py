"""Figures or dates that are not in their order."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.figures import ranks
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    places = ranks(item.options)
    if places is None or places == sorted(places):
        return None
    return "the figures or dates do not ascend"


CHECK = Check(
    name="unsorted_options",
    rule="Options that are figures or dates ascend.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("How many came?", "1,200", ("900", "1,200", "1,500")),
        sample("When did they meet?", "3 May 2021", ("26 April 2021", "3 May 2021", "10 May 2021")),
        sample("Where did they meet?", "Lisbon", ("Madrid", "Lisbon", "Rabat")),
    ),
    rejects=(
        sample("How many came?", "1,200", ("1,200", "900", "1,500")),
        sample("What did it cost?", "$1.2 million", ("$1.2 million", "$900 thousand", "$2 million")),
        sample("When did they meet?", "3 May 2021", ("10 May 2021", "3 May 2021", "26 April 2021")),
    ),
)
