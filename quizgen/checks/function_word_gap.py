"""A gap over a word that carries no meaning."""

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.checks.words import words
from quizgen.items import GAP, Item
from quizgen.languages import ENGLISH


def find(item: Item, surroundings: Surroundings) -> str | None:
    if GAP not in item.stem:
        return None
    meaning = [word for word in words(item.key) if word not in ENGLISH.function_words]
    return None if meaning else f"“{item.key}” carries no meaning"


CHECK = Check(
    name="function_word_gap",
    rule="A gap takes out content words.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("The ministers met in _____.", "Lisbon"),),
    rejects=(sample("The ministers met _____ Lisbon.", "in"), sample("They agreed on _____ of it.", "some")),
)
