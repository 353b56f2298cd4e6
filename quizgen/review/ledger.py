"""Changes of banks on behalf of the page: written at once, only where nothing changed meanwhile, and undone one by one."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from quizgen.bank.base import Bank, Banked
from quizgen.bank.edits import find_item
from quizgen.bank.file import bank_bytes, bank_path
from quizgen.bank.matching import same_key
from quizgen.errors import ChangedMeanwhile
from quizgen.locking import lock
from quizgen.review.library import Library, find_known
from quizgen.writers.files import write_whole

PATIENCE = 3.0
"""Seconds to wait for a build that writes the same deck."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was done, and what it takes to undo it."""

    number: int
    """Counted up, so that an undo that was pressed twice takes back one change."""
    label: str
    """What was done, as it is offered to be undone: "rejecting K7QD"."""
    article: str
    before: tuple[Banked, ...]
    """The items of the article that are not what they were, as they were."""
    after: tuple[Banked, ...]
    """The same as they are now, and items that are new."""


@dataclass(slots=True)
class Ledger:
    """All that was changed while the page runs, by deck, the latest last."""

    library: Library
    _changes: dict[str, list[Change]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)
    _busy: threading.RLock = field(default_factory=threading.RLock)

    def latest(self, deck: str) -> Change | None:
        """What would be undone."""
        changes = self._changes.get(deck)
        return changes[-1] if changes else None

    def change(self, deck: str, article: str, label: str, change: Callable[[Bank], Bank]) -> None:
        """Change items of one article and save them.

        Raises BusyDeck while a build writes the deck, UnknownName, and what `change` raises; then nothing was written.
        """
        with self._busy:
            was, now = self._write(deck, change)
            before, after = (find_known(bank, article).items for bank in (was, now))
            changed = set(after) ^ set(before)
            done = Change(
                next(self._numbers),
                label,
                article,
                tuple(each for each in before if each in changed),
                tuple(each for each in after if each in changed),
            )
            if changed:
                self._changes.setdefault(deck, []).append(done)

    def undo(self, deck: str, number: int | None = None) -> Change:
        """Take back the latest change, which has this number if one is given.

        Raises ChangedMeanwhile where that is not the latest, and, forgetting the change, where somebody else changed the
        same items since.
        """
        with self._busy:
            changes = self._changes.get(deck)
            if not changes or (number is not None and changes[-1].number != number):
                raise ChangedMeanwhile("That is undone already, or something else was done since; nothing was changed.")
            done = changes[-1]
            try:
                self._write(deck, lambda bank: _undone(bank, done))
            except ChangedMeanwhile:
                changes.pop()
                raise
            return changes.pop()

    def write(self, deck: str, change: Callable[[Bank], Bank]) -> None:
        """Change a bank in a way that is not undone. Raises as `change`."""
        with self._busy:
            self._write(deck, change)

    def _write(self, deck: str, change: Callable[[Bank], Bank]) -> tuple[Bank, Bank]:
        target = self.library.target(deck)
        path = bank_path(target)
        with lock(target, PATIENCE):
            was = self.library.bank(deck)
            now = change(was)
            if now != was:
                write_whole(path, bank_bytes(now, path))
        return was, now


def revision_of(banked: Banked) -> str:
    """What tells whether an item is still as somebody saw it."""
    entry = banked.entry
    seen = repr((entry.item, entry.status, entry.reason))
    return hashlib.sha256(seen.encode("utf-8", "replace")).hexdigest()[:12]


def refuse_changed(bank: Bank, code: str, revision: str) -> Banked:
    """The item with this code, if it is as somebody saw it. Raises UnknownCode and ChangedMeanwhile."""
    banked = find_item(bank, code)[1]
    if revision_of(banked) != revision:
        raise ChangedMeanwhile(
            f"{code} was changed meanwhile, in another tab or by a build: nothing was written over. "
            "Look at it as it is now, and do it again if you still want to."
        )
    return banked


def _is_given(was: Banked | None, now: Banked) -> bool:
    """Whether learners got something since that is not to be taken back under their feet: the item, or its answer."""
    return now.delivered and (was is None or not same_key(was.item.key, now.item.key))


def _undone(bank: Bank, done: Change) -> Bank:
    known = find_known(bank, done.article)
    before = {each.item.id: each for each in done.before}
    after = {each.item.id: each for each in done.after}
    items = []
    if not after.keys() & {now.item.id for now in known.items}:
        raise ChangedMeanwhile(f"What {done.label} was about is not there any more, so nothing is undone.")
    for now in known.items:
        ours = after.get(now.item.id)
        if ours is None:
            items.append(now)
            continue
        was = before.get(now.item.id)
        if revision_of(now) != revision_of(ours) or _is_given(was, now):
            raise ChangedMeanwhile(f"{now.entry.code} was changed or given out since, so {done.label} is not undone.")
        if was is not None:
            # What learners were given meanwhile stays known.
            items.append(replace(was, note=now.note, entry=replace(was.entry, changed=now.entry.changed)))
    return bank.with_article(replace(known, items=tuple(items)))
