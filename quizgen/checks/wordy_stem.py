"""A stem that is read twice: more than 25 words, context and quotations aside."""

import re

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.checks.words import unquoted
from quizgen.items import Item

_LONGEST = 25
_DATE = re.compile(r" ?\[[^]]{0,200}\]")
"""The date of a weekday, put in by the program."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    words = len(_DATE.sub("", unquoted(item.stem)).split())
    return f"{words} words beside quotations; {_LONGEST} are easy to read" if words > _LONGEST else None


CHECK = Check(
    name="wordy_stem",
    rule=f"A stem has at most {_LONGEST} words, context and quotations aside.",
    authority=MOORE,
    severity="warning",
    find=find,
    accepts=(
        sample("The ministers of both countries met in _____.", "Lisbon"),
        sample(f"Who said: “{'We came to the sea ' * 6}”?", "Ellen Brandt", ("Ellen Brandt", "Tomas Lund", "Ann Lee")),
    ),
    rejects=(sample(f"The ministers {'of many old and new countries ' * 4}met again in _____.", "Lisbon"),),
)
