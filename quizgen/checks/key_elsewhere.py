"""The context or the title of the sheet gives the key away."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.checks.words import stems, tells_answer
from quizgen.items import Cloze, Item, Open


def find(item: Item, surroundings: Surroundings) -> str | None:
    for place, text in (("context", item.context), ("date line", item.story), ("headline", surroundings.headline)):
        if isinstance(item, Open):
            if tells_answer(text or "", item.key):
                return f"the {place} says most of the model answer"
            continue
        shared = stems(item.key) & stems(text or "")
        # A headline has surnames only: the last word of a person's name is enough.
        person = item.template.startswith("who_") or (isinstance(item, Cloze) and item.hint == "person")
        surname = person and bool(stems(item.key.split()[-1]) & shared)
        if shared and (place == "context" or surname or len(shared) == len(stems(item.key))):
            return f"the {place} shares “{min(shared)}…” with the key"
    return None


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
        sample("The talks ended on _____.", "3 May 2021", story="News of 3 May 2021"),
    ),
)
