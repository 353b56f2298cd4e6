"""Clauses that can be cut out of their sentence without becoming false."""

from pathlib import Path

import pytest

from quizgen.finders import find_findings
from tests.articles import article_of


def clauses(folder: Path, body: str) -> list[str]:
    article = article_of(folder, body)
    return [article.text[start:end] for start, end in find_findings(article).clauses]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "The ferry left Dover at noon, and the mayor closed the harbour.",
            ["The ferry left Dover at noon", "the mayor closed the harbour"],
        ),
        ("The ferry left Dover, which has two harbours.", ["The ferry left Dover"]),
        ("The ferry left Dover at noon, and it reached Calais in the evening.", ["The ferry left Dover at noon"]),
    ],
)
def test_found(tmp_path: Path, body: str, found: list[str]) -> None:
    assert clauses(tmp_path, body) == found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The ferry left Dover at noon.", id="one clause"),
        pytest.param("The mayor said the ferry left Dover and the harbour closed.", id="a claim loses its claimant"),
        pytest.param("The ferry did not leave Dover, and the harbour closed.", id="a negation"),
        pytest.param("If rain falls, the ferry stays and the harbour closes.", id="a condition"),
        pytest.param("The ferry left “Dover”, and the harbour closed.", id="quoted words"),
        pytest.param("It left Dover at noon, and they closed the harbour.", id="pronouns as subjects"),
    ],
)
def test_none(tmp_path: Path, body: str) -> None:
    assert clauses(tmp_path, body) == []
