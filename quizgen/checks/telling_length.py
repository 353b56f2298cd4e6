"""A key that stands out by its length."""

from quizgen.checks.base import MOORE, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_LONGER = 1.33
_FEW = 4


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice):
        return None
    longest = max(len(option.split()) for option in item.distractors) if item.distractors else 0
    words = len(item.key.split())
    if words >= _FEW and words > _LONGER * longest:
        return "the key is much longer than the other options"
    shortest = min(len(option.split()) for option in item.distractors)
    if shortest > _FEW and 2 * words < shortest:
        return "the key is much shorter than the other options"
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
