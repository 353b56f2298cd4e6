"""Times are resolved against the date line; what stays in doubt is left alone."""

from datetime import date

import pytest

from quizgen.finders.dates import find_times, say

LINE = date(2022, 1, 13)  # a Thursday


@pytest.mark.parametrize(
    ("text", "said", "missing"),
    [
        ("met on Wednesday", "12 January 2022", "12 January 2022"),
        ("met on Thursday", "13 January 2022", "13 January 2022"),
        ("met yesterday", "12 January 2022", "12 January 2022"),
        ("Yesterday they met", "12 January 2022", "12 January 2022"),
        ("met last month", "December 2021", "December 2021"),
        ("in December", "December 2021", "2021"),
        ("met last year", "2021", "2021"),
        ("met this week", "the week of 10 January 2022", "the week of 10 January 2022"),
        ("met on 3 March", "3 March 2022", "2022"),
        ("met on November 20", "20 November 2021", "2021"),
        ("met on 4 June 1998", "4 June 1998", ""),
        ("met on June 4, 1998", "4 June 1998", ""),
        ("met in June 1998", "June 1998", ""),
        ("met in 1998", "1998", ""),
        ("since 2019", "2019", ""),
    ],
)
def test_resolved(text: str, said: str, missing: str) -> None:
    (time,) = find_times(text, LINE)
    assert (say(time.day, time.grain), time.missing) == (said, missing)


def test_a_clause_that_looks_ahead() -> None:
    (time,) = find_times("will meet on Wednesday", LINE, lambda position: True)
    assert time.day == date(2022, 1, 19)


@pytest.mark.parametrize(
    "text", ["met last Friday", "met this Friday", "met on 31 February", "sold 1998 boats", "Mayor May"]
)
def test_left_alone(text: str) -> None:
    assert find_times(text, LINE) == []


def test_the_weekday_of_the_date_line_is_that_day_also_in_a_clause_that_looks_ahead() -> None:
    (time,) = find_times("will meet later on Thursday", LINE, lambda position: True)
    assert time.day == LINE


def test_without_a_date_line_only_complete_times() -> None:
    assert [say(t.day, t.grain) for t in find_times("on Wednesday, in May, on 4 June 1998", None)] == ["4 June 1998"]
