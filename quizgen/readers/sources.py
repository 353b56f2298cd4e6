"""Articles as they are found, before anybody reads them: in a file of their own, or among others in an archive."""

import os
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import UnreadableArticle

MOST_BYTES = 10_000_000
"""Of an article: a saved page with its scripts has up to 3 MB. What is larger is not opened."""


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it was found: where, and its bytes, unread."""

    path: Path
    """Of a file; or, in an archive, ARCHIVE/NAME.md or ARCHIVE/NAME.html, a path that no file has."""
    data: bytes
    url: str | None = None
    """Where an archive says that it was fetched; what the article says of itself goes before it."""


def load_source(path: Path) -> Source:
    """The file of one article. Raises UnreadableArticle, in one line that names it, when it cannot be read."""
    if os.path.isdir(path):  # which says no where Path.is_dir raises
        raise UnreadableArticle(f"{path}: is a folder; give the article in it.")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableArticle(
                f"{path}: over {MOST_BYTES // 1_000_000} MB is not an article; save the article alone."
            )
        return Source(path, path.read_bytes())
    except FileNotFoundError as error:
        raise UnreadableArticle(f"{path}: no such file or folder; check the name.") from error
    except OSError as error:
        raise UnreadableArticle(f"{path}: cannot be read ({error.strerror or error}); mend its permissions.") from error
