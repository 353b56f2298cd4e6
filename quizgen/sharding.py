"""An archive as one deck for each month: none of them, and no bank, grows with the archive.

Articles are asked about in the order in which they are found, and what came of each is put by its month into a folder that
is gone at the end; then each month is built alone. So what is held in memory at once is a month.
"""

from __future__ import annotations

import glob
import pickle
import re
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.file import ENDING
from quizgen.builds import Build, Wishes
from quizgen.caching import Cache, hash_of, key_of
from quizgen.crew import Crew, Reply, ask_about
from quizgen.errors import BusyDeck, QuizgenError, TooManyGone, UncarriableText, UnreadableBank
from quizgen.locking import temporary_folder, unwritable
from quizgen.pipeline import ALL_READY, DECK, assemble
from quizgen.readers.gathering import gather
from quizgen.settling import Errors, find_settled, fingerprint, make_once, restored, stored
from quizgen.writers.pdf import require_pdf

UNDATED = "undated"
_MONTH = re.compile(rf"\d{{4}}-\d\d|{UNDATED}")


@dataclass(frozen=True, slots=True)
class Shard:
    """What was made of a month."""

    month: str
    """As "2026-03"; or "undated"."""
    build: Build


def build_by_month(
    paths: Sequence[Path],
    output: Path,
    deck: str = DECK,
    wishes: Wishes = ALL_READY,
    tell: Callable[[Path], None] = lambda path: None,
    crew: Crew | None = None,
) -> Iterator[Shard | QuizgenError]:
    """Build each month by itself, OUTPUT/MONTH/DECK-MONTH.apkg and its papers; tells first what cannot be used.

    A month that was built before is built again when its articles are gone or moved to another month, so that they retire.
    One that cannot be built, since its bank is damaged, say, fails alone. Raises else as `build`.
    """
    if wishes.printing.pdf:
        require_pdf()
    crew = crew or Crew()
    cache = None if wishes.dry_run else crew.cache
    given = fingerprint(paths, gather(paths)) if cache is not None else ""
    settled = _find_settled(cache, output, deck, given, wishes) if cache is not None else None
    if settled is not None:
        yield from settled
        return
    refused: list[QuizgenError] = []
    made_of: dict[str, str] = {}
    with _spooling() as spool:
        torn: set[Path] = set()
        for each in ask_about(paths, tell, crew):
            if isinstance(each, Reply):
                spool.put(each)
            else:
                torn |= {each.folder.resolve()} if each.folder is not None else set()
                refused.append(each.error)
                yield each.error
        months = sorted({*spool.months, *_built_before(output, deck)})
        for month in months:
            made_of[month] = hash_of(spool.digest(month), *map(str, paths), "torn", *sorted(map(str, torn)))
            target = _target(output, deck, month)
            try:
                yield Shard(month, _build_month(target, month, made_of[month], paths, wishes, crew, spool, torn))
            except (BusyDeck, TooManyGone, UncarriableText, UnreadableBank) as error:
                del made_of[month]  # which is to be tried again
                yield error
    failed = stored(refused)
    if cache is not None and failed is not None and list(made_of) == months:
        cache.put(_key(output, deck), _Record(given, failed, tuple(made_of.items())))


@dataclass(frozen=True, slots=True)
class _Record:
    """A build of all months; what each is like, and its files, is in a record of its own."""

    given: str
    """The fingerprint of all articles."""
    refused: Errors
    made_of: tuple[tuple[str, str], ...]
    """Each month, and the fingerprint of its articles."""


def _find_settled(
    cache: Cache, output: Path, deck: str, given: str, wishes: Wishes
) -> list[Shard | QuizgenError] | None:
    """What the last build told, if it was of the same and all months are as it left them: no result is looked at then."""
    record = cache.get(_key(output, deck))
    if not isinstance(record, _Record) or record.given != given:
        return None
    if not {month for month, _ in record.made_of}.issuperset(_built_before(output, deck)):
        return None
    told: list[Shard | QuizgenError] = [*restored(record.refused)]
    for month, made_of in record.made_of:
        build = find_settled(cache, _target(output, deck, month), made_of, wishes)
        if build is None:
            return None
        told.append(Shard(month, build))
    return told


def _key(output: Path, deck: str) -> str:
    return key_of("months", str(output.resolve()), deck)


def _target(output: Path, deck: str, month: str) -> Path:
    return output / month / f"{deck}-{month}.apkg"


def _build_month(
    target: Path,
    month: str,
    made_of: str,
    paths: Sequence[Path],
    wishes: Wishes,
    crew: Crew,
    spool: _Spool,
    torn: Collection[Path],
) -> Build:
    return make_once(
        target,
        wishes,
        crew.cache,
        lambda: made_of,
        lambda: assemble(spool.read(month), paths, target.parent, target.stem, wishes, crew, spool, torn),
        deckless=True,
    )


def _built_before(output: Path, deck: str) -> set[str]:
    banks = output.glob(f"*/{glob.escape(deck)}-*{ENDING}")
    months = {path.parent.name for path in banks if path.name == f"{deck}-{path.parent.name}{ENDING}"}
    return {month for month in months if _MONTH.fullmatch(month)}


@contextmanager
def _spooling() -> Iterator[_Spool]:
    """A spool in a folder that is gone at the end. Raises UnwritableOutput when there can be none."""
    home = temporary_folder()
    try:
        folder = tempfile.TemporaryDirectory(prefix="quizgen-", dir=home, ignore_cleanup_errors=True)
    except OSError as error:
        raise unwritable(home, error) from error
    with folder as name:
        yield _Spool(Path(name))


class _Spool:
    """What came of articles, by month, in files of a folder; of each month what is in it is known by a hash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._digests: dict[str, str] = {}
        self._paths: set[str] = set()

    def __contains__(self, path: object) -> bool:
        return str(path) in self._paths

    @property
    def months(self) -> list[str]:
        return list(self._digests)

    def digest(self, month: str) -> str:
        """A hash of what was put under a month."""
        return self._digests.get(month, "")

    def put(self, reply: Reply) -> None:
        """Add what came of an article to its month. Raises UnwritableOutput where there is no room."""
        day = reply.asked.article.date
        month = f"{day.year:04}-{day.month:02}" if day is not None else UNDATED
        self._digests[month] = hash_of(self.digest(month), reply.digest)
        self._paths.add(str(reply.path.resolve()))
        path = self._folder / month
        try:
            with path.open("ab") as file:
                pickle.dump(reply, file, protocol=5)
        except OSError as error:
            raise unwritable(path, error) from error

    def read(self, month: str) -> Iterator[Reply]:
        """What was put under a month, in that order."""
        if month not in self._digests:
            return
        with (self._folder / month).open("rb") as file:
            while file.peek(1):
                yield pickle.load(file)
