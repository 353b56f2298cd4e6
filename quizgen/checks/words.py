"""Words as the checks compare them."""

import re

from quizgen.gazetteer import countries_named
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


def gives_away(key: str, text: str) -> str | None:
    """What of a text gives a key away: a word of a name, all words of a phrase, the same country by another name."""
    shared = stems(key) & stems(text)
    if shared and (key[:1].isupper() or len(shared) == len(stems(key))):
        return f"“{min(shared)}…”"
    if key[:1].isupper() or key.startswith("the "):
        country = countries_named(key) & countries_named(text)
        if country:
            return "the country"
    return None


_NAME = re.compile(r"[A-Z][^\W\d_]+(?:(?: (?:of|for|the|and|in|on))* [A-Z][^\W\d_]+)+")
_LEFT_OUT = 2
"""Letters of an acronym that stand for no word's first letter: the "E" of ASEAN."""


def abbreviates(text: str, names: str) -> bool:
    """An acronym in `text` stands for a capitalised name in `names`: "OSCE" for "Organization for Security and …"."""
    for name in _NAME.findall(names):
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        for acronym in re.findall(r"\b[A-Z]{3,6}\b", text):
            letters = iter(acronym)
            in_order = all(initial in letters for initial in initials)
            nearly = len(initials) >= 3 and initials[0] == acronym[0] and len(acronym) - len(initials) <= _LEFT_OUT
            if acronym in initials or (in_order and nearly):
                return True
    return False
