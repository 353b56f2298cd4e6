"""Clauses that a long sentence can do without."""

from pathlib import Path

import pytest

from quizgen.finders.asides import find_asides
from quizgen.finders.parsing import parse_article
from tests.articles import article_of


def cuts(folder: Path, body: str) -> list[str]:
    article = article_of(folder, body)
    (sentence, *_) = parse_article(article).sentences
    return [article.text[start:end] for start, end in find_asides(sentence)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The harbour board of Dover bought a new ferry in May, and the town paid for the quay.",
            [", and the town paid for the quay"],
        ),
        (
            "The harbour board of Dover bought a new ferry in May, which pleased the fishermen.",
            [", which pleased the fishermen"],
        ),
        (
            "The harbour board of Dover, which owns the quay, bought a new ferry in May.",
            [],  # too little stands before it
        ),
        (
            "The old and rich harbour board of Dover, which owns the quay, bought a new ferry in May.",
            [", which owns the quay,"],
        ),
        (
            "The harbour board of Dover bought a new ferry in May, replacing the one that sank.",
            [", replacing the one that sank"],
        ),
    ],
)
def test_a_clause_behind_a_comma_can_go(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert cuts(tmp_path, body) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The harbour board of Dover will buy a new ferry, if the town pays.", id="a condition"),
        pytest.param("The harbour board of Dover bought a ferry that sails to Calais.", id="no comma"),
        pytest.param(
            "The harbour board of Dover bought a new ferry, as Mayor Mary Collins said.", id="whose word it is"
        ),
        pytest.param("The harbour board of Dover met in Hastings, England.", id="a place in apposition"),
        pytest.param("The board of the old harbour of Dover, which owns it, said it was in need.", id="it leans on it"),
    ],
)
def test_what_must_stay(tmp_path: Path, body: str) -> None:
    assert cuts(tmp_path, body) == []
