"""The line that names and dates a story for an item that stands alone."""

from __future__ import annotations

import re

from quizgen.article import Article
from quizgen.finders.dates import say
from quizgen.finders.speakers import is_reporting
from quizgen.nlp import parse

_TAKES_SIDES = re.compile("[“”„\"‘’?!:]|'(?!s\\b)")


def story_lines(article: Article) -> tuple[str, str]:
    """The line with and without its date; a headline that quotes, asks or claims is left out, since it is somebody's word."""
    headline = article.headline.rstrip(".") if _is_neutral(article.headline) else ""
    day = say(article.date, "day") if article.date else ""
    if headline and day:
        return f"{headline} ({day})", headline
    return headline or (f"News of {day}" if day else ""), headline


def _is_neutral(headline: str) -> bool:
    return not _TAKES_SIDES.search(headline.replace("’s", "")) and not any(
        is_reporting(token) for token in parse([headline])[0]
    )
