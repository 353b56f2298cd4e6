"""A word bank with no word to spare: the last gap fills itself.

That a bank is sorted and of one kind need not be checked: the writer makes it so, whatever the items are.
"""

from collections.abc import Iterator

from quizgen.checks.base import HALADYNA
from quizgen.checks.sets.base import Bank, Set, SetCheck, samples


def find(items: Set) -> Iterator[str]:
    for bank in items.banks:
        if not set(bank.words) - set(bank.keys):
            yield f"the word bank “{bank.kind}” holds no word beside the keys, so its last gap fills itself"


CHECK = SetCheck(
    name="scant_bank",
    rule="A word bank holds more words than there are gaps.",
    authority=HALADYNA,
    severity="warning",
    find=find,
    accepts=(samples(banks=(Bank("city", ("Lisbon", "Madrid", "Rabat"), ("Rabat", "Lisbon")),)),),
    rejects=(samples(banks=(Bank("city", ("Lisbon", "Rabat"), ("Rabat", "Lisbon", "Rabat")),)),),
)
