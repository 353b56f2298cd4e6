"""Dates of which some name the day and others the month or the year alone."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.figures import read_day
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    days = [read_day(option) for option in item.options]
    grains = {day[0] for day in days if day}
    return "some dates are more exact than others" if all(days) and len(grains) > 1 else None


CHECK = Check(
    name="mixed_grain",
    rule="Options that are dates are equally exact.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("When did they meet?", "May 2021", ("April 2021", "May 2021", "June 2021")),),
    rejects=(
        sample("When did they meet?", "3 May 2021", ("April 2021", "3 May 2021", "June 2021")),
        sample("When did they meet?", "2021", ("2021", "May 2022", "June 2023")),
    ),
)
