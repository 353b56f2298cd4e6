"""A slip of the source that an item would print: "an voluntary", "three four times", "the the"."""

import re
from functools import cache

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.inflection import engine
from quizgen.items import Item, printed_text

_ARTICLE = re.compile(r"\b(a|an) ([a-z]{3,})\b")
_LAYOUT = re.compile(r"(?:\.\.\.|…|[•*|>])\s")
"""What a round-up sets before its notes."""
_TWICE = re.compile(r"\b([A-Za-z]+) \1\b")
_MEANT = frozenset({"that", "had", "very", "so", "no"})
"""Words that stand twice in good English."""
_NUMBERS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:two|three|four|five|six|seven|eight|nine|ten)\b"
)


def find(item: Item, surroundings: Surroundings) -> str | None:
    text = printed_text(item)
    for article, word in _ARTICLE.findall(text):
        if _article_of(word) != article:
            return f"“{article} {word}” is a slip"
    twice = next((match for match in _TWICE.finditer(text) if match[1].casefold() not in _MEANT), None)
    slip = twice or _NUMBERS.search(text) or _LAYOUT.match(item.stem)
    return f"“{slip[0]}” is a slip" if slip else None


@cache
def _article_of(word: str) -> str:
    return str(engine().a(word)).split()[0]


CHECK = Check(
    name="misprint",
    rule="No slip of the source is handed to a class.",
    authority=MEASURED,
    find=find,
    accepts=(
        sample("An hour later the ministers met in a European capital, _____.", "Lisbon"),
        sample("She said that that was a(n) _____.", "honour"),
    ),
    rejects=(
        sample("The ministers joined an voluntary programme in _____.", "Lisbon"),
        sample("The ministers met in the the city of _____.", "Lisbon"),
        sample("... The ministers met in _____.", "Lisbon"),
        sample("He scored three four times in _____.", "Lisbon"),
    ),
)
