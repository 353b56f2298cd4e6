"""Which files were written of what: those that are there as they were are not made again.

A file is as it was when its size and the time of its last change are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.caching import Cache, hash_of, key_of

Seen = tuple[tuple[str, int, int], ...]
"""Files by name, size and time."""


def see(files: Iterable[Path]) -> Seen:
    """The files as they are; what is not there is left out."""
    names = dict.fromkeys(map(os.path.abspath, files))
    return tuple((name, *looks) for name in names if (looks := _look(name)) is not None)


def is_as_it_was(seen: Seen) -> bool:
    """Whether all of the files are there still, and nobody has written them since."""
    return all(_look(name) == (size, time) for name, size, time in seen)


def _look(name: str) -> tuple[int, int] | None:
    try:
        stat = os.stat(name)
    except OSError:  # gone: that is what is asked
        return None
    return stat.st_size, stat.st_mtime_ns


@dataclass(frozen=True, slots=True)
class _Line:
    made_of: str
    files: Seen


class Ledger:
    """What the builds of a deck wrote into its folder. Without a cache everything is made each time."""

    def __init__(self, cache: Cache | None, target: Path) -> None:
        self._cache = cache
        self._folder = target.parent
        self._key = key_of("ledger", str(target.resolve())) if cache is not None else ""
        known = cache.get(self._key) if cache is not None else None
        self._before: dict[str, _Line] = known if isinstance(known, dict) else {}
        self._now: dict[str, _Line] = {}

    def once(self, name: str, made_of: object, make: Callable[[], Sequence[Path]]) -> tuple[Path, ...]:
        """The files that `make` writes, or those that it wrote of the same before; `made_of` goes by its `repr`."""
        if self._cache is None:
            return tuple(make())
        told = hash_of(repr(made_of))
        line = self._before.get(name)
        if line is None or line.made_of != told or not is_as_it_was(line.files):
            line = _Line(told, see(make()))
        self._now[name] = line
        return tuple(self._folder / os.path.basename(name) for name, _, _ in line.files)

    def close(self) -> None:
        """Keep for the next build what was written in this one."""
        if self._cache is not None and self._now != self._before:
            self._cache.put(self._key, self._now)
