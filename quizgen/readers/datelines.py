"""The date line: the day an article was published, as newspapers print it on a line of its own."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

import dateparser

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_YEAR = r"(?:1[89]|20)\d\d"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
# Figures alone ("03/04/2021") are no date line: half of the world reads them as April, half as March.
_DAY = rf"(?P<day>{_YEAR}-\d\d-\d\d|{_NUMBER} (?:of )?{_MONTH},? {_YEAR}|{_MONTH} {_NUMBER},? {_YEAR})"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)? ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midnight)"
_ZONE = r"(?: ?(?:\(?[a-z]{1,5}\)?|(?:gmt|utc)?[+-]\d{1,2}(?::?\d\d)?))?"
_LABEL = (
    r"(?:(?:first |originally |last )?(?P<label>published|posted|updated|modified|edited|issued|dated?)"
    r"(?: time)?(?: (?:on|at))? ?:? ?)?"
)
_BETWEEN = r" ?(?:,|\||·|•|-|–|—|at|t)? ?"
_DATE_LINE = re.compile(
    rf"\(?{_LABEL}(?:{_CLOCK}{_ZONE}{_BETWEEN})?{_WEEKDAY}{_DAY}(?:{_BETWEEN}{_CLOCK}{_ZONE})?\)?\.?"
    rf"(?:{_BETWEEN}\(?(?:last )?(?:updated|modified|edited)\b.*)?",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters; a longer line is prose that happens to begin with a date."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """What one date line says."""

    day: date
    label: str = ""
    """The word before the date in lower case ("published", "updated"), or "" for a bare date."""

    @property
    def is_change(self) -> bool:
        """Whether it is the day of a change, which counts only where no day of publication is given."""
        return self.label in ("updated", "modified", "edited")


def read_date_line(line: str) -> DateLine | None:
    """The date when the whole line is one: day, month and year, in English or as 2017-07-21; else None.

    Relative words, dates without a year and dates in figures alone are not date lines, so the clock never matters.
    """
    line = " ".join(line.split())
    found = _DATE_LINE.fullmatch(line) if len(line) <= _LONGEST else None
    if found is None:
        return None
    day = _parse(re.sub(r"\bof\s+", "", found["day"], flags=re.IGNORECASE))
    return DateLine(day, (found["label"] or "").lower()) if day else None


def _parse(words: str) -> date | None:
    if _ISO.fullmatch(words):
        with suppress(ValueError):  # of a day that no calendar has; dateparser says so as well
            return date.fromisoformat(words)
    parsed = dateparser.parse(
        words,
        languages=["en"],
        settings={
            "STRICT_PARSING": True,
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": datetime(2000, 1, 1),  # never used by a full date; keeps the clock out for certain
        },
    )
    return parsed.date() if parsed else None


_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def best_date(lines: list[DateLine]) -> date | None:
    """The first day of publication, or else the first day of a change."""
    ordered = sorted(lines, key=lambda line: line.is_change)
    return ordered[0].day if ordered else None
