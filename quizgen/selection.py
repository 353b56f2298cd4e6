"""Which accepted items make the quiz: the most important first, every section, no fact twice, no item that answers another."""

from collections.abc import Iterable

from quizgen.checks.words import stems
from quizgen.items import Item, Level, MultipleChoice, printed_text

MOST_PER_KEY = 2
_ALIKE = 4
"""Content words that two items share before one can answer the other."""


HARD_FROM = 0.55
"""Difficulty from which an item is hard and below which it is easy: the median of the items that the sample articles give."""


def select(
    items: Iterable[Item], number: int | None = None, level: Level = "mixed"
) -> tuple[tuple[Item, ...], tuple[tuple[Item, str], ...]]:
    """The chosen items in order of importance, and the others with the reason why each was left out.

    Every section chooses first, the one with the fewest items before the others, then the rest by importance. With
    `number`, exactly so many when there are as many good ones. With a level, easy items alone or hard ones alone.
    """
    # A stable order: of two equally important items the one whose template is named first in the catalogue.
    by_importance = sorted(items, key=lambda item: -item.importance)
    ranked = [item for item in by_importance if _is_of(item, level)]
    chosen: list[Item] = []
    for section in _scarcest_first(ranked):
        best = next((item for item in section if _clash(item, chosen) is None), None)
        if best is not None:
            chosen.append(best)
    left = [
        (item, f"its difficulty is {item.difficulty:.2f}, and {level} items were asked for")
        for item in by_importance
        if not _is_of(item, level)
    ]
    for item in ranked:
        if item in chosen:
            continue
        reason = _clash(item, chosen)
        if reason is None:
            chosen.append(item)
        else:
            left.append((item, reason))
    chosen.sort(key=ranked.index)
    if number is not None and len(chosen) > number:
        # Sensitive items stay off paper unasked, so those that can be printed make up the number first.
        printed = _cover([item for item in chosen if not item.sensitive], number)
        others = [item for item in chosen if item.sensitive][: number - len(printed)]
        kept = [item for item in chosen if item in printed or item in others]
        left += [(item, _surplus(item, number)) for item in chosen if item not in kept]
        chosen = kept
    return tuple(chosen), tuple(left)


def _is_of(item: Item, level: Level) -> bool:
    return level == "mixed" or (level == "hard") == (item.difficulty >= HARD_FROM)


def _scarcest_first(ranked: list[Item]) -> list[list[Item]]:
    """The items of each section; what a section with few items needs is not to be blocked by one with many."""
    sections: dict[int, list[Item]] = {}
    for item in ranked:
        sections.setdefault(item.evidence.section, []).append(item)
    return sorted(sections.values(), key=len)


def _clash(item: Item, chosen: list[Item]) -> str | None:
    if sum(other.key.casefold() == item.key.casefold() for other in chosen) >= MOST_PER_KEY:
        return f"“{item.key}” is the key of {MOST_PER_KEY} items already"
    for other in chosen:
        if other.evidence.start < item.evidence.end and item.evidence.start < other.evidence.end:
            return f"another item asks about the same sentence ({other.template})"
        if _answers(item, other) or _answers(other, item):
            return f"one of it and another item ({other.template}) answers the other"
        if other.fact == item.fact:
            return f"another item asks for the same fact ({other.template})"
    return None


def _answers(item: Item, other: Item) -> bool:
    """What is printed of `item`, options included, holds the key of `other`, and they are about the same thing."""
    options = " ".join(item.options) if isinstance(item, MultipleChoice) else ""
    text, key = stems(f"{printed_text(item)} {options}"), stems(other.key)
    if not key or not key <= text:
        return False
    if other.key[:1].islower() and len(key) > 1 and other.key in printed_text(item):
        return True  # several words of no name stand there as they are: no chance likeness
    asked = stems(other.stem) - key - stems(other.claimant or "")
    return len(asked & text) >= min(_ALIKE, (len(asked) + 1) // 2)


def _surplus(item: Item, number: int) -> str:
    if item.sensitive:
        return f"{number} items were asked for, and this one is on a sensitive subject"
    return f"{number} more important items were asked for"


def _cover(chosen: list[Item], number: int) -> list[Item]:
    """The best item of every section, as far as the number goes, then the most important of the rest."""
    best: dict[int, Item] = {}
    for item in chosen:
        best.setdefault(item.evidence.section, item)
    kept = list(best.values())[:number]
    kept += [item for item in chosen if item not in kept][: number - len(kept)]
    return [item for item in chosen if item in kept]
