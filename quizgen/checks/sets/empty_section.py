"""A section of the article that no item asks about."""

from collections.abc import Iterator

from quizgen.checks.base import HALADYNA
from quizgen.checks.sets.base import Sample, Set, SetCheck, samples


def find(items: Set) -> Iterator[str]:
    asked = {item.evidence.section for item in items.items}
    for section, heading in enumerate(items.sections):
        if section not in asked:
            yield f"no item on the section “{heading}”" if heading else "no item on the lead"


CHECK = SetCheck(
    name="empty_section",
    rule="Every section of the article has an item.",
    authority=HALADYNA + ": items cover the content",
    severity="warning",
    find=find,
    accepts=(samples(Sample(section=0), Sample(section=1), sections=(None, "Costs")),),
    rejects=(
        samples(Sample(section=0), sections=(None, "Costs")),
        samples(Sample(section=1), sections=(None, "Costs")),
    ),
)
