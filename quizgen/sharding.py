"""An archive as one deck for each month: none of them, and no bank, grows with the archive.

Articles are asked about in the order in which they are found, and what came of each is put by its month into a folder that
is gone at the end; then each month is built alone. So what is held in memory at once is a month.
"""

from __future__ import annotations

import glob
import pickle
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.file import ENDING
from quizgen.builds import Build, Wishes
from quizgen.caching import hash_of
from quizgen.crew import Crew, Reply, ask_about
from quizgen.errors import QuizgenError
from quizgen.locking import lock
from quizgen.pipeline import ALL_READY, DECK, assemble
from quizgen.settling import find_settled, settle

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Shard:
    """What was made of a month."""

    month: str
    """As "2026-03"; or "undated"."""
    folder: Path
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
    Raises as `build`.
    """
    crew = crew or Crew()
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        spool = _Spool(Path(folder))
        torn: set[Path] = set()
        for each in ask_about(paths, tell, crew):
            if isinstance(each, Reply):
                spool.put(each)
            else:
                torn |= {each.folder.resolve()} if each.folder is not None else set()
                yield each.error
        for month in sorted({*spool.months, *_built_before(output, deck)}):
            target = output / month / f"{deck}-{month}.apkg"
            with nullcontext() if wishes.dry_run else lock(target):
                yield Shard(month, target.parent, _build_month(month, target, paths, wishes, crew, spool, torn))


def _build_month(
    month: str, target: Path, paths: Sequence[Path], wishes: Wishes, crew: Crew, spool: _Spool, torn: Collection[Path]
) -> Build:
    cache = None if wishes.dry_run else crew.cache
    given = hash_of(spool.digest(month), *sorted(map(str, torn)))
    settled = find_settled(cache, target, given, wishes) if cache is not None else None
    if settled is not None:
        return settled
    made = assemble(spool.read(month), paths, target.parent, target.stem, wishes, crew, spool, torn)
    if cache is not None:
        settle(cache, target, given, wishes, [made])
    return made


def _built_before(output: Path, deck: str) -> set[str]:
    banks = output.glob(f"*/{glob.escape(deck)}-*{ENDING}")
    return {path.parent.name for path in banks if path.name == f"{deck}-{path.parent.name}{ENDING}"}


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
        """Add what came of an article to its month."""
        day = reply.asked.article.date
        month = f"{day:%Y-%m}" if day is not None else UNDATED
        self._digests[month] = hash_of(self.digest(month), reply.digest)
        self._paths.add(str(reply.path.resolve()))
        with (self._folder / month).open("ab") as file:
            pickle.dump(reply, file, protocol=5)

    def read(self, month: str) -> Iterator[Reply]:
        """What was put under a month, in that order."""
        if month not in self._digests:
            return
        with (self._folder / month).open("rb") as file:
            while file.peek(1):
                yield pickle.load(file)
