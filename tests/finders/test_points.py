"""The main statement of each headed section."""

from pathlib import Path

from quizgen.finders import find_findings
from quizgen.findings import Point
from tests.articles import article_of

BODY = """Mary Collins came to Dover in May 2021.

## Costs

Dover paid 40 million pounds for its ferry. Peter Grant slept.

Susan Walsh paid four pounds.

## “A gift to the town”

Mary Collins opened a bridge of glass in Dover.

## Pointing back

She left. It was late. The move surprised them."""


def points(folder: Path, body: str) -> dict[str, str]:
    facts = find_findings(article_of(folder, body)).facts
    return {fact.heading: fact.statement.printed() for fact in facts if isinstance(fact, Point)}


def test_one_for_a_section_that_has_a_heading_of_its_own_and_a_statement(tmp_path: Path) -> None:
    found = points(tmp_path, BODY)
    assert list(found) == ["Costs"]
    assert found["Costs"] in {"Dover paid 40 million pounds for its ferry.", "Peter Grant slept."}


def test_a_long_sentence_is_no_option(tmp_path: Path) -> None:
    long = "Mary Collins opened a bridge in Dover " + "and a ferry line to Lisbon " * 6 + "in May 2021."
    body = f"Rain fell on Dover.\n\n## Opening\n\n{long}\n\n## Rain\n\nRain fell on Lisbon in May 2021."
    assert list(points(tmp_path, body)) == ["Rain"]


def test_an_article_without_headings_has_none(tmp_path: Path) -> None:
    assert points(tmp_path, "Dover paid 40 million pounds for its ferry.") == {}
