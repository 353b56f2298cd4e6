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


def tells_answer(text: str, answer: str) -> bool:
    """More than half of what a model answer says stands in `text`; a name or two that both mention is no answer."""
    said = stems(answer) - stems("because only in order to")
    return 2 * len(said & stems(text)) > len(said)


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
