"""Neighbouring dates: the same weekday one and two weeks off, other months, years within nine of the right one."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from quizgen.distractors.base import Source, pick
from quizgen.findings import Findings
from quizgen.items import Draft
from quizgen.languages import ENGLISH

DATE = re.compile(rf"(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(ENGLISH.months)}) )?(?P<year>\d{{4}})")
_MONTH = re.compile(rf"\b(?:{'|'.join(ENGLISH.months)})\b")
_RANKS = 4
"""Options in all; the key may stand at any of these ranks, as far as none lies ahead of the article."""
_LONG_AGO = 21
"""Days; what is nearer has its neighbours day by day."""
_RECENT = 4
"""Years; what is nearer has its neighbours year by year."""


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    """Dates in even steps, so that every one could be the key; none that the article names, none ahead of it."""
    match = DATE.fullmatch(draft.key)
    if match is None:
        return
    key, line = _first_day(match), findings.day
    ahead = line is not None and key > line
    named = " ".join(sentence.text for sentence in findings.sentences)
    rank = pick(draft.stem, _RANKS)
    inside = [*range(rank + 1, _RANKS), *reversed(range(rank))]
    for place in (*inside, *range(-1, -_RANKS, -1)):
        text, first = _shifted(match, key, place - rank, line)
        if line is not None and not ahead and (first > line or _month_ahead(draft, first, line, match)):
            continue
        if text not in named:
            yield text


def _month_ahead(draft: Draft, first: date, line: date, match: re.Match[str]) -> bool:
    """The month beside the gap may lie ahead in that year."""
    return match["month"] is None and first.year == line.year and _MONTH.search(draft.stem) is not None


def date_of(text: str) -> date | None:
    """The day that a date, month or year begins with, in the form in which items print them."""
    match = DATE.fullmatch(text)
    return _first_day(match) if match else None


def _first_day(match: re.Match[str]) -> date:
    month = ENGLISH.months.index(match["month"]) + 1 if match["month"] else 1
    return date(int(match["year"]), month, int(match["day"] or 1))


def _shifted(match: re.Match[str], key: date, steps: int, line: date | None) -> tuple[str, date]:
    """The date so many steps off, and the first day that it may mean."""
    age = (line - key).days if line is not None else _LONG_AGO
    if match["day"]:
        other = key + timedelta(days=steps * (7 if age >= _LONG_AGO or age < 0 else 1))
        return f"{other.day} {ENGLISH.months[other.month - 1]} {other.year}", other
    if match["month"]:
        months = key.year * 12 + key.month - 1 + steps
        return f"{ENGLISH.months[months % 12]} {months // 12}", date(months // 12, months % 12 + 1, 1)
    year = key.year + steps * (1 if line is not None and line.year - key.year <= _RECENT else 3)
    return str(year), date(year, 1, 1)


SOURCE = Source("near_dates", "dates and years nearby", find)
