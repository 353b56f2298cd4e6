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


def abbreviates(text: str, names: str) -> bool:
    """An acronym in `text` stands for capitalised words in `names`: "OSCE" for "Organization for Security and …"."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", names) if word[0].isupper())
    return any(acronym in initials for acronym in re.findall(r"\b[A-Z]{3,6}\b", text))
