"""Beginnings told in an aside."""

from pathlib import Path

import pytest

from quizgen.facts import Founding
from quizgen.finders import find_findings
from tests.articles import article_of


def foundings(folder: Path, body: str) -> list[tuple[str, str, str]]:
    facts = find_findings(article_of(folder, f"{body} Visitors like the Harbour Museum.")).facts
    return [(f.name, f.participle, f.when) for f in facts if isinstance(f, Founding)]


@pytest.mark.parametrize(
    "body",
    [
        "The Harbour Museum, founded in 1949, sold its oldest ferry to Norway.",
        "The Harbour Museum, which was founded by two sailors in 1949, sold its oldest ferry to Norway.",
    ],
)
def test_found(tmp_path: Path, body: str) -> None:
    assert foundings(tmp_path, body) == [("the Harbour Museum", "founded", "1949")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The Harbour Museum, rebuilt in 1949, sold its oldest ferry.", id="no beginning"),
        pytest.param(
            "The Harbour Museum, founded as a shop in 1949, sold its oldest ferry.", id="something else began"
        ),
        pytest.param("The Harbour Museum, founded last year, sold its oldest ferry.", id="computed"),
        pytest.param("The Harbour Museum’s ferry, built in 1949, was sold.", id="a thing without a name"),
    ],
)
def test_left_out(tmp_path: Path, body: str) -> None:
    assert foundings(tmp_path, body) == []
