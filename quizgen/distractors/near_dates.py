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
_DAYS = ((-7, 7), (-14, -7), (7, 14))
_MONTHS = ((-1, 1), (-2, -1), (1, 2))
_NEAR_YEARS = ((-1, 1), (-2, -1), (-3, -1))
_RECENT = 4
"""Years: of what happened so lately the years right beside it tempt, older ones do not."""
_YEARS = ((-2, 3), (-5, -2), (2, 4))


def find(draft: Draft, findings: Findings) -> Iterator[str]:
    """Dates that lie ahead of the article are left out: nothing that it reports has happened then."""
    match = DATE.fullmatch(draft.key)
    if match is None:
        return
    year = int(match["year"])
    chosen = pick(draft.stem, 3)
    named = " ".join(sentence.text for sentence in findings.sentences)
    order = [*range(chosen, 3), *range(chosen)]
    told = findings.day.year if findings.day else None
    for text, first in (pair for rank in order for pair in _shifted(match, year, rank, told)):
        if findings.day and text == str(findings.day.year) and _MONTH.search(draft.stem):
            continue  # the month beside the gap may lie ahead in that year
        past = findings.day is None or first <= findings.day or _ahead(match, findings.day)
        if past and text not in named:
            yield text


def date_of(text: str) -> date | None:
    """The day that a date, month or year begins with, in the form in which items print them."""
    match = DATE.fullmatch(text)
    return _first_day(match) if match else None


def _first_day(match: re.Match[str]) -> date:
    month = ENGLISH.months.index(match["month"]) + 1 if match["month"] else 1
    return date(int(match["year"]), month, int(match["day"] or 1))


def _ahead(match: re.Match[str], line: date) -> bool:
    """The key itself lies ahead of the article."""
    return _first_day(match) > line


def _shifted(match: re.Match[str], year: int, rank: int, told: int | None) -> Iterator[tuple[str, date]]:
    if match["day"]:
        key = date(year, ENGLISH.months.index(match["month"]) + 1, int(match["day"]))
        for days in _DAYS[rank]:
            other = key + timedelta(days=days)
            yield f"{other.day} {ENGLISH.months[other.month - 1]} {other.year}", other
    elif match["month"]:
        for step in _MONTHS[rank]:
            months = year * 12 + ENGLISH.months.index(match["month"]) + step
            yield f"{ENGLISH.months[months % 12]} {months // 12}", date(months // 12, months % 12 + 1, 1)
    else:
        recent = told is not None and told - year <= _RECENT
        for step in (_NEAR_YEARS if recent else _YEARS)[rank]:
            yield str(year + step), date(year + step, 1, 1)


SOURCE = Source("near_dates", "dates and years nearby", find)
