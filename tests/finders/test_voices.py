"""Claims freed from their attribution, and what counts as the article's own plain report."""

from pathlib import Path

import pytest

from quizgen.arguments import Claim, PlainReport
from quizgen.finders import find_findings
from tests.articles import article_of


@pytest.mark.parametrize(
    ("body", "called", "text"),
    [
        (
            "Lorries ruin the air in Dover, Mayor Mary Collins argued.",
            "Mayor Mary Collins",
            "Lorries ruin the air in Dover.",
        ),
        (
            "Mayor Mary Collins says that lorries ruin the air in Dover.",
            "Mayor Mary Collins",
            "Lorries ruin the air in Dover.",
        ),
        (
            "According to the World Health Organization, lorries ruin the air in Dover.",
            "the World Health Organization",
            "Lorries ruin the air in Dover.",
        ),
    ],
)
def test_a_claim_comes_free(tmp_path: Path, body: str, called: str, text: str) -> None:
    facts = find_findings(article_of(tmp_path, body)).facts
    assert [(fact.called, fact.text) for fact in facts if isinstance(fact, Claim)] == [(called, text)]


@pytest.mark.parametrize(
    "body",
    [
        "Lorries may have ruined the air in Dover.",
        "Lorries reportedly ruined the air in Dover.",
        "Critics blame lorries for ruined air in Dover.",
        "Lorries ruined “the good air” in Dover in 2021.",
        "They ruined the air in Dover in 2021.",
        "Mayor Mary Collins called for less noise. Lorries ruined the air in Dover in 2021.",
        "Lorries ruined the air in Dover in 2021.\n\nMayor Mary Collins said lorries had ruined the air in Dover in 2021.",
    ],
)
def test_no_plain_report(tmp_path: Path, body: str) -> None:
    """Beyond the closing words of every test article, which are one."""
    facts = find_findings(article_of(tmp_path, body)).facts
    assert not [fact for fact in facts if isinstance(fact, PlainReport) and "Dover" in fact.statement.sentence.text]


def test_a_plain_report(tmp_path: Path) -> None:
    facts = find_findings(article_of(tmp_path, "Lorries ruined the air in Dover in 2021.")).facts
    assert "Lorries ruined the air in Dover in 2021." in [
        fact.statement.printed() for fact in facts if isinstance(fact, PlainReport)
    ]
