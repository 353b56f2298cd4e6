"""Among sorted figures the right one is always the middle one, or always the least."""

from collections import Counter
from collections.abc import Iterator

from quizgen.checks.sets.base import ATTALI, Sample, Set, SetCheck, samples
from quizgen.checks.sets.uneven_keys import is_uneven
from quizgen.figures import ranks
from quizgen.items import MultipleChoice


def find(items: Set) -> Iterator[str]:
    figures = [item for item in items.items if isinstance(item, MultipleChoice) and ranks(item.options) is not None]
    if not figures:
        return
    (place, count), *_ = Counter(_place(item) for item in figures).most_common()
    if is_uneven(count, len(figures), 3):
        yield (
            f"the key is the {place} figure or date in {count} of {len(figures)} items; "
            "choose other wrong options for some"
        )


def _place(item: MultipleChoice) -> str:
    values = ranks(item.options) or []
    key = values[item.options.index(item.key)]
    return "least" if key == min(values) else "greatest" if key == max(values) else "middle"


def _figures(keys: str) -> tuple[Sample, ...]:
    options = ("7", "9", "12")
    return tuple(Sample("How many ships came?", options["<=>".index(key)], options) for key in keys)


CHECK = SetCheck(
    name="fixed_rank",
    rule="The key's rank among figures or dates varies by the choice of wrong options.",
    authority=ATTALI,
    severity="warning",
    find=find,
    accepts=(samples(*_figures("=<=>")), samples(*_figures("=="))),
    rejects=(samples(*_figures("=====")), samples(*_figures(">>>>"))),
)
