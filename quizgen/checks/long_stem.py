"""A stem that is too long to be read as one question, or too short to say what is asked."""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.items import Item

_LONGEST, _LONGEST_WITH_CONTEXT, _SHORTEST = 40, 70, 5


def find(item: Item, surroundings: Surroundings) -> str | None:
    words = len(item.stem.split())
    if words > _LONGEST and item.template != "who_said":
        return f"{words} words are too many"
    if words + len((item.context or "").split()) > _LONGEST_WITH_CONTEXT:
        return "stem and context together are too long"
    return f"{words} words are too few" if words < _SHORTEST else None


CHECK = Check(
    name="long_stem",
    rule=f"A stem has {_SHORTEST} to {_LONGEST} words, with its context at most {_LONGEST_WITH_CONTEXT}.",
    authority=MOORE,
    find=find,
    accepts=(sample("The ministers of both countries met in _____.", "Lisbon"),),
    rejects=(sample("They met _____.", "Brandt"), sample("very " * 40 + "long sentences end in _____.", "tears")),
)
