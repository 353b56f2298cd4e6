"""Words as the checks compare them."""

import re

from quizgen.languages import ENGLISH

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d")
_STEM = 5
"""A shared stem of so many letters gives a key away: "Russian" and "Russia" (measured)."""


def words(text: str) -> list[str]:
    """Words and figures in lower case."""
    return [word.casefold() for word in _WORD.findall(text)]


def stems(text: str) -> frozenset[str]:
    """First letters of the content words, figures whole."""
    return frozenset(
        word[:_STEM] for word in words(text) if word not in ENGLISH.function_words and (len(word) > 2 or word.isdigit())
    )
