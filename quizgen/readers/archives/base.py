"""What the formats of archives share: bytes unpacked as they are read, and the two ways to fail."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from quizgen.errors import UnreadableArticle
from quizgen.readers.sources import Source

_GZIP = b"\x1f\x8b"
_MOST_SHOWN = 120


class BadRecord(Exception):
    """What is wrong with one record; who reads the archive says where it stands."""


class Damaged(Exception):
    """Why an archive cannot be read on from here; who reads it says from where."""


class Unpacked:
    """The bytes of an archive, unpacked as they are asked for. Raises Damaged where there is no reading on."""

    def __init__(self, file: BinaryIO | gzip.GzipFile) -> None:
        self._file = file

    def read(self, size: int) -> bytes:
        """At most `size` bytes; fewer only at the end."""
        return _ask(self._file.read, size)

    def readline(self, size: int) -> bytes:
        """A line with its end, or its first `size` bytes."""
        return _ask(self._file.readline, size)


def shown(text: str) -> str:
    """A text out of an archive as a message may quote it: one line, not long, and possible to print."""
    line = " ".join(text.split())
    return "".join(letter if letter.isprintable() else "�" for letter in line[:_MOST_SHOWN])


@dataclass(frozen=True, slots=True)
class Archive:
    """How one format is told by its name, and read."""

    name: str
    suffixes: tuple[str, ...]
    require: Callable[[Path], None]
    """Raises MissingExtra, saying what to install, when the format cannot be read here."""
    stream: Callable[[Path, Unpacked], Iterator[Source | UnreadableArticle]]
    """The articles in their order, and what is wrong with the others."""


@contextmanager
def unpacking(path: Path) -> Iterator[Unpacked]:
    """An archive to read from; its first bytes tell whether it is packed. Raises Damaged when it cannot be opened."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(path.open("rb"))
            packed = file.peek(len(_GZIP)).startswith(_GZIP)
            unpacked = stack.enter_context(gzip.open(file, "rb")) if packed else file
        except FileNotFoundError as error:
            raise Damaged("no such file or folder; check the name.") from error
        except OSError as error:
            raise Damaged(f"cannot be read ({error.strerror or error}); mend its permissions.") from error
        yield Unpacked(unpacked)


def _ask(read: Callable[[int], bytes], size: int) -> bytes:
    try:
        return read(size)
    except EOFError as error:
        raise Damaged("the archive breaks off here; get it again.") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise Damaged(f"the archive is damaged from here on ({error}); get it again.") from error
    except OSError as error:
        raise Damaged(f"cannot be read on ({error.strerror or error}); check the disk.") from error
