"""No regular expression takes much longer on a text made against it than on any other text of that length."""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.patterns import Found, Pattern, attacks, find_patterns

PATTERNS = find_patterns()
SHORT = (20, 50, 200, 1_000)
"""Characters: a pattern that doubles its time with each of them is found here."""
LONG = 8_000
FLOOR = 0.02
"""Seconds of the processor that no pattern needs for a text of this length, however it is asked."""
FOR_EVER = 0.5
"""Seconds after which nobody waits for the end."""
MOST_GROWTH = 10
"""Four times the text may take four times as long, and twice as much for a clock that is not exact; squared, it is 16."""

BOUNDED: dict[str, tuple[int, str]] = {
    "readers.encoding._DECLARATION": (4_096, "a page is asked no further than that"),
    "review.guard._INLINE": (1_000, "pages of our own: what opens is closed, and what others wrote is escaped"),
}
"""Patterns that are asked of short texts alone: how long these are at most, and what sees to that."""


class TooLong(Exception):
    """A match was broken off."""


@contextmanager
def at_most(limit: float) -> Iterator[None]:
    """Break off what takes more of the processor than so many seconds."""

    def stop(number: int, frame: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(found: Found, text: str) -> float:
    """The processor's time for a text, asked as the package asks, the longest way."""
    asked: Pattern = found.pattern
    given: str | bytes = text if isinstance(asked.pattern, str) else text.encode("utf-8")
    started = time.process_time()
    for use in sorted(found.uses or {"search"}):
        if use in ("match", "fullmatch", "search"):
            getattr(asked, use)(given)
        else:
            sum(1 for _ in asked.finditer(given))
    return time.process_time() - started


def slow_on(found: Found, longest: int = LONG) -> tuple[str, str, str, int] | None:
    """A text whose time grows faster than it does: its beginning, what is repeated, its end, its length."""
    for before, body, end in attacks(found.pattern):
        for length in (*(short for short in SHORT if short < longest), longest):
            text, quarter = (before + (body * size)[:size] + end for size in (length, length // 4))
            try:
                with at_most(FOR_EVER):
                    spent = seconds(found, text)
                    if spent <= FLOOR or spent <= MOST_GROWTH * seconds(found, quarter):
                        continue
                    spent = min(seconds(found, text) for _ in range(5))
                    if spent > FLOOR and spent > MOST_GROWTH * min(seconds(found, quarter) for _ in range(5)):
                        return before, body, end, length
            except TooLong:
                return before, body, end, length
    return None


@pytest.mark.parametrize("found", PATTERNS, ids=lambda found: found.place)
def test_time_grows_as_the_text(found: Found) -> None:
    assert slow_on(found, BOUNDED.get(found.place, (LONG, ""))[0]) is None


def test_bounded_patterns_exist() -> None:
    assert set(BOUNDED) <= {found.place for found in PATTERNS}


def test_patterns_are_found_wherever_they_are() -> None:
    places = {found.place for found in PATTERNS}
    assert {
        "readers.html._MARKUP",  # a constant
        "readers.boilerplate._PATTERNS",  # in a tuple
        "templates.how_many._LIKE",  # in a mapping
        "subjects.findall",  # written where it is used
        "checks.second_key.search",  # put together there
    } <= places


@pytest.mark.parametrize("source", [r"(?:a|a.)*!", r"\s+$", r"“[^”]*”", r"(?:<!--.*?-->\s*)*<html", r"\w+\d+\w+!"])
def test_patterns_that_backtrack_are_caught(source: str) -> None:
    # On a text that is long enough for any machine: squared, it takes sixteen times as long as those above.
    assert slow_on(Found(re.compile(source), "invented", {"search"}), 4 * LONG)
