"""All checks of one item, in the order in which they are made: flaws first, then warnings.

The first flaw gives the reason for which an item is refused; warnings refuse nothing.
"""

from collections.abc import Iterator

from quizgen.checks import (
    absolute_options,
    alias_options,
    bare_claim,
    bare_opinion,
    blank_count,
    boilerplate,
    broken_question,
    catch_all_options,
    cut_quotation,
    dangling_reference,
    few_options,
    function_word_gap,
    gap_at_start,
    key_elsewhere,
    key_in_stem,
    long_stem,
    many_options,
    misfit_article,
    misfit_number,
    misprint,
    mixed_determiners,
    mixed_grain,
    mixed_kinds,
    mixed_places,
    mixed_units,
    negative_stem,
    odd_option,
    overlapping_ranges,
    reckoned_year,
    repeated_event,
    second_key,
    sensitive_subject,
    shared_word,
    telling_length,
    unclaimed_quotation,
    undated_day,
    unfinished_stem,
    unsorted_options,
    vague_options,
    wordy_stem,
)
from quizgen.checks.base import Case, Check, Severity, Surroundings
from quizgen.items import Item

CHECKS: tuple[Check, ...] = (
    boilerplate.CHECK,
    sensitive_subject.CHECK,
    key_in_stem.CHECK,
    key_elsewhere.CHECK,
    function_word_gap.CHECK,
    gap_at_start.CHECK,
    blank_count.CHECK,
    cut_quotation.CHECK,
    dangling_reference.CHECK,
    undated_day.CHECK,
    reckoned_year.CHECK,
    long_stem.CHECK,
    broken_question.CHECK,
    repeated_event.CHECK,
    few_options.CHECK,
    catch_all_options.CHECK,
    mixed_kinds.CHECK,
    mixed_places.CHECK,
    mixed_units.CHECK,
    mixed_grain.CHECK,
    mixed_determiners.CHECK,
    misfit_article.CHECK,
    misfit_number.CHECK,
    misprint.CHECK,
    unclaimed_quotation.CHECK,
    alias_options.CHECK,
    overlapping_ranges.CHECK,
    second_key.CHECK,
    unsorted_options.CHECK,
    telling_length.CHECK,
    shared_word.CHECK,
    wordy_stem.CHECK,
    negative_stem.CHECK,
    unfinished_stem.CHECK,
    bare_claim.CHECK,
    bare_opinion.CHECK,
    absolute_options.CHECK,
    vague_options.CHECK,
    many_options.CHECK,
    odd_option.CHECK,
)

__all__ = ["CHECKS", "Case", "Check", "Severity", "Surroundings", "find_faults", "find_flaw", "judge"]


def find_faults(item: Item, surroundings: Surroundings) -> Iterator[tuple[Check, str]]:
    """Every check that an item fails, with its reason."""
    for check in CHECKS:
        reason = check.find(item, surroundings)
        if reason is not None:
            yield check, reason


def judge(item: Item, surroundings: Surroundings) -> tuple[tuple[str, str] | None, tuple[tuple[str, str], ...]]:
    """The first flaw of an item, as the name of the check and its reason, or None; and of a flawless one the warnings."""
    warnings: list[tuple[str, str]] = []
    for check, reason in find_faults(item, surroundings):
        if check.severity == "flaw":
            return (check.name, reason), ()
        warnings.append((check.name, reason))
    return None, tuple(warnings)


def find_flaw(item: Item, surroundings: Surroundings) -> tuple[str, str] | None:
    """The first flaw of an item; None when it has none."""
    return judge(item, surroundings)[0]
