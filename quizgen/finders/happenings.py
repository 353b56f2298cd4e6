"""Dated events in clauses short enough to be options: own voice, past tense, nothing that points out or tells the order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from quizgen.facts import Happening
from quizgen.finders.dates import find_times
from quizgen.findings import Fact, Timing
from quizgen.languages import ENGLISH
from quizgen.nlp import plain

_SHORTEST, _LONGEST = 4, 16
_SPANS = {"day": 1, "month": 31, "year": 366}
_PAST = frozenset({"did", "was", "were", "had"})


def find_happenings(facts: Iterable[Fact], line: date | None) -> Iterator[Happening]:
    """Of each sentence with one date, the clause without it."""
    for fact in facts:
        if not isinstance(fact, Timing) or fact.clause is None or fact.clause.auxiliary.lower() not in _PAST:
            continue
        statement = fact.statement
        if statement.context or statement.dangling or statement.claimant or fact.grain not in _SPANS:
            continue
        text = _tidy(statement.printed((fact.start, fact.end)))
        words = {word.strip(",.").casefold() for word in text.split()}
        if not _SHORTEST <= len(text.split()) <= _LONGEST or words & ENGLISH.ordering_words or "[" in text:
            continue
        if find_times(plain(text), line) or any(map(str.isdigit, text)):
            continue  # a second time, or a figure that tells the date
        yield Happening(text, fact.day.toordinal(), _SPANS[fact.grain], statement.sentence, statement.importance)


def _tidy(text: str) -> str:
    """What taking the date out left: a comma at the start, a space before the full stop."""
    text = re.sub(r"(?<!\s)\s+([.,])", r"\1", text.lstrip(" ,"))
    text = re.sub(r",\s*([.,])", r"\1", text)
    return " ".join((text[:1].upper() + text[1:]).split())
