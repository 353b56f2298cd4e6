"""A stem that is too long to be read as one question, or too short to say what is asked."""

import re

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.items import Item
from quizgen.passages import LONG

_SHORTEST, _LONGEST_QUOTED, _LONGEST_WITH_CONTEXT = 5, 42, 75
_QUOTED = re.compile(r"“[^”]{0,1000}”|\"[^\"]{0,1000}\"|\[[^\]]{0,1000}\]")


def find(item: Item, surroundings: Surroundings) -> str | None:
    """Quoted words and dates in brackets are not counted: they are read, but ask nothing."""
    words = len(item.stem.split())
    asking = len(_QUOTED.sub(" ", item.stem).split())
    if asking > LONG or words > _LONGEST_QUOTED:
        return f"{asking} words are too many"
    if words + len((item.context or "").split()) > _LONGEST_WITH_CONTEXT:
        return "stem and context together are too long"
    return f"{words} words are too few" if words < _SHORTEST else None


CHECK = Check(
    name="long_stem",
    rule=f"A stem has {_SHORTEST} to {LONG} words beside what it quotes, with its context at most {_LONGEST_WITH_CONTEXT}.",
    authority=MOORE,
    find=find,
    accepts=(
        sample("The ministers of both countries met in _____.", "Lisbon"),
        sample(f"Mayor Ellen Brandt said: “{'Bridges and ' * 15}children need _____.”", "care"),
    ),
    rejects=(sample("They met _____.", "Brandt"), sample("very " * 26 + "long sentences end in _____.", "tears")),
)
