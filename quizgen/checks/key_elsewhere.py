"""The context or the title of the sheet gives the key away."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.checks.words import gives_away, stems, tells_answer
from quizgen.items import Cloze, Item, Open

_NAME = 8
"""Words of the longest name or role."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    for place, text in (
        ("context", item.context),
        ("line above the item", item.story),
        ("headline", surroundings.headline),
    ):
        told = find_told(item, text or "", every_word=place == "context" or _spelled(item))
        if told is not None:
            return f"the {place} {told}"
    return None


def find_told(item: Item, text: str, *, every_word: bool = False) -> str | None:
    """How a text on the same story tells the key of an item; with `every_word`, any content word of the key tells it."""
    if isinstance(item, Open):
        return "says most of the model answer" if tells_answer(text, item.key) else None
    if len(item.key.split()) > _NAME:
        return None  # a whole statement may name what it is about
    shared = gives_away(item.key, text)
    if shared is None and every_word:
        shared = next((f"“{stem}…”" for stem in sorted(stems(item.key) & stems(text))), None)
    return f"shares {shared} with the key" if shared else None


def _spelled(item: Item) -> bool:
    """Its hint shows first letters, so that one more word is half of the key."""
    return isinstance(item, Cloze) and "…" in (item.hint or "")


CHECK = Check(
    name="key_elsewhere",
    rule="Neither the context nor the headline above the quiz holds the key.",
    authority=MEASURED,
    find=find,
    accepts=(
        sample("The ministers met in _____.", "Lisbon", story="News of 3 May 2021"),
        sample(
            "Why did it close?", "Because Ribe's storms brought sand.", headline="Port of Ribe shut", own_words=True
        ),
    ),
    rejects=(
        sample("Why did it close?", "Because of the sand.", headline="Sand shuts the port of Ribe", own_words=True),
        sample("The ministers met in _____.", "Lisbon", headline="Lisbon talks open"),
        sample("Fans cheered _____ after the game.", "Mary Collins", hint="person", headline="Late goal by Collins"),
        sample(
            "The decision puts _____ at odds with its partners.", "the US", headline="Critics of America grow louder"
        ),
        sample("The company has its seat in _____.", "New York City", headline="New York State looks into company"),
        sample(
            "Towns demand taxes on _____.",
            "property and local services",
            hint="4 words: p… a… l… s…",
            headline="Property tax demanded",
        ),
        sample("The talks ended on _____.", "3 May 2021", story="News of 3 May 2021"),
    ),
)
