"""Figures that count different things: dollars among pounds, percent among people."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.figures import read_range
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    units = [figure.unit for option in item.options if (figure := read_range(option))]
    if len(units) < len(item.options) or len(set(units)) == 1:
        return None
    return "the figures have different units"


CHECK = Check(
    name="mixed_units",
    rule="Options that are figures have one unit.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("What did it cost?", "$3 million", ("$2 million", "$3 million", "$40 million")),
        sample("How long did it last?", "1 year", ("1 year", "2 years", "3 years")),
    ),
    rejects=(
        sample("What did it cost?", "$3 million", ("$2 million", "$3 million", "£40 million")),
        sample("How much did it grow?", "3%", ("2", "3%", "7%")),
    ),
)
