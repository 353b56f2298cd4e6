"""A "not" in the stem, which is read over."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.checks.words import plain_words
from quizgen.items import Item
from quizgen.languages import ENGLISH


def find(item: Item, surroundings: Surroundings) -> str | None:
    stem = item.stem.replace("not only", "")
    negations = [word for word in plain_words(stem) if word.casefold().replace("’", "'") in ENGLISH.negations]
    return f"the stem is negative: “{negations[0]}”" if negations else None


CHECK = Check(
    name="negative_stem",
    rule="A stem asks what is, not what is not; quotations may be negative.",
    authority=HALADYNA,
    severity="warning",
    find=find,
    accepts=(
        sample("The ministers met in _____.", "Lisbon"),
        sample("The ministers met not only in Ribe but also in _____.", "Lisbon"),
        sample("Who said: “We do not sell the mill”?", "Ellen Brandt", ("Ellen Brandt", "Tomas Lund", "Ann Lee")),
    ),
    rejects=(
        sample("Which of these towns did NOT sell its mill?", "Ribe", ("Ribe", "Dover", "Calais")),
        sample("The ministers didn’t meet in _____.", "Lisbon"),
    ),
)
