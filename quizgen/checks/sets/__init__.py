"""All checks of a whole set of items, in the order in which they are made: flaws first, then warnings."""

from collections.abc import Iterator

from quizgen.checks.sets import (
    answers_another,
    empty_section,
    fixed_rank,
    key_run,
    one_voice,
    repeated_fact,
    repeated_key,
    scant_bank,
    uneven_keys,
)
from quizgen.checks.sets.base import Bank, Set, SetCase, SetCheck

SET_CHECKS: tuple[SetCheck, ...] = (
    answers_another.CHECK,
    repeated_fact.CHECK,
    repeated_key.CHECK,
    key_run.CHECK,
    uneven_keys.CHECK,
    fixed_rank.CHECK,
    empty_section.CHECK,
    scant_bank.CHECK,
    one_voice.CHECK,
)

__all__ = ["SET_CHECKS", "Bank", "Set", "SetCase", "SetCheck", "find_set_faults"]


def find_set_faults(items: Set) -> Iterator[tuple[SetCheck, str]]:
    """Every check that a set fails, once for each place where it does, with the reason."""
    for check in SET_CHECKS:
        for reason in check.find(items):
            yield check, reason
