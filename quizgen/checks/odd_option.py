"""A fourth option whose length gives it away as a filler."""

from quizgen.checks.base import RODRIGUEZ, Check, Surroundings, sample
from quizgen.items import Item, MultipleChoice

_FEWEST = 4
"""Options: with three, the odd one cannot be spared."""
_TIMES = 2.5


def find(item: Item, surroundings: Surroundings) -> str | None:
    if not isinstance(item, MultipleChoice) or len(item.options) < _FEWEST:
        return None
    for option in item.distractors:
        others = [len(other) for other in item.options if other != option]
        if len(option) > _TIMES * max(others) or _TIMES * len(option) < min(others):
            return f"“{option}” stands out by its length and tempts nobody; three options suffice"
    return None


CHECK = Check(
    name="odd_option",
    rule="A fourth option is as plausible as the others.",
    authority=RODRIGUEZ,
    severity="warning",
    find=find,
    accepts=(
        sample("Who spoke?", "Ellen Brandt", ("Ellen Brandt", "Tomas Lund", "Ann Lee", "Mary Collins")),
        sample("Who spoke?", "Ellen Brandt", ("Ellen Brandt", "Tomas Lund", "Lee")),
    ),
    rejects=(
        sample("Who spoke?", "Ellen Brandt", ("Ellen Brandt", "Tomas Lund", "Lee", "Mary Collins")),
        sample(
            "Who spoke?", "Ellen Brandt", ("Ellen Brandt", "Tomas Lund", "the woman from the harbour council", "Lee")
        ),
    ),
)
