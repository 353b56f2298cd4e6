"""Statements that say when."""

from datetime import date
from pathlib import Path

import pytest

from quizgen.finders import find_findings
from quizgen.findings import Timing
from tests.articles import article_of


def timings(folder: Path, body: str) -> list[tuple[str, date, str]]:
    article = article_of(folder, body)
    facts = find_findings(article).facts
    return [(article.text[f.start : f.end], f.day, f.grain) for f in facts if isinstance(f, Timing)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Harbour Museum of Dover opened on 4 January 2022.", ("on 4 January 2022", date(2022, 1, 4), "day")),
        ("The Harbour Museum of Dover opened on 4 June 1998.", ("on 4 June 1998", date(1998, 6, 4), "day")),
        ("The Harbour Museum of Dover opened on Wednesday.", ("on Wednesday", date(2022, 1, 12), "day")),
        ("The Harbour Museum of Dover opened in June 1998.", ("in June 1998", date(1998, 6, 1), "month")),
        ("The Harbour Museum of Dover opened in 1998.", ("in 1998", date(1998, 1, 1), "year")),
        ("The Harbour Museum of Dover has been open since 1998.", ("since 1998", date(1998, 1, 1), "year")),
        ("The Harbour Museum of Dover will open on Wednesday.", ("on Wednesday", date(2022, 1, 19), "day")),
    ],
)
def test_found_with_its_preposition(tmp_path: Path, body: str, expected: tuple[str, date, str]) -> None:
    assert timings(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The Harbour Museum of Dover did not open on 4 June 1998.", id="what did not happen"),
        pytest.param("The Harbour Museum of Dover opened last month.", id="computed, not remembered"),
        pytest.param("The Harbour Museum of Dover opened last week.", id="a week"),
        pytest.param("Peter Grant sold the May 1998 ferry.", id="a part of a name"),
        pytest.param("The Harbour Museum of Dover has been closed on Sundays.", id="a habit"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert timings(tmp_path, body) == []
