"""Times, resolved against the date line.

A weekday is the last one on or before the date line, or the next one under "will" or "to"; "last month" gives month and
year; a date or month without its year is the nearest one, "December" in an article of January the month before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from quizgen.findings import Grain
from quizgen.languages import ENGLISH

_MONTH = "|".join([*ENGLISH.months, *(month[:3] + r"\." for month in ENGLISH.months), "Sept\\."])
_DAY = "|".join(ENGLISH.weekdays)
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("full", rf"(?:(?:{_DAY}),? )?(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>(?:19|20)\d\d)"),
    ("full", rf"(?:(?:{_DAY}),? )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{_MONTH}),? (?P<y2>(?:19|20)\d\d)"),
    ("month-year", rf"(?P<m3>{_MONTH}),? (?:of )?(?P<y3>(?:19|20)\d\d)"),
    ("day-month", rf"(?:(?:{_DAY}),? )?(?P<m4>{_MONTH}) (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|,\d| \d)"),
    ("day-month", rf"(?:(?:{_DAY}),? )?(?P<d5>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m5>{_MONTH})(?! \d)"),
    (
        "weekday",
        rf"(?:(?P<shift>(?i:last|this|next)) )?(?P<w>{_DAY})(?:'s|’s)?(?: (?:morning|afternoon|evening|night))?",
    ),
    ("relative", r"(?P<r>(?i:yesterday|today|tonight|tomorrow))(?: (?:morning|afternoon|evening|night))?(?:'s|’s)?"),
    ("span", r"(?P<s>(?i:last|this|next)) (?P<u>week|month|year)(?:'s|’s)?"),
    ("month", rf"(?<=[Ii]n )(?:(?:early|late|mid) )?(?P<m6>{_MONTH})(?! \d)"),
    ("year", r"(?<=[Ii]n )(?:(?:early|late|mid) )?(?P<y7>(?:19|20)\d\d)(?![\d-])"),
    ("year", r"(?<=[Ss]ince )(?P<y8>(?:19|20)\d\d)(?![\d-])"),
)
_TIME = re.compile("|".join(rf"\b(?:{pattern})\b" for _, pattern in _PATTERNS))


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression by its span in the searched text."""

    start: int
    end: int
    day: date
    """The day, or the first day of the week, month or year."""
    grain: Grain
    complete: bool
    """The words name the day, month or year by themselves, without the date line."""
    missing: str
    """What the words leave out, to be printed in brackets behind them: a year, a whole date, or nothing."""


def find_times(
    text: str,
    line: date | None,
    looks_ahead: Callable[[int], bool] = lambda position: False,
    looks_back: Callable[[int], bool] = lambda position: True,
    told: int | None = None,
) -> list[Time]:
    """Times in a text; relative ones only when there is a date line.

    `looks_ahead` and `looks_back` say of a position in the text whether the verb above it speaks of the future or the past.
    `told` is the year that was named last before the text: where that is long gone, "6 March" need not be the nearest one.
    """
    times = (_resolve(match, line, looks_ahead(match.start()), looks_back(match.start())) for match in _matches(text))
    return [time for time in times if time is not None and not _is_of_another_year(time, told)]


@lru_cache(maxsize=1024)  # several finders ask about one sentence
def _matches(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_TIME.finditer(text))


def last_year(text: str) -> int | None:
    """The year that a text names last."""
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


_YEAR = re.compile(r"(?<![\d,.$€£])(?:19|20)\d\d(?![\d,%]|\.\d)")


def _is_of_another_year(time: Time, told: int | None) -> bool:
    """Its words leave out the year alone, and the one before it is not that of the date line."""
    return told is not None and time.missing == str(time.day.year) and told < time.day.year - 1


def say(day: date, grain: Grain) -> str:
    """The time as it is printed: "12 January 2022", "January 2022", "2022", "the week of 10 January 2022"."""
    month = ENGLISH.months[day.month - 1]
    if grain == "year":
        return str(day.year)
    if grain == "month":
        return f"{month} {day.year}"
    full = f"{day.day} {month} {day.year}"
    return full if grain == "day" else f"the week of {full}"


def _resolve(match: re.Match[str], line: date | None, future: bool, past: bool) -> Time | None:
    group = {name: value for name, value in match.groupdict().items() if value is not None}

    def made(day: date | None, grain: Grain, complete: bool, year_alone: bool = False) -> Time | None:
        if day is None:
            return None
        missing = "" if complete else str(day.year) if year_alone else say(day, grain)
        return Time(match.start(), match.end(), day, grain, complete, missing)

    for month, number, year in (("m1", "d1", "y1"), ("m2", "d2", "y2")):
        if month in group:
            return made(_date(int(group[year]), _month(group[month]), int(group[number])), "day", True)
    if "m3" in group:
        return made(date(int(group["y3"]), _month(group["m3"]), 1), "month", True)
    for year in ("y7", "y8"):
        if year in group:
            return made(date(int(group[year]), 1, 1), "year", True)
    if line is None:
        return None
    for month, number in (("m4", "d4"), ("m5", "d5")):
        if month in group:
            return made(_nearest(line, _month(group[month]), int(group[number]), future, past), "day", False, True)
    if "m6" in group and not future and not past:
        return None
    if "m6" in group:
        return made(_nearest(line, _month(group["m6"]), 1, future, past), "month", False, True)
    if "w" in group:
        return made(_weekday(line, group["w"], group.get("shift"), future, past), "day", False)
    if "r" in group:
        step = {"yesterday": -1, "tomorrow": 1}.get(group["r"].lower(), 0)
        return made(line + timedelta(days=step), "day", False)
    step = {"last": -1, "this": 0, "next": 1}[group["s"].lower()]
    if group["u"] == "year":
        return made(date(line.year + step, 1, 1), "year", False)
    if group["u"] == "month":
        months = line.year * 12 + line.month - 1 + step
        return made(date(months // 12, months % 12 + 1, 1), "month", False)
    return made(line - timedelta(days=line.weekday()) + timedelta(weeks=step), "week", False)


def _month(name: str) -> int:
    return next(i for i, month in enumerate(ENGLISH.months, start=1) if month.startswith(name.rstrip(".")[:3]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_NEAR = timedelta(days=60)
"""How far a date without a year may lie from the article where no verb says in which direction."""


def _nearest(line: date, month: int, day: int, future: bool, past: bool) -> date | None:
    """The date of that name next to the date line: later than it where the clause looks ahead, earlier where back."""
    candidates = [_date(line.year + step, month, day) for step in (-1, 0, 1)]
    days = [
        candidate
        for candidate in candidates
        if candidate is not None and not (future and candidate < line) and not (past and candidate > line)
    ]
    nearest = min(days, key=lambda candidate: abs(candidate - line), default=None)
    if nearest is not None and not future and not past and abs(nearest - line) > _NEAR:
        return None  # "in an exam conducted in February", told in November: the words do not say which
    return nearest


def _weekday(line: date, name: str, shift: str | None, future: bool, past: bool) -> date | None:
    if shift is not None and shift.lower() != "next" and name != ENGLISH.weekdays[line.weekday()]:
        return None  # "this Friday", "last Friday": the words do not say which of two
    number = ENGLISH.weekdays.index(name)
    if number == line.weekday() and (shift is None or shift.lower() == "this"):
        return line  # "will meet later on Wednesday", printed on a Wednesday
    if not future and not past and shift is None:
        return None  # "should ease by Thursday": no verb says in which direction
    if future or (shift is not None and shift.lower() == "next"):
        return line + timedelta(days=(number - line.weekday() - 1) % 7 + 1)
    back = (line.weekday() - number) % 7
    return line - timedelta(days=back + 7 if shift is not None and back == 0 else back)
