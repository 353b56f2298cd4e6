"""A year that can be reckoned out: "thirty years earlier" under a date."""

import re

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.items import Item, printed_text

_YEAR = re.compile(r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?[12]\d{3}s?")
_SPAN = re.compile(
    r"\b(?:years?|decades?|century|centuries) (?:earlier|before|later|after|ago|previously)\b|\banniversary\b",
    re.IGNORECASE,
)


def find(item: Item, surroundings: Surroundings) -> str | None:
    span = _SPAN.search(printed_text(item))
    return f"“{span.group()}” lets the year be reckoned" if span and _YEAR.fullmatch(item.key) else None


CHECK = Check(
    name="reckoned_year",
    rule="Where a year is asked for, nothing printed says how many years lie between it and another one.",
    authority=MEASURED,
    find=find,
    accepts=(
        sample("The bridge of Ribe opened in _____, two years before the harbour.", "a storm"),
        sample("The bridge of Ribe opened in _____.", "1981"),
    ),
    rejects=(
        sample("Exactly thirty years earlier, in _____, the bridge had opened.", "1981", story="News of 3 May 2011"),
        sample("Ribe kept the 50th anniversary of the bridge, opened on _____.", "3 May 1981"),
    ),
)
