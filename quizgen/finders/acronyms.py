"""Acronyms beside what they stand for: "the Sound Compact Office (SCO)" and the reverse; letter by letter, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizgen.article import Article
from quizgen.facts import Acronym
from quizgen.passages import Sentence

_LETTERS = r"[A-Z]{3,7}"
_BEHIND = re.compile(rf"\((?P<letters>{_LETTERS})\)")
_BEFORE = re.compile(rf"\b(?P<letters>{_LETTERS}) \((?:the )?(?P<name>[A-Z][^()]+)\)")
_LONGEST = 10
_SMALL = frozenset("and for in of on the to".split())


def find_acronyms(article: Article, sentences: tuple[Sentence, ...], weights: Mapping[int, float]) -> Iterator[Acronym]:
    """Each acronym where it is first explained."""
    seen: set[str] = set()
    for sentence in sentences:
        pairs = [
            (m["letters"], _spelled(m["letters"], sentence.text[: m.start()])) for m in _BEHIND.finditer(sentence.text)
        ]
        pairs += [(m["letters"], _whole(m["letters"], m["name"])) for m in _BEFORE.finditer(sentence.text)]
        for letters, expansion in pairs:
            if expansion is None or letters in seen:
                continue
            seen.add(letters)
            whole = re.compile(rf"\b{letters}\b")
            known = bool(whole.search(article.headline) or whole.search(article.text[: sentence.start]))
            used = len(whole.findall(article.text)) - 1
            yield Acronym(letters, expansion, sentence, weights[sentence.paragraph], used, known)


def _spelled(letters: str, before: str) -> str | None:
    """The shortest name at the end of `before` that spells the letters."""
    words = before.split()
    for length in range(2, min(_LONGEST, len(words)) + 1):
        if words[-length][:1].isupper() and _spells(words[-length:], letters):
            return " ".join(words[-length:])
    return None


def _whole(letters: str, name: str) -> str | None:
    words = name.split()
    return " ".join(words) if 2 <= len(words) <= _LONGEST and _spells(words, letters) else None


def _spells(words: list[str], letters: str) -> bool:
    """Every capitalised word gives one letter, in order; a small word ("of", "and") may give one or not."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word in _SMALL:
        return _spells(rest, letters) or (word[:1].upper() == letters[:1] and _spells(rest, letters[1:]))
    return word[:1].isupper() and word[:1] == letters[:1] and _spells(rest, letters[1:])
