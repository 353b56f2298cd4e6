"""A word that the stem shares with the key and with no other option."""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.checks.words import stems
from quizgen.items import Item, MultipleChoice

_FEW = 4
"""Words: of shorter keys `key_in_stem` refuses every shared word."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice) or len(item.key.split()) < _FEW:
        return None
    stem = stems(item.stem)
    shared = stems(item.key) & stem
    if shared and not any(stems(option) & stem for option in item.distractors):
        return f"only the key shares “{min(shared)}…” with the stem"
    return None


CHECK = Check(
    name="shared_word",
    rule="A word of the stem stands in no option, or not in the key alone.",
    authority=MOORE,
    find=find,
    accepts=(
        sample(
            "What did she say of the bridge?",
            "The bridge opens in May.",
            ("The bridge opens in May.", "The bridge is closed.", "The road is closed."),
        ),
    ),
    rejects=(
        sample(
            "What did she say of the bridge?",
            "The bridge opens in May.",
            ("The bridge opens in May.", "The school is closed.", "The road is closed."),
        ),
    ),
)
