"""All articles that are named: files, those of folders, and those of archives, one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import QuizgenError, UnreadableArticle
from quizgen.readers.archives import is_archive, stream_archive
from quizgen.readers.folders import find_articles
from quizgen.readers.sources import Source, load_source


@dataclass(frozen=True, slots=True)
class Refused:
    """What cannot be used."""

    error: QuizgenError
    folder: Path | None = None
    """The folder or archive in which there may be more than was read."""


def gather(paths: Sequence[Path]) -> Iterator[Source | Refused]:
    """Each article that `paths` name, none held after it was given: those in files first, then those in archives.

    Raises MissingExtra for an archive that takes a package that is not installed.
    """
    archives = [path for path in paths if is_archive(path)]
    files, refused = find_articles([path for path in paths if not is_archive(path)])
    yield from map(Refused, refused)
    for path in files:
        try:
            yield load_source(path)
        except UnreadableArticle as error:
            yield Refused(error, path.parent)
    for archive in archives:
        for found in stream_archive(archive):
            yield found if isinstance(found, Source) else Refused(found, archive)
