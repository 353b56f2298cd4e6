"""How much a passage matters: newspapers put the news first, say it in the headline, and name its parties often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quizgen.article import Article
from quizgen.findings import Entity
from quizgen.languages import ENGLISH

_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d|\d")


@lru_cache(maxsize=1024)  # several finders ask about one sentence
def content_words(text: str) -> frozenset[str]:
    """Lower-case words that carry meaning, with a plural "s" taken off."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word.removesuffix("s") for word in words if word not in ENGLISH.function_words)


def paragraph_weights(article: Article) -> dict[int, float]:
    """Importance of a paragraph by its place: 1 for the lead, falling to 0.3 at the end; first paragraphs of sections gain."""
    paragraphs = article.paragraphs
    first = {section.paragraphs[0].number for section in article.sections if section.paragraphs}
    last = max(len(paragraphs) - 1, 1)
    return {
        paragraph.number: min(1.0, 1 - 0.7 * place / last + (0.15 if paragraph.number in first else 0))
        for place, paragraph in enumerate(paragraphs)
    }


def weigh(text: str, place: float, headline: frozenset[str], named: Sequence[Entity], most: int) -> float:
    """Importance of a sentence, 0 to 1: place in the article, words of the headline, how often its names come up."""
    words = content_words(text)
    shared = len(words & headline) / max(min(len(headline), 6), 1)
    frequency = max((entity.mentions for entity in named), default=0) / max(most, 1)
    return round(0.45 * place + 0.3 * min(shared, 1) + 0.25 * min(frequency, 1), 4)
