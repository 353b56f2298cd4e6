"""Which files are articles: those given by name, and those found in given folders."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.errors import NameClash, QuizgenError, UnreadableArticle
from quizgen.readers.slugs import slug_of

ARTICLE_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
"""What is looked for in a folder; a file given by name may be called anything."""


def find_articles(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[QuizgenError, ...]]:
    """The article files that `paths` name, and what is wrong with the others.

    Files are taken as given, folders by the articles in them, sorted by name, not deeper; README.md and hidden files are
    left out, and a file given twice counts once. Refused, each alone: a path that does not exist, a folder without
    articles (UnreadableArticle), and articles that would share a slug (NameClash).
    """
    found: dict[Path, Path] = {}
    refused: list[QuizgenError] = []
    for path in paths:
        try:
            for article in _in_folder(path) if path.is_dir() else (_existing(path),):
                found.setdefault(article.resolve(), article)
        except UnreadableArticle as error:
            refused.append(error)
    slugs: dict[str, list[Path]] = {}
    for article in found.values():
        slugs.setdefault(slug_of(article), []).append(article)
    for slug, sharing in slugs.items():
        if len(sharing) > 1:
            names = " and ".join(str(path) for path in sharing)
            refused.append(NameClash(f'{names}: would be called "{slug}" alike; rename all but one of them.'))
    return tuple(sharing[0] for sharing in slugs.values() if len(sharing) == 1), tuple(refused)


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
