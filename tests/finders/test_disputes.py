"""A claim and its denial: in one sentence, in two, and where there is none."""

from pathlib import Path

import pytest

from quizgen.arguments import Dispute
from quizgen.finders import find_findings
from tests.articles import article_of


def disputes(folder: Path, body: str) -> list[tuple[str, str]]:
    facts = find_findings(article_of(folder, body)).facts
    return [(fact.claim, fact.answer) for fact in facts if isinstance(fact, Dispute)]


@pytest.mark.parametrize(
    ("body", "claim", "answer"),
    [
        (
            "Kent has blamed Dover for the flood of 2021, but Mayor Mary Collins disputes this claim.",
            "Kent has blamed Dover for the flood of 2021.",
            "Mayor Mary Collins disputes this claim.",
        ),
        (
            "Kent accused Dover of waste. Mayor Mary Collins has denied all these allegations.",
            "Kent accused Dover of waste.",
            "Mayor Mary Collins has denied all these allegations.",
        ),
    ],
)
def test_found(tmp_path: Path, body: str, claim: str, answer: str) -> None:
    assert disputes(tmp_path, body) == [(claim, answer)]


@pytest.mark.parametrize(
    "body",
    [
        "Kent accused Dover of waste. Kent rejected the charge.",
        "Kent accused Dover of “waste”. Mayor Mary Collins denied the charge.",
        "Kent accused Dover of waste.\n\nMayor Mary Collins denied the charge.",
        "Kent accused Dover of waste. Mayor Mary Collins denied the charge, and Kent went to court.",
        "Kent did not accuse Dover of waste. Mayor Mary Collins denied the charge.",
        "Kent accused Dover of waste. The charge was denied.",
    ],
)
def test_left_alone(tmp_path: Path, body: str) -> None:
    assert disputes(tmp_path, body) == []
