"""Files into articles. A new format is its file, one line in `READERS`, and a golden pair in tests/readers/golden."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.article import Article
from quizgen.readers.folders import find_articles
from quizgen.readers.html import is_html, read_html
from quizgen.readers.markdown import is_markdown, read_markdown
from quizgen.readers.sources import Source, load_source
from quizgen.readers.text import read_text

__all__ = ["READERS", "Reader", "Source", "find_articles", "load_source", "read_article", "read_data", "read_source"]

_log = logging.getLogger(__name__)


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
    return read_source(load_source(path))


def read_source(source: Source) -> Article:
    """Read one article that was found, in a file or in an archive; its source fills in an address that it does not say.

    Raises UnreadableArticle, in one line that names the path, when there is no article in it to ask about.
    """
    article = read_data(source.path, source.data)
    return article if article.url else replace(article, url=source.url)


def read_data(path: Path, data: bytes) -> Article:
    """Read one article from bytes; `path` is what they are called, and tells their format if it can.

    Raises UnreadableArticle, in one line that names the path, when there is no article in them to ask about.
    """
    suffix = path.suffix.lower()
    reader = next((each for each in READERS if suffix in each.suffixes), None)
    reader = reader or next(each for each in READERS if each.recognises(data))
    article = reader.read(path, data)
    _log.info("article read", extra={"path": str(path), "format": reader.name, "words": article.words})
    return article
