"""An option with "often", "some", "usually": a guesser knows that it is seldom wrong."""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.checks.words import common_words
from quizgen.items import Item, MultipleChoice
from quizgen.languages import ENGLISH


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    for option in item.options:
        found = common_words(option) & ENGLISH.hedges
        if found:
            return f"“{min(found)}” leaves open how much or how often"
    return None


CHECK = Check(
    name="vague_options",
    rule="No option holds “often”, “some”, “usually” and the like; quotations may.",
    authority=MOORE,
    severity="warning",
    find=find,
    accepts=(
        sample("What did she say?", "“Some are sold.”", ("“Some are sold.”", "“Few came.”", "“It is closed.”")),
        sample("What did they sell?", "mills", ("mills", "boats", "handsome houses")),
    ),
    rejects=(
        sample("What did they do?", "They often met.", ("They often met.", "They sold a mill.", "They built a road.")),
    ),
)
