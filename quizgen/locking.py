"""One build of a deck at a time: the second waits a little, then says so."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from quizgen.errors import BusyDeck

PATIENCE = 10.0
"""Seconds."""


@contextmanager
def lock(deck: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other builds away from a deck. Raises BusyDeck when another one does so for longer than `patience` seconds.

    The lock is a file of its own among the system's temporary files, since the files of the deck are replaced.
    """
    name = hashlib.sha256(str(deck.resolve()).encode("utf-8", "replace")).hexdigest()[:16]
    held = FileLock(Path(tempfile.gettempdir()) / f"quizgen-{name}.lock", timeout=patience, mode=0o666)
    try:
        held.acquire()
    except Timeout as error:
        raise BusyDeck(f"{deck}: another build is writing this deck; try again when it is done.") from error
    except OSError as error:
        raise BusyDeck(
            f"{held.lock_file}: cannot be locked ({error.strerror or error}); remove that file, or have its owner do so."
        ) from error
    try:
        yield
    finally:
        held.release()
