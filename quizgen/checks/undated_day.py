"""A day or week that only the date line tells: "on Wednesday", "last week" without its date."""

import re

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.items import Item, printed_text
from quizgen.languages import ENGLISH

_WORDS = (
    *ENGLISH.weekdays,
    "yesterday|today|tonight|tomorrow|recently|now|currently",
    "(?:last|this|next|past) (?:week|month|year|weekend|spring|summer|autumn|fall|winter|night)",
    "(?:over|at|on|during) the weekend",
    "(?:days|weeks|months|years) ago",
)
# Not where the date stands behind it in brackets, nor inside quoted words.
_RELATIVE = re.compile(
    rf"\b(?:{'|'.join(_WORDS)})\b(?!(?: (?:morning|afternoon|evening|night))?(?:'s|’s)? ?\[)(?![^“]*”)", re.IGNORECASE
)


def find(item: Item, surroundings: Surroundings) -> str | None:
    text = printed_text(item)
    match = _RELATIVE.search(text)
    if match is None:
        return None
    dated = item.story is not None and match.group().lower() in {"recently", "now", "currently"}
    return None if dated else f"“{match.group()}” has no date"


CHECK = Check(
    name="undated_day",
    rule="Relative times stand with their date.",
    authority=MOORE,
    find=find,
    accepts=(
        sample("The ministers met in _____ on Wednesday [12 January 2022].", "Lisbon"),
        sample("The storm hit _____ yesterday afternoon [11 September 2015].", "Lisbon"),
        sample("Mayor Ellen Brandt said: “Today we have _____.”", "hope"),
    ),
    rejects=(
        sample("The ministers met in _____ on Wednesday.", "Lisbon"),
        sample("The ministers met in _____ last week.", "Lisbon"),
    ),
)
