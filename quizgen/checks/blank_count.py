"""More gaps than two, or gaps of different widths."""

import re

from quizgen.checks.base import HALADYNA, Check, Surroundings, sample
from quizgen.items import GAP, Item

_MOST = 2
_LINE = re.compile(r"_{2,}")


def find(item: Item, surroundings: Surroundings) -> str | None:
    gaps = _LINE.findall(item.stem)
    if any(gap != GAP for gap in gaps):
        return f"a gap is not written as {len(GAP)} low lines, so its width tells the length of the key"
    return f"{len(gaps)} gaps are too many" if len(gaps) > _MOST else None


CHECK = Check(
    name="blank_count",
    rule=f"A sentence has one gap, {_MOST} at most, and all gaps are equally wide.",
    authority=HALADYNA,
    find=find,
    accepts=(sample("The ministers met in _____.", "Lisbon"),),
    rejects=(
        sample("The _____ of _____ met in _____.", "Lisbon"),
        sample("The ministers met in __________.", "Lisbon"),
    ),
)
