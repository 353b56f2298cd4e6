"""Firsts and lasts in asides."""

from pathlib import Path

import pytest

from quizgen.facts import First
from quizgen.finders import find_findings
from tests.articles import article_of


def firsts(folder: Path, body: str) -> list[tuple[str, str]]:
    facts = find_findings(article_of(folder, f"{body} Collins said it was cold.")).facts
    return [(f.person, f.claim) for f in facts if isinstance(f, First)]


def test_found(tmp_path: Path) -> None:
    body = "Mary Collins, the last pilot to reach the island of Ribe, opened the museum."
    assert firsts(tmp_path, body) == [("Mary Collins", "the last pilot to reach the island of Ribe")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Mary Collins, the first woman to reach the island of Ribe, sang.", id="a woman among men"),
        pytest.param("Mary Collins, a pilot to reach the island of Ribe, sang.", id="no first"),
        pytest.param("Mary Collins, the first pilot of Ribe, sang.", id="no deed"),
        pytest.param("The Ellen, the first ferry to reach the island of Ribe, sank.", id="a thing"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert firsts(tmp_path, body) == []
