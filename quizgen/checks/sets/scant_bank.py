"""Gaps of one kind for whose word bank the items have no word to spare: the last gap would fill itself.

That a bank is sorted and of one kind need not be checked: the sheet makes it so, whatever the items are.
"""

from collections.abc import Iterator

from quizgen.checks.base import HALADYNA
from quizgen.checks.sets.base import Bank, Set, SetCheck, samples


def find(items: Set) -> Iterator[str]:
    for bank in items.banks:
        if not set(bank.words) - set(bank.keys):
            yield f"no item has a word to spare for the word bank “{bank.kind}”; without one the sheet prints hints instead"


CHECK = SetCheck(
    name="scant_bank",
    rule="A word bank holds more words than there are gaps.",
    authority=HALADYNA,
    severity="warning",
    find=find,
    accepts=(samples(banks=(Bank("city", ("Lisbon", "Madrid", "Rabat"), ("Rabat", "Lisbon")),)),),
    rejects=(samples(banks=(Bank("city", ("Lisbon", "Rabat"), ("Rabat", "Lisbon", "Rabat")),)),),
)
