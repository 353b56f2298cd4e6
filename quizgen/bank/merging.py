"""What becomes of an article's items when its rules speak again.

What was delivered is frozen: its wording and its options change only when its evidence, a failed check or the teacher
changes them. A key that changed is another thing to learn, so it is another item, and the old one is withdrawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizgen.article import Article, Evidence
from quizgen.bank.base import Banked
from quizgen.bank.matching import match_items, same_key
from quizgen.bank.placing import find_places, within
from quizgen.items import REVIEWED, Entry, Item, MultipleChoice, Status

GONE = "the article no longer says this"
OTHERWISE = "the article now gives another answer"
REMOVED = "its article was taken out of the collection"
CORRECTED = "its sentence was corrected since you worded it"
_MENDABLE = (GONE, OTHERWISE, REMOVED)
"""Reasons that an article takes back when it says again what it said."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """What today's rules say of an article."""

    article: Article
    items: tuple[Item, ...]
    """What passed every check."""
    moved: bool
    """The text is not the one of which the banked items were made."""
    retitled: bool
    """Its headline is not the one under which they were made."""
    flaws: Callable[[Sequence[Item]], Mapping[str, str]]
    """Why items would be refused today, by their ids."""
    is_ready: Callable[[Item], bool]
    """Whether an item prints unasked."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An article's items after a merge, in the order of the bank, new ones last."""

    items: tuple[Banked, ...]
    drafts: Mapping[str, str]
    """For the id of an item that was made again, or anew, the id that it had among today's."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a new item gets its id and its code."""

    id_of: Callable[[Item, int], str]
    """From the fact, and how many items of that fact there were before."""
    code_of: Callable[[str], str]


def merge_items(
    banked: Sequence[Banked], fresh: Fresh, naming: Naming, now: datetime, *, refresh: bool = False
) -> Merged:
    """The article's items as they are from now on; with `refresh`, what was delivered takes today's wording too."""
    places = find_places([each.item.evidence for each in banked], fresh.article)
    said = {each.item.id for each, place in zip(banked, places, strict=True) if place is not None}
    again = match_items(banked, fresh.items, said)
    placed = [_placed(each, places[place], again.get(place), fresh) for place, each in enumerate(banked)]
    doubtful = [each.item for place, each in enumerate(placed) if _is_doubtful(each, again.get(place))]
    flaws = fresh.flaws(doubtful) if doubtful else {}
    merged: list[Banked] = []
    drafts: dict[str, str] = {}
    for place, (was, each) in enumerate(zip(banked, placed, strict=True)):
        made = again.get(place)
        kept = _merge(each, made, fresh, flaws.get(each.item.id), each.item.id in said, refresh)
        if kept is not None:
            merged.append(kept if kept.delivered or kept.entry == was.entry else _made_anew(kept, now))
        if made is not None and (each.entry.status == "rejected" or (kept is not None and kept.is_live)):
            drafts[each.item.id] = made.id
    known = {each.item.id for each in banked}
    for item in fresh.items:
        if item.id not in drafts.values():
            entry = _new(item, fresh, naming, known, now)
            merged.append(Banked(entry))
            drafts[entry.item.id] = item.id
            known.add(entry.item.id)
    return Merged(tuple(merged), drafts)


def end(banked: Banked, status: Status, reason: str) -> Banked:
    """No longer asked; what it was before is kept, for the case that its article says so again."""
    return replace(banked, entry=replace(banked.entry, status=status, reason=reason), was=banked.entry.status)


def _made_anew(banked: Banked, now: datetime) -> Banked:
    return replace(banked, entry=replace(banked.entry, changed=now))


def _is_doubtful(banked: Banked, made: Item | None) -> bool:
    """Whether it is to be checked again: it goes on without today's rules having made it just so."""
    ours = banked.is_live and banked.entry.status not in REVIEWED
    return ours and banked.delivered and (made is None or _wording(made) != _wording(banked.item))


def _merge(
    banked: Banked, made: Item | None, fresh: Fresh, flaw: str | None, is_said: bool, refresh: bool
) -> Banked | None:
    """What becomes of one item, of which `made` was made today; None when it is dropped, since nobody ever had it."""
    match banked.entry.status:
        case "rejected":
            return banked if made is None else _following(banked, made)
        case "retired" | "withdrawn":
            return _revived(banked, made, fresh) if _may_return(banked, made, is_said) else banked
        case "edited":
            return _told(banked, made, is_said)
    approved = banked.entry.status == "approved"
    if made is None:
        return _without_draft(banked, approved, flaw, is_said)
    same = same_key(made.key, banked.item.key)
    if not banked.delivered and not (approved and same):
        return _with(banked, made, _tier(made, fresh))
    if not same and (flaw is not None or not is_said):
        return end(banked, "withdrawn", OTHERWISE)
    if approved:
        changed = not is_said
    else:
        new_context = fresh.moved and made.context != banked.item.context
        changed = not is_said or new_context or flaw is not None or (refresh and same)
    if not changed:
        return _promoted(_told_anew(banked, made, fresh), made, fresh)
    if type(made) is not type(banked.item):
        return end(banked, "retired", flaw or "it is asked in another form now")
    return _promoted(_with(banked, made, banked.entry.status), made, fresh)


def _without_draft(banked: Banked, approved: bool, flaw: str | None, is_said: bool) -> Banked | None:
    """No item was made of its fact: its sentence is gone, today's checks refuse it, or the rules do not find it any more."""
    if not is_said:
        return end(banked, "withdrawn", GONE) if banked.delivered else None
    if approved:
        return banked
    if not banked.delivered:
        return None
    return banked if flaw is None else end(banked, "retired", flaw)


def _may_return(banked: Banked, made: Item | None, is_said: bool) -> bool:
    """Whether what ended is asked again: today's rules make it, or its article took back what ended a teacher's item."""
    mendable = banked.entry.status == "retired" or banked.entry.reason in _MENDABLE
    return mendable and (made is not None or (is_said and banked.was in REVIEWED))


def _revived(banked: Banked, made: Item | None, fresh: Fresh) -> Banked:
    """Asked again, as what it was: a teacher's words and approval are still there."""
    if made is None or banked.was in REVIEWED:
        assert banked.was is not None
        return replace(banked, entry=replace(banked.entry, status=banked.was, reason=None), was=None)
    return replace(_with(banked, made, _tier(made, fresh)), was=None)


def _following(banked: Banked, made: Item) -> Banked:
    """A rejected item goes on as what its question became, so that no other item asks that."""
    item = _named(made, banked.item.id) if type(made) is type(banked.item) else banked.item
    return replace(banked, entry=replace(banked.entry, item=replace(item, evidence=made.evidence)))


def _told(banked: Banked, made: Item | None, is_said: bool) -> Banked:
    """A teacher's words stay, and the teacher is told when their sentence does not."""
    if is_said:
        back = banked.entry.reason == GONE
        return replace(banked, entry=replace(banked.entry, reason=None)) if back else banked
    if made is None:
        return replace(banked, entry=replace(banked.entry, reason=GONE))
    item = replace(banked.item, evidence=made.evidence, proof=made.proof)
    return replace(banked, entry=replace(banked.entry, item=item, reason=CORRECTED))


def _told_anew(banked: Banked, made: Item, fresh: Fresh) -> Banked:
    """With what a corrected article says today of the options that are there."""
    item = banked.item
    if (
        not fresh.moved
        or not isinstance(item, MultipleChoice)
        or not isinstance(made, MultipleChoice)
        or not item.feedback
    ):
        return banked
    today = dict(zip(made.options, made.feedback, strict=False))
    told = tuple(today.get(option, words) for option, words in zip(item.options, item.feedback, strict=True))
    return replace(banked, entry=replace(banked.entry, item=replace(item, feedback=told)))


def _with(banked: Banked, made: Item, status: Status) -> Banked:
    """With today's wording under its own id."""
    return replace(banked, entry=replace(banked.entry, item=_named(made, banked.item.id), status=status, reason=None))


def _placed(banked: Banked, place: Evidence | None, made: Item | None, fresh: Fresh) -> Banked:
    """With all that is not wording as it is today: where its evidence stands, its fact's number, what is grave about it,
    and the headline above it.
    """
    item = banked.item
    item = replace(item, evidence=place or within(item.evidence, fresh.article))
    if made is not None and place is not None:
        item = replace(item, fact=made.fact, sensitive=tuple(sorted({*item.sensitive, *made.sensitive})))
        if fresh.retitled and banked.entry.status != "edited":
            item = replace(item, story=made.story)
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
    """An item without what a learner does not read of it."""
    nowhere = replace(item.evidence, section=0, paragraph=0, start=0, end=0)
    return replace(item, id="", fact=(), importance=0.0, difficulty=0.0, sensitive=(), evidence=nowhere)
