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
from quizgen.bank.articles import plain_address
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
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_PASTED = "pasted text"
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Added:
    """A seed, and what stands in it."""

    path: Path
    article: Article
    updated: bool
    """It was there already, from the same address or in the same words."""


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


def date_seed(path: Path, day: date) -> None:
    """Write the date line of an article into a seed that has none.

    Raises UnreadableArticle for a file without front matter, which is not ours to change, and UnwritableOutput.
    """
    text = path.read_bytes() if path.is_file() else b""
    opening = _OPENING.match(text)
    if opening is None:
        raise UnreadableArticle(
            f"{path.name}: has no lines of title and date at its top; write its date into the file."
        )
    write_whole(path, opening[0] + f"date: {day.isoformat()}\n".encode() + text[opening.end() :])


def _write(article: Article, folder: Path, accessed: date | None) -> Added:
    address = plain_address(article.url) if article.url else None
    known = _seed_of(address, folder) if address else None
    if known is None:
        path, given = _free_name(article, folder), FrontMatter()
    else:
        path, given = known
    article = replace(article, rights=article.rights or given.rights)
    text = encode(seed_text(article, accessed, identity=article.id or given.id), path)
    same = None if known else next((each for each in sorted(folder.glob("*.md")) if _holds(each, text)), None)
    if same is not None:
        return Added(same, article, True)
    write_whole(path, text)
    return Added(path, article, known is not None)


def _seed_of(address: str, folder: Path) -> tuple[Path, FrontMatter] | None:
    """The seed that came from an address, and what its front matter says."""
    for path in sorted(folder.glob("*.md")):
        try:
            given, _ = read_front_matter(decode(path.read_bytes(), path), path)
        except UnreadableArticle:
            continue  # not ours to mend here; a build tells what is wrong with it
        if given.url is not None and plain_address(given.url) == address:
            return path, given
    return None


def _holds(path: Path, content: bytes) -> bool:
    """A text that is pasted twice is one article."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


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
