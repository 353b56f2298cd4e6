"""Which accepted items make the quiz: the most important first, every section, no fact twice, no item that answers another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from quizgen.checks.sets.answers_another import answers
from quizgen.checks.sets.repeated_key import MOST_PER_KEY
from quizgen.items import Item, Level, MultipleChoice, is_hard

MOST_PER_OPTIONS = 2
"""Items with one set of options: a third is answered by what the others leave (Haladyna et al. 2002: independent items)."""

_NO_WARNINGS: Mapping[str, int] = MappingProxyType({})
_COST = 0.05
"""What a warning takes from an item's importance when items are chosen: enough to prefer the better worded of two on
one sentence, too little to trade a weighty fact for a trifle."""


def select(
    items: Iterable[Item],
    number: int | None = None,
    warnings: Mapping[str, int] = MappingProxyType({}),
    *,
    level: Level = "mixed",
    before: Iterable[Item] = (),
    held: Sequence[Item] = (),
    judged: Collection[str] = (),
) -> tuple[tuple[Item, ...], tuple[tuple[Item, str], ...]]:
    """The chosen items in order of importance, and the others with the reason why each was left out.

    Every section chooses first, the one with the fewest items before the others, then the rest by importance, less
    what the `warnings` of an item (how many, by its id) cost it. With `number`, exactly so many when there are as many
    good ones; with a level, easy items alone or hard ones alone. What clashes with an item chosen `before` is left out,
    and, unless it is one of them, what clashes with one of those that learners hold already. What a teacher `judged` good
    (by id) goes before all else, and may ask about a sentence that is asked about.
    """
    known = {item.id for item in held}

    def clash(item: Item, others: Sequence[Item]) -> str | None:
        find = find_clash if item.id in judged else _clash
        if item.id in known:
            return find(item, others)
        # Each once: what is chosen and held counts as one item with its key.
        there = {other.id for other in others}
        return find(item, [*others, *(other for other in held if other.id not in there)])

    # A stable order: of two equally important items the one whose template is named first in the catalogue.
    by_importance = sorted(items, key=lambda item: -item.importance)
    ranked = sorted(
        (item for item in by_importance if _is_of(item, level)),
        key=lambda item: (
            item.id not in judged,
            item.id not in known,
            _COST * warnings.get(item.id, 0) - item.importance,
        ),
    )
    taken = list(before)
    chosen: list[Item] = []
    for section in _scarcest_first(ranked):
        best = next((item for item in section if clash(item, [*taken, *chosen]) is None), None)
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
        reason = clash(item, [*taken, *chosen])
        if reason is None:
            chosen.append(item)
        else:
            left.append((item, reason))
    chosen.sort(key=lambda item: (item.id not in judged, _COST * warnings.get(item.id, 0) - item.importance))
    if number is not None and len(chosen) > number:
        # Sensitive items stay off paper unasked, so those that can be printed make up the number first.
        printed = _cover([item for item in chosen if not item.sensitive], number)
        others = [item for item in chosen if item.sensitive][: number - len(printed)]
        kept = [item for item in chosen if item in printed or item in others]
        left += [(item, _surplus(item, number)) for item in chosen if item not in kept]
        chosen = kept
    chosen.sort(key=by_importance.index)
    return tuple(chosen), tuple(left)


def _is_of(item: Item, level: Level) -> bool:
    return level == "mixed" or (level == "hard") == is_hard(item)


def _scarcest_first(ranked: list[Item]) -> list[list[Item]]:
    """The items of each section; what a section with few items needs is not to be blocked by one with many."""
    sections: dict[int, list[Item]] = {}
    for item in ranked:
        sections.setdefault(item.evidence.section, []).append(item)
    return sorted(sections.values(), key=len)


def find_clash(item: Item, chosen: Sequence[Item]) -> str | None:
    """Why an item cannot be asked beside those that are chosen, of whatever articles they are; None when it can."""
    if sum(other.key.casefold() == item.key.casefold() for other in chosen) >= MOST_PER_KEY:
        return f"“{item.key}” is the key of {MOST_PER_KEY} items already"
    if isinstance(item, MultipleChoice):
        same = [
            other for other in chosen if isinstance(other, MultipleChoice) and set(other.options) == set(item.options)
        ]
        if len(same) >= MOST_PER_OPTIONS:
            return f"{MOST_PER_OPTIONS} items have its options already, so it is answered by elimination"
    for other in chosen:
        if answers(item, other) or answers(other, item):
            return f"one of it and another item ({other.template}) answers the other"
        if other.stem == item.stem:
            return "the same is asked already, with another answer"
        if other.fact == item.fact:
            return f"another item asks for the same fact ({other.template})"
    return None


def _clash(item: Item, chosen: Sequence[Item]) -> str | None:
    for other in chosen:
        if other.evidence.start < item.evidence.end and item.evidence.start < other.evidence.end:
            return f"another item asks about the same sentence ({other.template})"
    return find_clash(item, chosen)


def _surplus(item: Item, number: int) -> str:
    if number == 0:
        return "as many items as were asked for are there already"
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
