"""One build of a deck at a time: the second waits a little, then says so."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from quizgen.errors import BusyDeck, UnwritableOutput

PATIENCE = 10.0
"""Seconds."""


@contextmanager
def lock(deck: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other builds away from a deck.

    Raises BusyDeck when another one does so for longer than `patience` seconds, and UnwritableOutput when it has no folder.

    The lock is a file of its own among the system's temporary files, since the files of the deck are replaced.
    """
    name = hashlib.sha256(str(deck.resolve()).encode("utf-8", "replace")).hexdigest()[:16]
    held = FileLock(temporary_folder() / f"quizgen-{name}.lock", timeout=patience, mode=0o666)
    try:
        held.acquire()
    except Timeout as error:
        raise BusyDeck(f"{deck}: another build is writing this deck; try again when it is done.") from error
    except OSError as error:
        raise BusyDeck(
            f"{held.lock_file}: cannot be locked ({error.strerror or error}); remove that file, have its owner do so, or "
            "name another folder for temporary files in TMPDIR."
        ) from error
    try:
        yield
    finally:
        held.release()


def temporary_folder() -> Path:
    """The system's folder for temporary files. Raises UnwritableOutput when there is none that can be written to."""
    try:
        return Path(tempfile.gettempdir())
    except OSError as error:
        raise UnwritableOutput(
            "No folder for temporary files can be written to; make room in one, or name another in TMPDIR."
        ) from error


def unwritable(temporary: Path, error: OSError) -> UnwritableOutput:
    """What to say of a file or folder among the temporary ones that cannot be written to."""
    return UnwritableOutput(
        f"{temporary}: cannot be written to ({error.strerror or error}); make room there, or name another folder for "
        "temporary files in TMPDIR."
    )
