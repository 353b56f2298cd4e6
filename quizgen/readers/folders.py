"""Which files are articles: those given by name, and those found in given folders."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.errors import NameClash, UnreadableArticle
from quizgen.readers.slugs import slug_of

ARTICLE_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
"""What is looked for in a folder; a file given by name may be called anything."""


def find_articles(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The article files that `paths` name: files as given, folders by the articles in them, sorted by name, not deeper.

    README.md and hidden files are left out of folders; a file given twice counts once. Raises UnreadableArticle for a
    path that does not exist and a folder without articles, NameClash for two articles that would share a slug.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for article in _in_folder(path) if path.is_dir() else (_existing(path),):
            found.setdefault(article.resolve(), article)
    slugs: dict[str, Path] = {}
    for article in found.values():
        other = slugs.setdefault(slug_of(article), article)
        if other is not article:
            raise NameClash(f'{other} and {article}: both would be called "{slug_of(article)}"; rename one of them.')
    return tuple(found.values())


def _existing(path: Path) -> Path:
    if not path.exists():
        raise UnreadableArticle(f"{path}: no such file or folder; check the name.")
    return path


def _in_folder(folder: Path) -> list[Path]:
    try:
        names = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise UnreadableArticle(
            f"{folder}: cannot be read ({error.strerror or error}); mend its permissions."
        ) from error
    articles = [path for path in names if _is_article(path)]
    if not articles:
        raise UnreadableArticle(
            f"{folder}: no articles in this folder; put {', '.join(ARTICLE_SUFFIXES)} files into it."
        )
    return articles


def _is_article(path: Path) -> bool:
    if path.name.startswith(".") or path.name.lower() == "readme.md":
        return False
    return path.suffix.lower() in ARTICLE_SUFFIXES and path.is_file()
