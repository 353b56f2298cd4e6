"""A wrong option that the evidence names in one breath with the key: both are right."""

import re

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_LONGEST = 6
"""Words of the longest name or figure; statements are not joined in one list."""
_MEMBER = r"(?:, (?:the )?[A-Z][^,.;:]{0,40}){0,20}"
"""Other names between the two."""


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice) or len(item.key.split()) > _LONGEST:
        return None
    text = item.evidence.text
    for option in item.distractors:
        key, other = _bare(item.key), _bare(option)
        if key not in text or other not in text:
            continue
        key, other = re.escape(key), re.escape(other)
        pairs = "|".join(
            rf"\b{one}{_MEMBER},? (?:and|or|as well as|and also) (?:the )?{two}(?!\w| [A-Z])"
            for one, two in ((key, other), (other, key))
        )
        if re.search(pairs, text):
            return f"the article names “{option}” together with the key"
    return None


def _bare(option: str) -> str:
    return option.removeprefix("the ").removeprefix("The ")


CHECK = Check(
    name="second_key",
    rule="No wrong option is right by the same sentence.",
    authority=HALADYNA,
    find=find,
    accepts=(
        sample(
            "Who met in Ribe?", "Norway", ("Norway", "Sweden", "Denmark"), evidence="Norway and Finland met in Ribe."
        ),
        sample(
            "Who met in Ribe?",
            "Norway",
            ("Norway", "Sweden", "Denmark"),
            evidence="Norway met Finland in Ribe, and Sweden stayed away.",
        ),
    ),
    rejects=(
        sample(
            "Who met in Ribe?", "Norway", ("Norway", "Sweden", "Denmark"), evidence="Norway and Sweden met in Ribe."
        ),
        sample(
            "Who met in Ribe?",
            "Norway",
            ("Norway", "Sweden", "Denmark"),
            evidence="Sweden, Finland and Norway met in Ribe.",
        ),
    ),
)
