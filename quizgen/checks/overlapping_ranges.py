"""Two ranges that hold the same value: "10 to 20" beside "20 to 30", "over 10" beside "over 20"."""

from itertools import combinations

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.figures import read_range
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    figures = [(option, figure) for option in item.options if (figure := read_range(option))]
    for (one, a), (other, b) in combinations(figures, 2):
        ranges = a.low < a.high or b.low < b.high
        if ranges and a.unit == b.unit and a.low <= b.high and b.low <= a.high:
            return f"“{one}” and “{other}” overlap"
    return None


CHECK = Check(
    name="overlapping_ranges",
    rule="No value fits two options.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample("How many ships came?", "10 to 19", ("1 to 9", "10 to 19", "20 to 29")),
        sample("How many ships came?", "12", ("9", "12", "over 20")),
    ),
    rejects=(
        sample("How many ships came?", "10 to 20", ("1 to 9", "10 to 20", "20 to 30")),
        sample("How many ships came?", "over 10", ("over 10", "over 20", "over 30")),
        sample("What did it cost?", "$12 million", ("$3 million", "$12 million", "$10–15 million")),
    ),
)
