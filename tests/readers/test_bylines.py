"""Bylines, and lines that open with "By" and are none."""

import pytest

from quizgen.readers.bylines import read_byline


@pytest.mark.parametrize(
    ("line", "authors", "rest"),
    [
        ("By Jane Doe", "Jane Doe", ""),
        ("BY JANE DOE", "JANE DOE", ""),
        ("Written by Jane A. O’Hara", "Jane A. O’Hara", ""),
        ("By Jane van der Doe, Science Editor", "Jane van der Doe", ""),
        ("By Jane Doe, John Roe and Ann Poe", "Jane Doe, John Roe, Ann Poe", ""),
        ("By Jane Doe in Paris", "Jane Doe", "in Paris"),
        ("By Jane Doe | 3 March 2021", "Jane Doe", "3 March 2021"),
        ("By Field Press Staff", "Field Press Staff", ""),
    ],
)
def test_a_byline_gives_names_and_the_rest(line: str, authors: str, rest: str) -> None:
    assert read_byline(line) == (authors, rest)


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers",
        "By Friday",
        "By Monday the water had gone.",
        "By Jane Doe’s account the mill was empty.",
        "Stand by Jane Doe",
        "By Jane Doe " + "and so on " * 10,
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert read_byline(line) is None
