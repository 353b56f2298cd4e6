"""A key that stands out by its length, or that alone shares a word with the stem."""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.checks.words import stems
from quizgen.items import Item, MultipleChoice

_LONGER = 1.33
_FEW = 4


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    longest = max(len(option.split()) for option in item.distractors)
    words = len(item.key.split())
    if words >= _FEW and words > _LONGER * longest:
        return "the key is much longer than the other options"
    if len(item.stem.split()) and words >= _FEW:
        shared = stems(item.key) & stems(item.stem)
        if shared and not any(stems(option) & stems(item.stem) for option in item.distractors):
            return f"only the key shares “{min(shared)}…” with the stem"
    return None


CHECK = Check(
    name="telling_length",
    rule=f"The key is at most {_LONGER} times as long as the longest other option.",
    authority=MOORE,
    find=find,
    accepts=(sample("What did she say?", "It will open in May.", ("It will open in May.", "It is closed for good.")),),
    rejects=(
        sample(
            "What did she say?",
            "It will open in May for all who live here.",
            ("It will open in May for all who live here.", "No."),
        ),
    ),
)
