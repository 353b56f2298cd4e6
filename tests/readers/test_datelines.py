"""What is a date line, and what only looks like one."""

from datetime import date

import pytest

from quizgen.readers.datelines import best_date, read_date_line


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("13 Jan, 2022 10:14", date(2022, 1, 13)),
        ("Friday, July 21, 2017", date(2017, 7, 21)),
        ("2017-07-21", date(2017, 7, 21)),
        ("2017-07-21T17:00:00Z", date(2017, 7, 21)),
        ("2021-03-04", date(2021, 3, 4)),
        ("21 July 2017", date(2017, 7, 21)),
        ("21st of July 2017", date(2017, 7, 21)),
        ("July 21, 2017, 5:00 p.m.", date(2017, 7, 21)),
        ("Sept. 3, 2019 at 9.30am BST", date(2019, 9, 3)),
        ("5:30 PM ET, Tue November 19, 2019", date(2019, 11, 19)),
        ("Published 3 March 2021", date(2021, 3, 3)),
        ("Published time: 13 Jan, 2022 10:14", date(2022, 1, 13)),
        ("First published on Wed 3 Mar 2021 06.00 GMT", date(2021, 3, 3)),
        ("Published 3 March 2021 | Updated 4 March 2021", date(2021, 3, 3)),
        ("Updated: 4 March 2021", date(2021, 3, 4)),
        ("(29 February 2020)", date(2020, 2, 29)),
    ],
)
def test_a_full_date_on_its_own_is_a_date_line(line: str, day: date) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "line",
    [
        "",
        "yesterday",
        "Published two hours ago",
        "Wednesday",
        "13 January",
        "January 2022",
        "03/04/2021",
        "03.04.2021",
        "31 February 2017",
        "2017-13-45",
        "21 July 2017 was a Friday.",
        "LONDON, July 21, 2017 (Field Press) - The mill was sold.",
        "On 21 July 2017",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert read_date_line(line) is None


def test_a_change_counts_only_without_a_day_of_publication() -> None:
    lines = [line for text in ("Updated: 5 May 2021", "3 May 2021") if (line := read_date_line(text))]
    assert best_date(lines) == date(2021, 5, 3)
    assert best_date(lines[:1]) == date(2021, 5, 5)
    assert best_date([]) is None
