"""Two options that mean the same, or of which one holds the other."""

import unicodedata
from itertools import combinations

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.figures import read_figure
from quizgen.gazetteer import same_place
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    for one, other in combinations(item.options, 2):
        a, b = _plain(one), _plain(other)
        if a == b or same_place(one, other) or (not a[:1].isdigit() and (a in b or b in a)):
            return f"“{one}” and “{other}” mean the same"
        figures = read_figure(one), read_figure(other)
        if figures[0] and figures[0] == figures[1]:
            return f"“{one}” and “{other}” are the same number"
    return None


def _plain(option: str) -> str:
    """What ways of writing one option have in common: full-width letters, capitals, spaces, the article."""
    return " ".join(unicodedata.normalize("NFKC", option).casefold().split()).removeprefix("the ")


CHECK = Check(
    name="alias_options",
    rule="No two options name one thing; no option contains another.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("Which country spoke first?", "Norway", ("Norway", "Sweden", "Denmark")),),
    rejects=(
        sample("Which country spoke first?", "Norway", ("Norway", "Oslo", "Denmark")),
        sample("Which country spoke first?", "the US", ("the US", "United States", "Canada")),
        sample("How many came?", "1,000", ("900", "1,000", "1000")),
        sample("How many came?", "twelve", ("12", "twelve", "thirty")),
        sample("What did it cost?", "$1.5 million", ("$900,000", "$1.5 million", "$1,500,000")),
    ),
)
