"""All checks, in the order in which they are made; the first that finds a flaw gives the reason."""

from quizgen.checks import (
    alias_options,
    boilerplate,
    broken_question,
    cut_quotation,
    dangling_reference,
    function_word_gap,
    gap_at_start,
    key_elsewhere,
    key_in_stem,
    long_stem,
    mixed_kinds,
    repeated_event,
    sensitive_subject,
    telling_length,
    undated_day,
)
from quizgen.checks.base import Case, Check, Surroundings
from quizgen.items import Item

CHECKS: tuple[Check, ...] = (
    boilerplate.CHECK,
    sensitive_subject.CHECK,
    key_in_stem.CHECK,
    key_elsewhere.CHECK,
    function_word_gap.CHECK,
    gap_at_start.CHECK,
    cut_quotation.CHECK,
    dangling_reference.CHECK,
    undated_day.CHECK,
    long_stem.CHECK,
    broken_question.CHECK,
    repeated_event.CHECK,
    mixed_kinds.CHECK,
    alias_options.CHECK,
    telling_length.CHECK,
)

__all__ = ["CHECKS", "Case", "Check", "Surroundings", "find_flaw"]


def find_flaw(item: Item, surroundings: Surroundings) -> tuple[str, str] | None:
    """The first flaw of an item, as the name of the check and its reason; None when it has none."""
    for check in CHECKS:
        reason = check.find(item, surroundings)
        if reason is not None:
            return check.name, reason
    return None
