"""A build of which nothing changed since the last one is done before it begins.

Nothing changed when the articles, the wishes, the rules and the bank are what they were, and every file that was written
is there as it was.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen import errors
from quizgen.bank.base import Bank
from quizgen.bank.delivery import Delivery
from quizgen.builds import Build, Wishes
from quizgen.caching import Cache, hash_of, key_of
from quizgen.crew import digest_of
from quizgen.ledger import Seen, is_as_it_was, see
from quizgen.locking import lock
from quizgen.readers.gathering import Refused
from quizgen.readers.sources import Source

Errors = tuple[tuple[str, str], ...]
"""Kinds of errors, and what they say."""


@dataclass(frozen=True, slots=True)
class _Record:
    made_of: str
    decked: bool
    """Whether there was an item for a deck."""
    articles: int
    items: int
    failed: Errors
    files: Seen


def fingerprint(paths: Sequence[Path], given: Iterable[Source | Refused]) -> str:
    """A hash of all that is given to a build, names and contents, held one at a time; and of the paths that name it.

    What is gone retires where its folder is named, and stays in the deck where files are.
    """
    hashed = hashlib.sha256(hash_of(*map(str, paths)).encode())
    for each in given:
        told = hash_of("refused", str(each.error)) if isinstance(each, Refused) else digest_of(each)
        hashed.update(told.encode())
    return hashed.hexdigest()


def make_once(
    target: Path,
    wishes: Wishes,
    cache: Cache | None,
    given: Callable[[], str],
    make: Callable[[], Build],
    *,
    deckless: bool = False,
) -> Build:
    """Make a deck while nobody else writes it; not at all where the cache knows that nothing changed since the last time.

    `given` tells the fingerprint of all that the deck is made of. A dry run writes nothing, so it neither waits nor settles;
    nor does, unless it may be `deckless`, a build without an item: whoever wished for it is to be told why.
    """
    if wishes.dry_run:
        return make()
    with lock(target):
        if cache is None:
            return make()
        told = given()
        settled = find_settled(cache, target, told, wishes)
        if settled is not None:
            return settled
        made = make()
        if made.deck is not None or deckless:
            settle(cache, target, told, wishes, made)
        return made


def find_settled(cache: Cache, target: Path, given: str, wishes: Wishes) -> Build | None:
    """The last build of a deck, if it was of the same; `given` is the fingerprint of its articles."""
    record = cache.get(_key(target))
    if not isinstance(record, _Record) or record.made_of != _made_of(given, wishes) or not is_as_it_was(record.files):
        return None
    delivery = Delivery(Bank(""), (), Counter({"unchanged": record.items}))
    deck = target if record.decked else None
    return Build(deck, (), restored(record.failed), delivery, settled=record.articles)


def settle(cache: Cache, target: Path, given: str, wishes: Wishes, made: Build) -> None:
    """Remember a build, unless the rules failed on an article: they are to be tried again."""
    failed = stored(made.failed)
    if failed is None:
        return
    items = sum(made.delivery.counts.values())
    seen = see((*made.files, *made.kept))
    made_of = _made_of(given, wishes)
    cache.put(_key(target), _Record(made_of, made.deck is not None, len(made.built), items, failed, seen))


def stored(failed: Iterable[errors.QuizgenError]) -> Errors | None:
    """Errors as they are remembered; None where the rules failed on an article, so that they must be tried again."""
    listed = list(failed)
    if any(isinstance(error, errors.FailedArticle) for error in listed):
        return None
    return tuple((type(error).__name__, str(error)) for error in listed)


def restored(failed: Errors) -> tuple[errors.QuizgenError, ...]:
    """The errors that were stored."""
    return tuple(getattr(errors, kind)(told) for kind, told in failed)


def _key(target: Path) -> str:
    return key_of("settled", str(target.resolve()))


def _made_of(given: str, wishes: Wishes) -> str:
    papers = sorted(map(str, wishes.papers)) if wishes.papers is not None else None
    told = [given, repr(papers), *(repr(getattr(wishes, name)) for name in Wishes.__slots__ if name != "papers")]
    return key_of(*told)
