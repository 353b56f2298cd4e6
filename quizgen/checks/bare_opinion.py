"""A judgement in the article's own voice: whose opinion is it?"""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.checks.words import common_words, reports
from quizgen.items import Item, printed_text
from quizgen.languages import ENGLISH


def find(item: Item, surroundings: Surroundings) -> str | None:
    stances = common_words(f"{item.stem} {item.key}") & ENGLISH.stances
    if not stances or item.claimant or reports(printed_text(item)):
        return None
    return f"“{min(stances)}” is an opinion; say whose (“according to …”)"


CHECK = Check(
    name="bare_opinion",
    rule="An opinion is printed with whose it is.",
    authority=MOORE,
    severity="warning",
    find=find,
    accepts=(
        sample("According to Mayor Ellen Brandt, the town should sell its _____.", "mill"),
        sample("Ellen Brandt called the sale “an absurd _____”.", "mistake"),
        sample("The town sold its _____.", "mill"),
    ),
    rejects=(
        sample("The town should sell its _____.", "mill"),
        sample("What did the town sell in a ridiculous deal?", "a mill", ("a mill", "a boat", "a house")),
    ),
)
