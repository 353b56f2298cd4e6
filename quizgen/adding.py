"""An article into the folder of seeds: from the web, from a file, or as pasted."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from quizgen.article import Article
from quizgen.clock import read_clock
from quizgen.errors import UnreadableArticle
from quizgen.fetching import fetch
from quizgen.readers import read_article, read_data
from quizgen.readers.encoding import decode
from quizgen.readers.front_matter import FrontMatter, read_front_matter
from quizgen.readers.slugs import plain_slug
from quizgen.records.writing import encode
from quizgen.writers.files import write_whole
from quizgen.writers.seed import seed_text

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_PASTED = "pasted text"
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Added:
    """A seed, and what stands in it."""

    path: Path
    article: Article
    updated: bool
    """It was there already, from the same address."""


def is_address(source: str) -> bool:
    """Whether it is to be fetched rather than opened."""
    return _ADDRESS.match(source) is not None


def add(source: str, folder: Path, allowed: Collection[tuple[str, int]] = ()) -> Added:
    """Write the article at a web address or in a file as a seed.

    The same address again updates the seed that came from it: the text anew, with the `id` that it has, and with the
    `rights` that somebody wrote where the page names none. Raises UnfetchableAddress, UnreadableArticle, UnwritableOutput.
    """
    if not is_address(source):
        return _write(read_article(Path(source)), folder, None)
    page = fetch(source, allowed)
    article = read_data(Path(_name_of(page.url)), page.data)
    return _write(replace(article, url=page.url), folder, read_clock().date())


def add_text(text: bytes, folder: Path, name: str = _PASTED, known: Mapping[str, Any] = _NOTHING) -> Added:
    """Write a pasted or uploaded article as a seed; `known` says what its text does not: its date, publisher, url.

    Its name tells the kind of file, and is what messages call it. Raises UnreadableArticle, UnwritableOutput.
    """
    article = read_data(Path(name), text)
    return _write(replace(article, **{field: value for field, value in known.items() if value}), folder, None)


def _write(article: Article, folder: Path, accessed: date | None) -> Added:
    known = _seed_of(article.url, folder) if article.url else None
    if known is None:
        path, given = _free_name(article, folder), FrontMatter()
    else:
        path, given = known
    article = replace(article, rights=article.rights or given.rights)
    text = seed_text(article, accessed, identity=article.id or given.id)
    write_whole(path, encode(text, path))
    return Added(path, article, known is not None)


def _seed_of(url: str, folder: Path) -> tuple[Path, FrontMatter] | None:
    """The seed that came from an address, and what its front matter says."""
    for path in sorted(folder.glob("*.md")):
        try:
            given, _ = read_front_matter(decode(path.read_bytes(), path), path)
        except UnreadableArticle:
            continue  # not ours to mend here; a build tells what is wrong with it
        if given.url is not None and _plain(given.url) == _plain(url):
            return path, given
    return None


def _plain(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


def _free_name(article: Article, folder: Path) -> Path:
    stem = plain_slug(article.headline)
    if article.date is not None:
        stem = f"{article.date.isoformat()}-{stem}"
    path, number = folder / f"{stem}.md", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.md", number + 1
    return path


def _name_of(url: str) -> str:
    """What messages call a page."""
    return url.partition("://")[2]
