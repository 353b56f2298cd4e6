"""The main statement of each headed section: its first weighty statement that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizgen.article import Article
from quizgen.findings import Point
from quizgen.passages import Statement

_LONGEST = 32
"""Words of a point that is still read as an option."""


def find_points(article: Article, statements: Mapping[int, Statement]) -> Iterator[Point]:
    for section in article.sections:
        if section.heading is None or section.heading[:1] in "‘“'\"":
            continue
        # Newspapers put the point of a section into its first paragraph.
        first = section.paragraphs[0].number if section.paragraphs else None
        own = [s for s in statements.values() if s.sentence.paragraph == first and not s.dangling]
        alone = [s for s in own if len(s.sentence.text.split()) <= _LONGEST and s.context is None]
        if alone:
            yield Point(section.heading, max(alone, key=lambda s: (s.importance, -s.sentence.index)))
