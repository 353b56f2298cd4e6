"""What becomes of an article's items when its rules speak again.

What was delivered is frozen: its wording and its options change only when its evidence, a failed check or the teacher
changes them. A key that changed is another thing to learn, so it is another item, and the old one is withdrawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizgen.bank.base import Banked
from quizgen.bank.matching import match_items, same_key
from quizgen.items import Entry, Item, Status

GONE = "the article no longer says this"
OTHERWISE = "the article now gives another answer"


@dataclass(frozen=True, slots=True)
class Fresh:
    """What today's rules say of an article."""

    items: tuple[Item, ...]
    """What passed every check."""
    refused: Mapping[tuple[str, ...], str]
    """Why a draft was refused, by its template and fact."""
    text: str
    """The article's own text."""
    moved: bool
    """The text is not the one of which the banked items were made."""
    retitled: bool
    """Its headline is not the one under which they were made."""
    flaws: Callable[[Sequence[Item]], Mapping[str, str]]
    """Why items would be refused today, by their ids."""
    is_ready: Callable[[Item], bool]
    """Whether an item prints unasked."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a new item gets its id and its code."""

    id_of: Callable[[Item, int], str]
    """From the fact, and how many items of that fact there were before."""
    code_of: Callable[[str], str]


def merge_items(
    banked: Sequence[Banked], fresh: Fresh, naming: Naming, now: datetime, *, refresh: bool = False
) -> tuple[Banked, ...]:
    """The article's items as they are from now on: those that the bank has in their order, then new ones.

    With `refresh`, what was delivered takes today's wording too.
    """
    again = match_items(banked, fresh.items)
    said = " ".join(fresh.text.split())
    doubtful = [each.item for place, each in enumerate(banked) if _is_doubtful(each, again.get(place))]
    flaws = fresh.flaws(doubtful) if doubtful else {}
    merged: list[Banked] = []
    taken: set[str] = set()
    for place, each in enumerate(banked):
        made = again.get(place)
        kept = _merge(each, made, fresh, flaws.get(each.item.id), said, now, refresh)
        if kept is not None:
            merged.append(kept)
        if made is not None and (each.entry.status in ("rejected", "edited") or (kept is not None and kept.is_live)):
            taken.add(made.id)
    known = {each.item.id for each in banked}
    for item in fresh.items:
        if item.id not in taken:
            entry = _new(item, fresh, naming, known, now)
            merged.append(Banked(entry))
            known.add(entry.item.id)
    return tuple(merged)


def _is_doubtful(banked: Banked, made: Item | None) -> bool:
    """Whether it is to be checked again: it goes on without today's rules having made it just so."""
    ours = banked.is_live and banked.entry.status not in ("approved", "edited")
    return ours and banked.delivered and (made is None or _wording(made) != _wording(banked.item))


def _merge(
    banked: Banked, made: Item | None, fresh: Fresh, flaw: str | None, said: str, now: datetime, refresh: bool
) -> Banked | None:
    entry, item = banked.entry, banked.item
    if entry.status == "rejected":
        return banked
    if not entry.is_live:
        if made is None or (entry.status == "withdrawn" and entry.reason not in (GONE, OTHERWISE)):
            return banked
        return _with(banked, _named(made, item.id), _tier(made, fresh), now)
    is_said = " ".join(item.evidence.text.split()) in said
    if entry.status == "edited":
        return banked if made is None else _moved(banked, made, fresh)
    if made is None:
        return _without_draft(banked, fresh, flaw, is_said)
    if not banked.delivered:
        return _with(banked, _named(made, item.id), _tier(made, fresh), now)
    if not same_key(made.key, item.key):
        return _end(banked, "withdrawn", OTHERWISE)
    changed = made.evidence.text != item.evidence.text or (fresh.moved and _around(made) != _around(item))
    if entry.status != "approved" and (flaw is not None or refresh):
        changed = True
    if not changed:
        return _promoted(_moved(banked, made, fresh), made, fresh)
    if type(made) is not type(item):
        return _end(banked, "retired", flaw or "it is asked in another form now")
    return _promoted(_with(banked, _named(made, item.id), entry.status, now), made, fresh)


def _without_draft(banked: Banked, fresh: Fresh, flaw: str | None, is_said: bool) -> Banked | None:
    """No item was made of its fact: it was refused, or its sentence is gone, or the rules do not find it any more."""
    if not is_said:
        return _end(banked, "withdrawn", GONE) if banked.delivered else None
    if banked.entry.status == "approved":
        return banked
    if not banked.delivered:
        return None
    reason = fresh.refused.get((banked.item.template, *banked.item.fact), flaw)
    return banked if reason is None else _end(banked, "retired", reason)


def _end(banked: Banked, status: Status, reason: str) -> Banked:
    return replace(banked, entry=replace(banked.entry, status=status, reason=reason))


def _with(banked: Banked, item: Item, status: Status, now: datetime) -> Banked:
    """With this item and status. When that reaches learners, the time moves; while nobody has the item, it is made anew."""
    entry = banked.entry
    if (item, status) == (entry.item, entry.status):
        return banked
    changed = entry.changed if banked.delivered else now
    return replace(banked, entry=replace(entry, item=item, status=status, reason=None, changed=changed))


def _moved(banked: Banked, made: Item, fresh: Fresh) -> Banked:
    """With its evidence where that stands now, if it is the same sentence, under the headline of now."""
    if made.evidence.text != banked.item.evidence.text:
        return banked
    story = made.story if fresh.retitled and banked.entry.status != "edited" else banked.item.story
    item = replace(banked.item, evidence=made.evidence, story=story)
    return replace(banked, entry=replace(banked.entry, item=item))


def _promoted(banked: Banked, made: Item, fresh: Fresh) -> Banked:
    """What was suggested becomes ready when the score says so; what was ready stays so."""
    if banked.entry.status == "suggested" and fresh.is_ready(made):
        return replace(banked, entry=replace(banked.entry, status="ready"))
    return banked


def _tier(item: Item, fresh: Fresh) -> Status:
    return "ready" if fresh.is_ready(item) else "suggested"


def _named(item: Item, identity: str) -> Item:
    return replace(item, id=identity)


def _new(item: Item, fresh: Fresh, naming: Naming, known: set[str], now: datetime) -> Entry:
    times = 0
    while (identity := naming.id_of(item, times)) in known:
        times += 1
    return Entry(_named(item, identity), _tier(item, fresh), now, naming.code_of(identity))


def _wording(item: Item) -> Item:
    """All of an item that a learner reads."""
    return replace(
        item,
        id="",
        fact=(),
        importance=0.0,
        difficulty=0.0,
        evidence=replace(item.evidence, section=0, paragraph=0, start=0, end=0),
    )


def _around(item: Item) -> tuple[object, ...]:
    return item.context, getattr(item, "feedback", ())
