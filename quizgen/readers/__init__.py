"""Files into articles. A new format is its file, one line in `READERS`, and a golden pair in tests/readers/golden."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from quizgen.article import Article
from quizgen.errors import UnreadableArticle
from quizgen.readers.folders import find_articles
from quizgen.readers.html import is_html, read_html
from quizgen.readers.markdown import is_markdown, read_markdown
from quizgen.readers.text import read_text

__all__ = ["READERS", "Reader", "find_articles", "read_article", "read_data"]

_MOST_BYTES = 10_000_000
"""Of a file: a saved page with its scripts has up to 3 MB. What is larger is not opened."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How one format is told and read."""

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    """Whether a file with another suffix is in this format all the same, by its first bytes."""
    read: Callable[[Path, bytes], Article]


READERS: tuple[Reader, ...] = (
    Reader("html", (".html", ".htm"), is_html, read_html),
    Reader("markdown", (".md", ".markdown"), is_markdown, read_markdown),
    Reader("text", (), lambda data: True, read_text),
)
"""In the order in which they are asked: first all by suffix, then all by content; text takes what is left."""


def read_article(path: Path) -> Article:
    """Read one article from a text, Markdown or HTML file.

    Raises UnreadableArticle, in one line that names the file, when there is no article in it to ask about.
    """
    return read_data(path, _load(path))


def read_data(path: Path, data: bytes) -> Article:
    """Read one article from bytes; `path` is what they are called, and tells their format if it can.

    Raises UnreadableArticle, in one line that names the path, when there is no article in them to ask about.
    """
    suffix = path.suffix.lower()
    reader = next((each for each in READERS if suffix in each.suffixes), None)
    return (reader or next(each for each in READERS if each.recognises(data))).read(path, data)


def _load(path: Path) -> bytes:
    if os.path.isdir(path):  # which says no where Path.is_dir raises
        raise UnreadableArticle(f"{path}: is a folder; give the article in it.")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableArticle(
                f"{path}: over {_MOST_BYTES // 1_000_000} MB is not an article; save the article alone."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableArticle(f"{path}: no such file or folder; check the name.") from error
    except OSError as error:
        raise UnreadableArticle(f"{path}: cannot be read ({error.strerror or error}); mend its permissions.") from error
