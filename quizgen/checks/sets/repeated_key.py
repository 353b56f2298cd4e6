"""A key that is right so often that it is guessed."""

from collections import Counter
from collections.abc import Iterator

from quizgen.checks.base import MEASURED
from quizgen.checks.sets.base import Sample, Set, SetCheck, name_items, samples

MOST_PER_KEY = 2


def find(items: Set) -> Iterator[str]:
    keys = [item.key.casefold() for item in items.items]
    for key, count in Counter(keys).items():
        if count > MOST_PER_KEY:
            numbers = [number for number, other in enumerate(keys, start=1) if other == key]
            yield f"“{items.items[numbers[0] - 1].key}” is the key of {name_items(numbers)}"


CHECK = SetCheck(
    name="repeated_key",
    rule=f"A key is that of {MOST_PER_KEY} items at most.",
    authority=MEASURED,
    severity="warning",
    find=find,
    accepts=(samples(Sample("The mill was sold in _____.", "May"), Sample("The school opened in _____.", "May")),),
    rejects=(
        samples(
            Sample("The mill was sold in _____.", "May"),
            Sample("The school opened in _____.", "May"),
            Sample("The ferry sank in _____.", "May"),
        ),
    ),
)
