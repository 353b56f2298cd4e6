"""The stage of a build that takes its time: articles are read and asked about, so many at once.

It depends on nothing but what it is given, so it gives the same here, in another process and on another machine.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quizgen.article import Article
from quizgen.asking import Asked, ask_all
from quizgen.errors import QuizgenError, UnreadableArticle
from quizgen.readers import read_source
from quizgen.readers.slugs import plain_slug
from quizgen.readers.sources import Source

_log = logging.getLogger(__name__)

AskingAll = Callable[[Sequence[Article]], Sequence[Asked]]


@dataclass(frozen=True, slots=True)
class Task:
    """One article to be read and asked about."""

    subject: Source | Article
    """Unread, or read already."""
    name: str | None = None
    """What the bank calls the article, for what is drawn by lot; None for what it calls itself."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task."""

    name: str
    """By what the article was asked about."""
    asked: Asked | None
    """None when there is no article to ask about."""
    error: QuizgenError | None = None
    seconds: float = 0.0
    """What it took; of articles that were asked about together, each its share by words."""


Stage = Callable[[Sequence[Task]], tuple[Done, ...]]


def work(tasks: Sequence[Task], asking: AskingAll = ask_all) -> tuple[Done, ...]:
    """Read the articles and ask about them in one batch; what cannot be read fails alone."""
    begun = time.perf_counter()
    read: list[tuple[str, Article | UnreadableArticle]] = []
    for task in tasks:
        try:
            article = read_source(task.subject) if isinstance(task.subject, Source) else task.subject
            read.append((task.name or own_name(article), article))
        except UnreadableArticle as error:
            read.append((task.name or "", error))
    named = [replace(article, slug=name) for name, article in read if isinstance(article, Article)]
    asked = iter(asking(named))
    words = sum(article.words for article in named) or 1
    rate = (time.perf_counter() - begun) / words
    done = []
    for name, found in read:
        if isinstance(found, UnreadableArticle):
            done.append(Done(name, None, found))
        else:
            made = replace(next(asked), article=found)
            done.append(Done(name, made, None, rate * found.words))
            told = {"article": name, "items": len(made.good), "seconds": round(done[-1].seconds, 3)}
            _log.info("article asked about", extra=told)
    return tuple(done)


def own_name(article: Article) -> str:
    """What an article calls itself: its id in the front matter, or what its file is called."""
    return plain_slug(article.id) if article.id else article.slug
