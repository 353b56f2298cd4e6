"""Figures, ranges and dates as the checks compare them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import inf

from quizgen.inflection import engine
from quizgen.languages import ENGLISH

_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_BELOW = "up to|under|below|less than|fewer than|at most"
_ABOVE = "over|above|more than|at least"
_ABOUT = "about|around|roughly|nearly|almost|some|exactly"
_FIGURE = re.compile(
    rf"(?:(?P<bound>{_BELOW}|{_ABOVE}|{_ABOUT}) )?(?P<currency>[A-Z]{{0,2}}[$£€¥])?(?P<number>{_NUMBER}|[a-z]++(?:-[a-z]++)?+)"
    rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?\s*+(?P<unit>%|[^\d,;:]*)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:between |from )?(?P<low>[$£€¥]?{_NUMBER})\s*(?:-|–|—|to|and)\s*(?P<high>[$£€¥]?{_NUMBER})"
    rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?\s*+(?P<unit>%|[^\d]*)",
    re.IGNORECASE,
)
_LONGEST_UNIT = 3
"""Words: what is longer is a statement that holds a figure, not a figure."""
_MONTHS = "|".join(ENGLISH.months)
_DATES = (
    re.compile(rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTHS}) (?P<year>\d{{4}})"),
    re.compile(rf"(?P<month>{_MONTHS}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"),
    re.compile(r"(?P<year>1\d{3}|20\d{2})"),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts."""

    value: float
    unit: str
    """In lower case and without a plural s; "" for a bare number."""
    low: float
    high: float
    """The values that the text covers: one, or all below or above a bound."""


def read_figure(text: str) -> Figure | None:
    """The figure that the whole text is, in digits or words: "$3.2 million", "at least 40 ships", "twelve"."""
    match = _FIGURE.fullmatch(text.strip())
    if match is None or len(match["unit"].split()) > _LONGEST_UNIT:
        return None
    number = match["number"].replace(",", "")
    value = float(number) if number[0].isdigit() else _words().get(number.casefold(), -1.0)
    if value < 0:
        return None
    value *= _SCALES[match["scale"].casefold()] if match["scale"] else 1
    unit = _unit(f"{match['currency'] or ''}{match['unit']}")
    bound = (match["bound"] or "").casefold()
    low = -inf if bound in _BELOW.split("|") else value
    return Figure(value, unit, low, inf if bound in _ABOVE.split("|") else value)


def read_range(text: str) -> Figure | None:
    """The range that the whole text is ("10 to 20 ships"), or its figure."""
    match = _RANGE.fullmatch(text.strip())
    if match is None or len(match["unit"].split()) > _LONGEST_UNIT:
        return read_figure(text)
    scale = _SCALES[match["scale"].casefold()] if match["scale"] else 1
    low, high = (float(match[end].strip("$£€¥").replace(",", "")) * scale for end in ("low", "high"))
    currency = match["low"][0] if not match["low"][0].isdigit() else ""
    return Figure(low, _unit(currency + match["unit"]), low, high) if low < high else None


def read_day(text: str) -> tuple[str, int] | None:
    """The grain of the date that the whole text is ("day", "month", "year"), and its place in time."""
    for form in _DATES:
        match = form.fullmatch(text.strip())
        if match is None:
            continue
        parts = match.groupdict()
        month = ENGLISH.months.index(parts["month"]) + 1 if parts.get("month") else 1
        try:
            day = date(int(parts["year"]), month, int(parts.get("day") or 1))
        except ValueError:
            return None
        grain = "day" if parts.get("day") else "month" if parts.get("month") else "year"
        return grain, day.toordinal()
    return None


def ranks(options: Sequence[str]) -> list[float] | None:
    """What options that have an order are sorted by: all dates of one grain, or all figures of one unit."""
    days = [read_day(option) for option in options]
    if all(days) and len({day[0] for day in days if day}) == 1:
        return [float(day[1]) for day in days if day]
    figures = [read_range(option) for option in options]
    if all(figures) and len({figure.unit for figure in figures if figure}) == 1:
        return [figure.value for figure in figures if figure]
    return None


def _unit(text: str) -> str:
    unit = " ".join(text.casefold().replace("percent", "%").replace("per cent", "%").split())
    return unit if len(unit) < 3 else unit.removesuffix("s")


@cache
def _words() -> dict[str, float]:
    return {str(engine().number_to_words(str(number))): float(number) for number in range(1, 101)}
