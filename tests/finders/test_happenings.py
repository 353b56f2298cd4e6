"""Dated events as short clauses."""

from datetime import date
from pathlib import Path

import pytest

from quizgen.facts import Happening
from quizgen.finders import find_findings
from tests.articles import article_of


def happenings(folder: Path, body: str) -> list[tuple[str, date, int]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(f.text, date.fromordinal(f.day), f.span) for f in facts if isinstance(f, Happening)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("On 4 June 1998, Norway sold a ferry.", ("Norway sold a ferry.", date(1998, 6, 4), 1)),
        ("Norway sold a ferry to Iceland in 1998.", ("Norway sold a ferry to Iceland.", date(1998, 1, 1), 366)),
        ("Norway sold a ferry on Wednesday.", ("Norway sold a ferry.", date(2022, 1, 12), 1)),
    ],
)
def test_found_without_its_date(tmp_path: Path, body: str, expected: tuple[str, date, int]) -> None:
    assert happenings(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Norway will sell a ferry on 4 June 2023.", id="it lies ahead"),
        pytest.param("Norway sold a ferry on 4 June 1998, the mayor said.", id="a claim"),
        pytest.param("She sold a ferry to Iceland on 4 June 1998.", id="it points outside"),
        pytest.param("Norway sold a second ferry on 4 June 1998.", id="a word tells the order"),
        pytest.param("Norway sold the ferry of 1950 on 4 June 1998.", id="another year"),
        pytest.param("Norway has shared a ferry with Iceland since 1998.", id="it lasts"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert happenings(tmp_path, body) == []
