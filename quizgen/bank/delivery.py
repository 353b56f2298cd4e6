"""What learners are given: each note is stamped with the time at which its content last changed, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from quizgen.article import Article
from quizgen.bank.base import Bank, Banked
from quizgen.bank.merging import OTHERWISE
from quizgen.items import Entry, Item
from quizgen.records.writing import kind_of

Fate = Literal["new", "changed", "unchanged", "edited", "retired", "withdrawn", "rejected"]
FATES: tuple[Fate, ...] = ("new", "changed", "unchanged", "edited", "retired", "withdrawn", "rejected")


@dataclass(frozen=True, slots=True)
class Change:
    """What a build made of one item of the deck."""

    fate: Fate
    entry: Entry
    before: Item | None
    """As it was, where its wording changed."""
    taken: bool
    """Learners had it to learn, have it no more, and have no other in its place."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A bank after a build, and what the build did to the deck."""

    bank: Bank
    changes: tuple[Change, ...]
    """What is new or changed or gone since the last build, in the order of the deck."""
    counts: Counter[Fate]
    """Every note of the deck once."""

    @property
    def doubtful(self) -> tuple[Entry, ...]:
        """A teacher's items whose sentence does not stand as it did."""
        entries = (banked.entry for banked in self.bank.items)
        return tuple(entry for entry in entries if entry.status == "edited" and entry.reason)


def deliver(
    before: Bank, bank: Bank, chosen: Collection[str], fingerprint: Callable[[Article, Entry], str], now: datetime
) -> Delivery:
    """The bank with what is `chosen` (by id) and what was delivered before stamped for a deck.

    What nobody was given and nobody is to be given now stays as it is.
    """
    was = {each.item.id: each for each in before.items}
    changes: list[Change] = []
    counts: Counter[Fate] = Counter()
    articles = []
    for article in bank.articles:
        known = replace(article.article, slug=article.id)
        items = []
        for banked in article.items:
            if is_in_deck(banked, chosen):
                stamped, moved = _stamp(banked, known, fingerprint, now)
                fate = _fate(banked, moved)
                counts[fate] += 1
                if moved:
                    old = was.get(banked.item.id)
                    taken = old is not None and old.delivered and old.is_live and not stamped.is_live
                    replaced = stamped.entry.reason == OTHERWISE or fate == "rejected"
                    reworded = old.item if old is not None and old.item != banked.item else None
                    changes.append(Change(fate, stamped.entry, reworded, taken and not replaced))
                banked = stamped
            items.append(banked)
        articles.append(replace(article, items=tuple(items)))
    return Delivery(replace(bank, articles=tuple(articles)), tuple(changes), counts)


def is_in_deck(banked: Banked, chosen: Collection[str]) -> bool:
    """Whether it has a note: what was ever delivered has, so that a wrong card does not live on."""
    return banked.delivered or (banked.is_live and banked.item.id in chosen)


def _stamp(
    banked: Banked, article: Article, fingerprint: Callable[[Article, Entry], str], now: datetime
) -> tuple[Banked, bool]:
    """With the time of its last change, and whether that is now. Times are whole seconds in Anki, and must rise."""
    entry = banked.entry
    note = f"{kind_of(entry.item)} {fingerprint(article, entry)}"
    if note == banked.note:
        return banked, False
    late = banked.delivered and entry.changed >= now
    changed = entry.changed + timedelta(seconds=1) if late else now
    return replace(banked, entry=replace(entry, changed=changed), note=note), True


def _fate(banked: Banked, moved: bool) -> Fate:
    match banked.entry.status:
        case "retired" | "withdrawn" | "rejected" as status:
            return status
        case "edited" if banked.delivered:
            return "edited"
    if not banked.delivered:
        return "new"
    return "changed" if moved else "unchanged"
