"""Two options that mean the same, or of which one holds the other."""

from itertools import combinations

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.gazetteer import same_place
from quizgen.items import Item, MultipleChoice


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    for one, other in combinations(item.options, 2):
        a, b = one.casefold().removeprefix("the "), other.casefold().removeprefix("the ")
        if a == b or same_place(one, other) or (not a[:1].isdigit() and (a in b or b in a)):
            return f"“{one}” and “{other}” mean the same"
    return None


CHECK = Check(
    name="alias_options",
    rule="No two options name one thing; no option contains another.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("Which country spoke first?", "Norway", ("Norway", "Sweden", "Denmark")),),
    rejects=(
        sample("Which country spoke first?", "Norway", ("Norway", "Oslo", "Denmark")),
        sample("Which country spoke first?", "the US", ("the US", "United States", "Canada")),
    ),
)
