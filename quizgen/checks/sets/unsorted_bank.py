"""A word bank out of order: what stands first or last is found without thinking."""

from collections.abc import Iterator

from quizgen.checks.base import HALADYNA
from quizgen.checks.figures import ranks
from quizgen.checks.sets.base import Bank, Set, SetCheck, samples


def find(items: Set) -> Iterator[str]:
    for bank in items.banks:
        values = ranks(bank.words)
        names = [word.casefold().removeprefix("the ") for word in bank.words]
        if values != sorted(values) if values else names != sorted(names):
            yield f"the words of the bank “{bank.kind}” are not sorted"


CHECK = SetCheck(
    name="unsorted_bank",
    rule="The words of a bank are sorted.",
    authority=HALADYNA,
    severity="warning",
    find=find,
    accepts=(
        samples(banks=(Bank("city", ("Lisbon", "Madrid", "the Hague"), ("Madrid",)),)),
        samples(banks=(Bank("number", ("9", "12", "1,200"), ("12",)),)),
    ),
    rejects=(samples(banks=(Bank("city", ("Madrid", "Lisbon", "Rabat"), ("Madrid",)),)),),
)
