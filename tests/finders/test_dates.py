"""Times are resolved against the date line; what stays in doubt is left alone."""

from datetime import date

import pytest

from quizgen.finders.dates import find_times, last_year, say
from quizgen.findings import Grain

LINE = date(2022, 1, 13)  # a Thursday


@pytest.mark.parametrize(
    ("text", "said", "missing"),
    [
        ("met on Wednesday", "12 January 2022", "12 January 2022"),
        ("met on Thursday", "13 January 2022", "13 January 2022"),
        ("met on Friday", "7 January 2022", "7 January 2022"),
        ("met on Tuesday evening", "11 January 2022", "11 January 2022"),
        ("will meet next Monday", "17 January 2022", "17 January 2022"),
        ("met last Thursday", "6 January 2022", "6 January 2022"),
        ("met yesterday", "12 January 2022", "12 January 2022"),
        ("will meet tomorrow", "14 January 2022", "14 January 2022"),
        ("met today", "13 January 2022", "13 January 2022"),
        ("Yesterday they met", "12 January 2022", "12 January 2022"),
        ("met last month", "December 2021", "December 2021"),
        ("in December", "December 2021", "2021"),
        ("in early December", "December 2021", "2021"),
        ("met last year", "2021", "2021"),
        ("met next year", "2023", "2023"),
        ("met this month", "January 2022", "January 2022"),
        ("met last week", "the week of 3 January 2022", "the week of 3 January 2022"),
        ("met this week", "the week of 10 January 2022", "the week of 10 January 2022"),
        ("met on 3 March", "3 March 2021", "2021"),
        ("met on November 20", "20 November 2021", "2021"),
        ("met on 4 June 1998", "4 June 1998", ""),
        ("met on June 4, 1998", "4 June 1998", ""),
        ("met on Thursday, June 4, 1998", "4 June 1998", ""),
        ("met on the 4th of March", "4 March 2021", "2021"),
        ("met on Dec. 24", "24 December 2021", "2021"),
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
    "text",
    [
        "met last Friday",
        "met this Friday",
        "met on 31 February",
        "met on 30 February 2020",
        "sold 1998 boats",
        "in 2022-23",
        "Mayor May",
        "they may march",
    ],
)
def test_left_alone(text: str) -> None:
    assert find_times(text, LINE) == []


def test_the_weekday_of_the_date_line_is_that_day_also_in_a_clause_that_looks_ahead() -> None:
    (time,) = find_times("will meet later on Thursday", LINE, lambda position: True)
    assert time.day == LINE


def test_without_a_date_line_only_complete_times() -> None:
    assert [say(t.day, t.grain) for t in find_times("on Wednesday, in May, on 4 June 1998", None)] == ["4 June 1998"]


def test_a_time_says_where_it_stands() -> None:
    text = "On Wednesday they met, in June 1998 they parted."
    assert [text[time.start : time.end] for time in find_times(text, LINE)] == ["Wednesday", "June 1998"]


@pytest.mark.parametrize(
    ("grain", "said"),
    [("day", "3 May 2021"), ("week", "the week of 3 May 2021"), ("month", "May 2021"), ("year", "2021")],
)
def test_said_as_it_is_printed(grain: Grain, said: str) -> None:
    assert say(date(2021, 5, 3), grain) == said


def test_a_day_without_its_year_is_not_dated_where_the_text_speaks_of_another_year() -> None:
    line = date(2014, 12, 29)
    (told,) = find_times("On March 6 the minister wrote back.", line)
    assert told.missing == "2014"
    assert find_times("On March 6 the minister wrote back.", line, told=1986) == []
    assert len(find_times("On March 6 the minister wrote back.", line, told=2013)) == 1
    assert last_year("Ministers met in 1985 and in the spring of 1986 with 2,000 guests.") == 1986
    assert last_year("It cost 1999 dollars, $2001 or 2012.5 pounds.") == 1999
    assert last_year("Nobody came.") is None
