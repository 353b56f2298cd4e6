"""Another sentence of the article fits the stem as well: "who won the award?" where three people won one."""

from quizgen.checks.base import MEASURED, Check, Surroundings, sample
from quizgen.checks.words import stems
from quizgen.items import GAP, Item

_SHARE = 0.75
_FEWEST = 3


def find(item: Item, surroundings: Surroundings) -> str | None:
    asked = stems(item.stem.replace(GAP, " ")) - stems(item.claimant or "")
    if len(asked) < _FEWEST:
        return None
    key = stems(item.key)
    for sentence in surroundings.others:
        words = stems(sentence)
        if len(asked & words) / len(asked) >= _SHARE and not key & words:
            return f"another sentence fits as well: “{' '.join(sentence.split()[:8])}…”"
    return None


CHECK = Check(
    name="repeated_event",
    rule="No other sentence of the article answers the question in another way.",
    authority=MEASURED,
    find=find,
    accepts=(
        sample(
            "Who won the silver cup of Ribe?",
            "Ellen Brandt",
            ("Ellen Brandt", "Tomas Lund"),
            others=("Tomas Lund lost.",),
        ),
    ),
    rejects=(
        sample(
            "Who won the silver cup of Ribe?",
            "Ellen Brandt",
            ("Ellen Brandt", "Tomas Lund"),
            others=("Tomas Lund won the silver cup of Ribe for children.",),
        ),
    ),
)
