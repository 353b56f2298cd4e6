"""An option with "always", "never", "all": a guesser knows that it is seldom right."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.checks.words import common_words
from quizgen.items import Item, MultipleChoice
from quizgen.languages import ENGLISH


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    for option in item.options:
        found = common_words(option) & ENGLISH.absolutes
        if found:
            return f"“{min(found)}” allows no exception"
    return None


CHECK = Check(
    name="absolute_options",
    rule="No option holds “always”, “never”, “all” and the like; quotations may.",
    authority=HALADYNA,
    severity="warning",
    find=find,
    accepts=(
        sample("What did she say?", "“All is well.”", ("“All is well.”", "“Never again.”", "“It is closed.”")),
        sample("Who won the cup?", "the All Blacks", ("the All Blacks", "the Wallabies", "the Pumas")),
    ),
    rejects=(
        sample(
            "What did they do?", "They sold a mill.", ("They sold a mill.", "They never met.", "They built a road.")
        ),
    ),
)
