"""Many articles in one file, one at a time. A new format is its file here, one line in `ARCHIVES`, and its tests."""

from collections.abc import Iterator
from pathlib import Path

from quizgen.errors import UnreadableArticle
from quizgen.readers.archives import jsonl, warc
from quizgen.readers.archives.base import Archive, Damaged, unpacking
from quizgen.readers.sources import Source

__all__ = ["ARCHIVES", "ARCHIVE_SUFFIXES", "Archive", "is_archive", "stream_archive"]

ARCHIVES: tuple[Archive, ...] = (jsonl.ARCHIVE, warc.ARCHIVE)

ARCHIVE_SUFFIXES = tuple(suffix for archive in ARCHIVES for suffix in archive.suffixes)


def is_archive(path: Path) -> bool:
    """Whether a file is an archive, by its name alone."""
    return path.name.lower().endswith(ARCHIVE_SUFFIXES)


def stream_archive(path: Path) -> Iterator[Source | UnreadableArticle]:
    """The articles of an archive in its order, each with a name of its own, none held after it was given.

    What cannot be an article comes as an UnreadableArticle that names the file and the line or record, and the stream goes
    on; where the archive is damaged, or cannot be read at all, it ends with one. Raises MissingExtra, before anything is
    read, when the format takes a package that is not installed.
    """
    archive = next((each for each in ARCHIVES if path.name.lower().endswith(each.suffixes)), None)
    if archive is None:
        return iter([UnreadableArticle(f"{path}: is no archive; its name must end in {', '.join(ARCHIVE_SUFFIXES)}.")])
    archive.require(path)
    return _stream(path, archive)


def _stream(path: Path, archive: Archive) -> Iterator[Source | UnreadableArticle]:
    empty = True
    try:
        with unpacking(path) as file:
            for found in archive.stream(path, file):
                empty = False
                yield found
    except Damaged as error:
        yield UnreadableArticle(f"{path}: {error}")
    else:
        if empty:
            yield UnreadableArticle(f"{path}: no articles in this archive; check that it is the one you mean.")
